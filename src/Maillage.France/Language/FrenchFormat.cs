using System.Globalization;
using System.Text;

namespace Maillage.France.Language;

/// <summary>
/// Numbers, money, dates and lists as a French reader expects them (Lexique des règles typographiques en usage à l'Imprimerie nationale),
/// written out here so that they do not depend on the machine's culture or its ICU data.
/// </summary>
public static class FrenchFormat
{
    /// <summary>Narrow no-break space: between thousands, and before %, € and units.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>No-break space: inside dates and between a count and its noun.</summary>
    public const char NoBreakSpace = '\u00A0';

    const char Minus = '\u2212';

    static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    static readonly string[] SizeUnits = ["octets", "Ko", "Mo", "Go", "To"];

    static readonly string[] EuroUnits = ["€", "k€", "M€", "Md€"];

    /// <summary>"1 234,5": rounded half away from zero to a fixed number of decimals (0 to 15). Not a number is "–".</summary>
    public static string Number(double value, int decimals = 0)
    {
        if (!double.IsFinite(value)) return "–";
        // A double converted to decimal is rounded as people read it: 0.125 or 2.675 by its written digits, not its binary ones.
        var text = Math.Abs(value) < 1e15
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture)
            : value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        return Group(text);
    }

    /// <summary>"1 234".</summary>
    public static string Integer(long value) => Group(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>"43,5 %" for a value already in percent.</summary>
    public static string Percent(double valueInPercent, int decimals = 1) => Number(valueInPercent, decimals) + NarrowSpace + "%";

    /// <summary>"1 234,50 €" for an amount in cents.</summary>
    public static string Euros(long cents)
    {
        var size = cents < 0 ? (ulong)-(cents + 1) + 1 : (ulong)cents;
        var (euros, rest) = Math.DivRem(size, 100);
        return $"{(cents < 0 ? Minus : "")}{Group(euros.ToString(CultureInfo.InvariantCulture))},{rest:00}{NarrowSpace}€";
    }

    /// <summary>"1 234 €" for an amount in cents without any, "1 234,50 €" otherwise.</summary>
    public static string PlainEuros(long cents) => cents % 100 == 0 ? Group((cents / 100).ToString(CultureInfo.InvariantCulture)) + NarrowSpace + "€" : Euros(cents);

    /// <summary>"850 €", "345 k€", "1,2 M€", "4 Md€" for an amount in cents, where a picture has little room: rounded, one decimal under ten when it says something.</summary>
    public static string ShortEuros(long cents)
    {
        var size = cents / 100m;
        var unit = 0;
        while (Math.Abs(size) >= 999.5m && unit < EuroUnits.Length - 1)
        {
            size /= 1000;
            unit++;
        }
        var rounded = Math.Round(size, unit > 0 && Math.Abs(size) < 9.95m ? 1 : 0, MidpointRounding.AwayFromZero);
        return Group(rounded.ToString("0.#", CultureInfo.InvariantCulture)) + NarrowSpace + EuroUnits[unit];
    }

    /// <summary>"12 mars 2026", "1er mars 2026".</summary>
    public static string Date(DateOnly date) =>
        $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))}{NoBreakSpace}{Months[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"12 mars 2026 à 9 h 05", in the time given (no conversion of zone).</summary>
    public static string DateTime(DateTime at) =>
        $"{Date(DateOnly.FromDateTime(at))} à {at.Hour.ToString(CultureInfo.InvariantCulture)}{NoBreakSpace}h{NoBreakSpace}{at.Minute.ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>"1 609 quartiers": in French, zero and one are singular.</summary>
    public static string Plural(long count, string singular, string plural) =>
        Integer(count) + NoBreakSpace + (count is > -2 and < 2 ? singular : plural);

    /// <summary>"2,3 Mo": decimal multiples, one decimal under ten.</summary>
    public static string FileSize(long bytes)
    {
        double size = Math.Max(0, bytes);
        var unit = 0;
        while (size >= 999.5 && unit < SizeUnits.Length - 1)
        {
            size /= 1000;
            unit++;
        }
        if (unit == 0) return Plural((long)size, "octet", "octets");
        return Number(size, size < 9.95 ? 1 : 0) + NoBreakSpace + SizeUnits[unit];
    }

    /// <summary>The same text with a capital at its beginning, as a sentence or a label has. Other letters stay; an empty text stays empty.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The same text with a capital and a full stop, unless it ends with a mark that ends a sentence, as « N° asso. » does. An empty text stays empty.</summary>
    public static string Sentence(string text) => Capitalised(text) + (text.Length == 0 || text[^1] is '.' or '…' or '!' or '?' ? "" : ".");

    /// <summary>"a, b et c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " et " + all[^1];
    }

    /// <summary>Sets spaces between thousands, a comma and a true minus sign in an invariant number. A rounded zero has no sign.</summary>
    static string Group(string invariant)
    {
        var negative = invariant.StartsWith('-');
        var digits = invariant.AsSpan(negative ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var text = new StringBuilder();
        if (negative && digits.IndexOfAnyInRange('1', '9') >= 0) text.Append(Minus);
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0) text.Append(NarrowSpace);
            text.Append(whole[i]);
        }
        if (point >= 0) text.Append(',').Append(digits[(point + 1)..]);
        return text.ToString();
    }
}
