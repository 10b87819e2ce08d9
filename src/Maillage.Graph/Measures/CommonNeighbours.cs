namespace Maillage.Graph.Measures;

/// <summary>
/// Walks what two ascending rows share, without allocating. Where one row is much the longer it is searched rather than walked, so that a node that
/// everybody knows costs no more than those who know it: time is the shorter row, times the logarithm of the longer at most.
/// </summary>
ref struct CommonNeighbours(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
{
    /// <summary>From how many times longer on searching is faster than walking.</summary>
    const int Much = 8;

    readonly ReadOnlySpan<int> one = one;
    readonly ReadOnlySpan<int> other = other;
    readonly bool searchesOne = one.Length / Much > other.Length;
    readonly bool searchesOther = other.Length / Much > one.Length;

    /// <summary>Where the shared node stands in the first row.</summary>
    public int InOne { get; private set; } = -1;

    /// <summary>Where it stands in the second row.</summary>
    public int InOther { get; private set; } = -1;

    public readonly int Node => one[InOne];

    public bool MoveNext()
    {
        InOne++;
        InOther++;
        while (InOne < one.Length && InOther < other.Length)
        {
            var (a, b) = (one[InOne], other[InOther]);
            if (a == b) return true;
            if (a < b) InOne = searchesOne ? Search(one, InOne, b) : InOne + 1;
            else InOther = searchesOther ? Search(other, InOther, a) : InOther + 1;
        }
        return false;

        static int Search(ReadOnlySpan<int> row, int from, int node)
        {
            var place = row[from..].BinarySearch(node);
            return from + (place < 0 ? ~place : place);
        }
    }

    /// <summary>How many nodes two rows share.</summary>
    public static int Count(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var count = 0;
        for (var common = new CommonNeighbours(one, other); common.MoveNext();) count++;
        return count;
    }
}
