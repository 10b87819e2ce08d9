using System.Collections.Frozen;
using System.Globalization;

namespace Maillage.France.Names;

/// <summary>
/// How common words are in the names of organisations, so that « COMITE DES FETES » says little and « RECIDEV » much. Measured once on the distinct names of
/// the public files of the project's tests and kept in <c>common-words.txt</c>: what two names are worth does not hang on what else is loaded.
/// </summary>
/// <remarks>
/// A name's bits are the surprise of its words one after the other, −log2 of the share of names that hold the word or, when the word often follows the one
/// before it, of the share of those names that go on so: « de quartier » after « régie » is no news. Thread-safe.
/// </remarks>
public static class NameCommonness
{
    const string Resource = "Maillage.France.Names.common-words.txt";

    /// <summary>A word in fewer names than this is not in the table, and is taken to be in <see cref="RareCount"/> of them.</summary>
    const double RareCount = 3;

    /// <summary>A number tells little: years, departments, numbers of sections.</summary>
    const double NumberBits = 4;

    static readonly (double Names, FrozenDictionary<string, int> Counts) Table = Load();

    static readonly double RareBits = Math.Log2(Table.Names / RareCount);

    /// <summary>The surprise of one word of a key, in bits: 2 to 14.</summary>
    public static double Bits(string word) =>
        !word.AsSpan().ContainsAnyExceptInRange('0', '9') ? NumberBits : Table.Counts.TryGetValue(word, out var count) ? Math.Log2(Table.Names / count) : RareBits;

    /// <summary>The surprise of a whole key, in bits; 0 for an empty one.</summary>
    public static double Bits(IReadOnlyList<string> words)
    {
        var bits = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && Table.Counts.TryGetValue(words[i - 1] + ' ' + words[i], out var pair) && Table.Counts.TryGetValue(words[i - 1], out var first))
                bits += Math.Log2((double)first / pair);
            else
                bits += Bits(words[i]);
        }
        return bits;
    }

    /// <summary>Whether fewer than one name in five thousand hold the word.</summary>
    public static bool IsRare(string word) => word.Length >= 3 && word.AsSpan().ContainsAnyExceptInRange('0', '9') && !Table.Counts.ContainsKey(word);

    static (double, FrozenDictionary<string, int>) Load()
    {
        using var reader = new StreamReader(typeof(NameCommonness).Assembly.GetManifestResourceStream(Resource)!);
        var names = int.Parse(reader.ReadLine()!, CultureInfo.InvariantCulture);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var space = line.LastIndexOf(' ');
            counts[line[..space]] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
        }
        return (names, counts.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
