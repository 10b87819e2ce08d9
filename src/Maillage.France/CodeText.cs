namespace Maillage.France;

/// <summary>What every official code shares when it is read.</summary>
static class CodeText
{
    /// <summary>The text without white space at its ends (no-break spaces and byte order marks included), in upper case.</summary>
    public static string Clean(string? raw) => raw is null ? "" : raw.Trim().Trim('\uFEFF', '\u200B', '\u00A0', '\u202F').Trim().ToUpperInvariant();

    /// <summary>Removes the ".0" that a program adds to a code it took for a number, and says whether it did.</summary>
    public static bool DropDecimals(ref string text)
    {
        var mark = text.AsSpan().IndexOfAny('.', ',');
        if (mark <= 0 || mark == text.Length - 1 || text.AsSpan(mark + 1).ContainsAnyExcept('0')) return false;
        if (text.AsSpan(0, mark).ContainsAnyExceptInRange('0', '9')) return false;
        text = text[..mark];
        return true;
    }

    /// <summary>The text without any white space, no-break spaces included.</summary>
    public static string WithoutSpaces(string text)
    {
        foreach (var c in text)
            if (char.IsWhiteSpace(c)) return string.Concat(text.Where(x => !char.IsWhiteSpace(x)));
        return text;
    }

    public static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>The key of Luhn (ISO/IEC 7812-1, annex B), by which Insee checks SIREN numbers.</summary>
    public static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
