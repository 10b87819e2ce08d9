namespace Maillage.Graph.Files;

/// <summary>Numbers names from 0 in the order in which they first appear. Two names are the same where each character is.</summary>
sealed class NameNumbers
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    readonly List<string> names = [];

    public NameNumbers() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<string> Names => names;

    public int this[ReadOnlySpan<char> name]
    {
        get
        {
            if (bySpan.TryGetValue(name, out var number)) return number;
            names.Add(name.ToString());
            return numbers[names[^1]] = names.Count - 1;
        }
    }
}
