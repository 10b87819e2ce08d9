namespace Maillage.France.Language;

/// <summary>The order of names in a French index: accents and capitals do not count at first, and "Cité 2" comes before "Cité 10".</summary>
public static class FrenchOrder
{
    /// <summary>Compares folded words, then numbers by size, then the texts themselves so that equal means identical. Null comes first. The same on every machine.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    static int Compare(string? a, string? b)
    {
        if (ReferenceEquals(a, b)) return 0;
        if (a is null) return -1;
        if (b is null) return 1;
        var folded = CompareFolded(Fold.Text(a), Fold.Text(b));
        return folded != 0 ? folded : string.CompareOrdinal(a, b);
    }

    /// <summary>
    /// The same order among texts that <see cref="Fold.Text"/> has folded already: for lists so long that to fold at each comparison would be felt. Zero for texts that
    /// only differ by accents, capitals, punctuation or leading zeros.
    /// </summary>
    public static int CompareFolded(string a, string b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var x = NumberAt(a, ref i);
                var y = NumberAt(b, ref j);
                var size = x.Length != y.Length ? x.Length.CompareTo(y.Length) : x.CompareTo(y, StringComparison.Ordinal);
                if (size != 0) return size;
                continue;
            }
            if (a[i] != b[j]) return a[i].CompareTo(b[j]);
            i++;
            j++;
        }
        return (a.Length - i).CompareTo(b.Length - j);
    }

    /// <summary>The digits from a place on, without leading zeros.</summary>
    static ReadOnlySpan<char> NumberAt(string text, ref int at)
    {
        while (at < text.Length && text[at] == '0') at++;
        var from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(from, at - from);
    }
}
