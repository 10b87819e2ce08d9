using System.Buffers;

namespace Maillage.France.Names;

/// <summary>A name found by its likeness to another.</summary>
/// <param name="Item">Its place in the list that was indexed.</param>
/// <param name="Likeness">How alike the two are.</param>
public readonly record struct NameFound(int Item, NameLikeness Likeness);

/// <summary>
/// Names found by likeness, though a word is misspelt, cut, missing or moved. Immutable and thread-safe; 100,000 names take some 60 MB.
/// </summary>
/// <remarks>
/// The three-letter pieces of each word, its ends marked, lead to the names that hold them, each piece weighed by how rare it is among the names given
/// (inverse document frequency). A question adds up the weights of its own pieces, the rarest first, passing over those that too many names hold; the best of
/// the sum are then compared word by word by <see cref="NameSimilarity"/>. Initials lead to the names that they sum up.
/// </remarks>
public sealed class NameIndex
{
    /// <summary>Lines of pieces read for one question at most: it bounds the time, and rare pieces come first.</summary>
    const int MostRead = 60_000;

    /// <summary>Compared word by word for one question.</summary>
    const int MostCompared = 160;

    readonly OrganisationName[] names;
    readonly Dictionary<uint, int> pieces;
    readonly int[] starts;
    readonly int[] holders;
    readonly float[] norms;

    /// <param name="names">Empty names are never found.</param>
    public NameIndex(IEnumerable<string> names) : this(names.Select(x => OrganisationName.Read(x)))
    {
    }

    /// <inheritdoc cref="NameIndex(IEnumerable{string})"/>
    public NameIndex(IEnumerable<OrganisationName> names)
    {
        this.names = [.. names];
        pieces = [];
        var counts = new List<int>();
        var own = new uint[this.names.Length][];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = Pieces(this.names[i]);
            foreach (var piece in own[i])
            {
                if (!pieces.TryGetValue(piece, out var number))
                {
                    pieces[piece] = number = counts.Count;
                    counts.Add(0);
                }
                counts[number]++;
            }
        }
        starts = new int[counts.Count + 1];
        for (var i = 0; i < counts.Count; i++) starts[i + 1] = starts[i] + counts[i];
        holders = new int[starts[^1]];
        norms = new float[own.Length];
        var next = starts[..^1];
        for (var i = 0; i < own.Length; i++)
        {
            foreach (var piece in own[i])
            {
                var number = pieces[piece];
                holders[next[number]++] = i;
                norms[i] += Weight(number);
            }
            own[i] = null!;
        }
    }

    /// <summary>How many names it holds.</summary>
    public int Count => names.Length;

    /// <summary>A name, by its place in the list.</summary>
    public OrganisationName this[int item] => names[item];

    /// <summary>The names most like this one, the most alike first, at least <paramref name="least"/> alike or sharing its initials.</summary>
    /// <param name="name">As a person or a file writes it.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="least">0 to 1.</param>
    public IReadOnlyList<NameFound> Find(string name, int most, double least = 0.3) => Find(OrganisationName.Read(name), most, least);

    /// <inheritdoc cref="Find(string, int, double)"/>
    public IReadOnlyList<NameFound> Find(OrganisationName name, int most, double least = 0.3)
    {
        var found = new List<NameFound>();
        foreach (var item in Candidates(name))
        {
            var likeness = NameSimilarity.Compare(name, names[item]);
            if (likeness.Score >= least || likeness.ByInitials) found.Add(new NameFound(item, likeness));
        }
        found.Sort((a, b) => Rank(b.Likeness).CompareTo(Rank(a.Likeness)) is not 0 and var order ? order : a.Item.CompareTo(b.Item));
        return found.Count > most ? found.GetRange(0, most) : found;

        // A name that holds all of the question stands before one that shares as much of a longer question.
        static double Rank(NameLikeness likeness) => Math.Max(likeness.Score, likeness.ByInitials ? 0.6 : 0) + likeness.Cover / 1000;
    }

    /// <summary>The names whose pieces weigh most among those of the question, Dice's ratio of weights.</summary>
    List<int> Candidates(OrganisationName name)
    {
        var asked = new List<(int Number, int Length)>();
        var weight = 0f;
        foreach (var piece in Pieces(name))
        {
            if (!pieces.TryGetValue(piece, out var number)) continue;
            asked.Add((number, starts[number + 1] - starts[number]));
            weight += Weight(number);
        }
        asked.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Number.CompareTo(b.Number));
        var sum = ArrayPool<float>.Shared.Rent(names.Length);
        sum.AsSpan(0, names.Length).Clear();
        var touched = new List<int>();
        var read = 0;
        foreach (var (number, length) in asked)
        {
            // The rarest piece is read however common it is: « Comité des fêtes » has no rare one.
            if (read > 0 && read + length > MostRead) break;
            read += length;
            var own = Weight(number);
            foreach (var item in holders.AsSpan(starts[number], length))
            {
                if (sum[item] == 0) touched.Add(item);
                sum[item] += own;
            }
        }
        var best = new PriorityQueue<int, (float, int)>();
        foreach (var item in touched)
        {
            var score = 2 * sum[item] / (weight + norms[item]);
            if (best.Count < MostCompared) best.Enqueue(item, (score, -item));
            else best.EnqueueDequeue(item, (score, -item));
        }
        ArrayPool<float>.Shared.Return(sum);
        return [.. best.UnorderedItems.Select(x => x.Element)];
    }

    float Weight(int number) => MathF.Log(1 + (float)names.Length / (starts[number + 1] - starts[number]));

    /// <summary>Each once: three letters of a word between its marks, and initials as one piece of another kind.</summary>
    static uint[] Pieces(OrganisationName name)
    {
        var found = new HashSet<uint>();
        foreach (var word in name.Words)
        {
            var (a, b) = (0u, Code(word[0]));
            for (var i = 0; i < word.Length; i++)
            {
                var c = i + 1 < word.Length ? Code(word[i + 1]) : 0;
                found.Add(a << 12 | b << 6 | c);
                (a, b) = (b, c);
            }
        }
        foreach (var initials in name.PossibleInitials) found.Add(OfInitials(initials));
        return [.. found];

        // Letters and digits have each their own code; the few letters of other alphabets share the last ones.
        static uint Code(char c) => c is >= 'a' and <= 'z' ? (uint)(c - 'a' + 1) : c is >= '0' and <= '9' ? (uint)(c - '0' + 27) : 37u + c % 26u;
    }

    static uint OfInitials(string letters)
    {
        var hash = 2166136261u;
        foreach (var c in letters) hash = (hash ^ c) * 16777619u;
        return hash | 0x8000_0000u;
    }
}
