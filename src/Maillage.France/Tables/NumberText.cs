using System.Globalization;

namespace Maillage.France.Tables;

/// <summary>Reads a number that a person or a program wrote as text.</summary>
public static class NumberText
{
    const int MaxLength = 64;

    /// <summary>
    /// Accepts "43,5", "43.5", "1 234", "1 234,5", "1,234.56", "1.5E-05", with any kind of space between thousands, a sign (- or −), and one unit at the end
    /// (%, €, EUR, euro, euros), which is dropped: "43,5 %" is 43.5.
    /// Refuses what can be read in two ways: "1,234" is 1.234 in French and 1234 in English (but "0,123" and "1234,567" are decimals, and a lone
    /// point is always a decimal mark, since no French file separates thousands by points). Refuses anything else, "NaN" and infinities included.
    /// </summary>
    /// <remarks>The number is finite, and 0 when false is returned.</remarks>
    public static bool TryRead(string? text, out double number) => TryRead(text, NumberConvention.Unknown, out number, out _);

    /// <summary>
    /// The same, in a column where the comma's meaning may be known: "1,234" and "1,234,567" are then read too, and what contradicts the convention is refused
    /// ("43,5" where commas part thousands, "1,234.5" where they are decimal marks).
    /// </summary>
    /// <param name="text">What the file wrote.</param>
    /// <param name="convention">What a comma means.</param>
    /// <param name="number">Finite; 0 when false is returned.</param>
    /// <param name="isAmbiguous">Whether the text was refused only because it can be read in two ways; never once the convention is known.</param>
    public static bool TryRead(string? text, NumberConvention convention, out double number, out bool isAmbiguous)
    {
        Span<char> plain = stackalloc char[MaxLength];
        number = 0;
        if (!TryPlain(text, convention, plain, out var length, out isAmbiguous)
            || !double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var read) || !double.IsFinite(read)) return false;
        number = read;
        return true;
    }

    /// <inheritdoc cref="TryRead(string, NumberConvention, out double, out bool)"/>
    /// <remarks>Every digit is kept, up to 28: for amounts. Refuses what a decimal cannot hold.</remarks>
    public static bool TryReadDecimal(string? text, NumberConvention convention, out decimal number, out bool isAmbiguous)
    {
        Span<char> plain = stackalloc char[MaxLength];
        number = 0;
        return TryPlain(text, convention, plain, out var length, out isAmbiguous)
            && decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Writes the number in invariant form, without unit nor thousands separators.</summary>
    static bool TryPlain(string? text, NumberConvention convention, Span<char> plain, out int length, out bool isAmbiguous)
    {
        length = 0;
        isAmbiguous = false;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var value = WithoutUnit(text.AsSpan().Trim());
        if (value.IsEmpty || value.Length > plain.Length) return false;
        if (value[0] is '-' or '\u2212' or '+')
        {
            if (value[0] != '+') plain[length++] = '-';
            value = value[1..].TrimStart();
        }
        if (!TryJoinThousands(value, convention, plain[length..], out var digits, out isAmbiguous)) return false;
        length += digits;
        return true;
    }

    static ReadOnlySpan<char> WithoutUnit(ReadOnlySpan<char> value)
    {
        foreach (var unit in (ReadOnlySpan<string>)["%", "€", "EUROS", "EURO", "EUR"])
            if (value.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return value[..^unit.Length].TrimEnd();
        return value;
    }

    /// <summary>Copies a number without its thousands separators, with a point for decimals.</summary>
    static bool TryJoinThousands(ReadOnlySpan<char> value, NumberConvention convention, Span<char> plain, out int length, out bool isAmbiguous)
    {
        length = 0;
        isAmbiguous = false;
        if (value.IsEmpty || !char.IsAsciiDigit(value[^1]) || !char.IsAsciiDigit(value[0]) && value[0] is not ('.' or ',')) return false;
        var commas = value.Count(',');
        var points = value.Count('.');
        // The mark that comes last is the decimal one, when it stands alone.
        var mark = value.LastIndexOfAny(',', '.');
        if (points > 1) return false;
        if (commas > 0 && points > 0)
        {
            if (value[mark] == ',' || convention == NumberConvention.Comma) return false;
        }
        else if (commas > 0 && convention == NumberConvention.Point)
        {
            // Nobody parts a leading zero: "0,123" is a decimal.
            if (value[0] == '0') return false;
            mark = -1;
        }
        else if (commas > 0)
        {
            isAmbiguous = convention == NumberConvention.Unknown && commas == 1 && CouldPartThousands(value, mark);
            if (commas > 1 || isAmbiguous) return false;
        }
        var whole = mark < 0 ? value : value[..mark];
        var exponent = value.IndexOfAny('e', 'E');
        if (exponent >= 0)
        {
            if (commas > 0 || value.ContainsAny(' ', '\u00A0', '\u202F')) return false;
            value.CopyTo(plain);
            length = value.Length;
            return true;
        }
        if (!TryCopyGroups(whole, plain, ref length)) return false;
        if (mark < 0) return true;
        var decimals = value[(mark + 1)..];
        if (decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9')) return false;
        plain[length++] = '.';
        decimals.CopyTo(plain[length..]);
        length += decimals.Length;
        return true;
    }

    /// <summary>One comma after one to three digits and before exactly three: a French decimal or an English thousand.</summary>
    static bool CouldPartThousands(ReadOnlySpan<char> value, int comma) =>
        value.Length - comma - 1 == 3 && comma is >= 1 and <= 3 && value[0] != '0' && !value[..comma].ContainsAnyExceptInRange('0', '9');

    /// <summary>Digits, alone or in groups of three after the first, all parted by the same kind of mark: spaces, or commas.</summary>
    static bool TryCopyGroups(ReadOnlySpan<char> whole, Span<char> plain, ref int length)
    {
        var group = 0;
        var groups = 0;
        var comma = false;
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
                group++;
                continue;
            }
            if (c != ',' && !char.IsWhiteSpace(c)) return false;
            if (groups == 0 ? group is < 1 or > 3 : group != 3 || comma != (c == ',')) return false;
            comma = c == ',';
            groups++;
            group = 0;
        }
        return groups == 0 || group == 3;
    }
}
