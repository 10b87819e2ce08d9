using System.Globalization;

namespace Maillage.France.Tables;

/// <summary>The plain text of a number that a format stores as a number (a spreadsheet's cell, a JSON value).</summary>
static class PlainNumber
{
    /// <summary>
    /// Digits without exponent, without the zeros that say nothing (1568.0 is 1568), and without the noise of binary fractions
    /// (0.30000000000000004 stays, 0.10000000000000001 is 0.1). Anything else is given back as it is.
    /// </summary>
    public static string Text(string raw)
    {
        var span = raw.AsSpan();
        if (span.IndexOfAnyExceptInRange('0', '9') < 0) return raw;
        if (!double.TryParse(span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return raw;
        // A double holds 15 significant digits surely: a longer whole number keeps its own.
        if (span.TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0) return raw;
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E')) return shortest;
        return Math.Abs(number) is >= 1e-20 and < 7e28
            ? decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.############################", CultureInfo.InvariantCulture)
            : shortest;
    }
}
