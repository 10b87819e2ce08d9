using System.Runtime.InteropServices;

namespace Maillage.Graph;

/// <summary>
/// Gathers ties, then makes a <see cref="SparseGraph"/> of them. Ties from a node to itself are counted and left out: a node does not cooperate with
/// itself, and no measure here means anything for them. Several ties between two nodes become one.
/// </summary>
/// <param name="nodeCount">How many nodes, numbered from 0.</param>
/// <param name="isDirected">Whether a tie from one to another is something else than one back.</param>
/// <param name="parallel">What becomes of several ties between two nodes.</param>
public sealed class SparseGraphBuilder(int nodeCount, bool isDirected = false, ParallelEdges parallel = ParallelEdges.Add)
{
    readonly List<int> froms = [];
    readonly List<int> tos = [];
    List<double>? weights;
    int loops;

    /// <summary>Makes room for this many ties at once.</summary>
    public void Reserve(int edgeCount)
    {
        froms.EnsureCapacity(edgeCount);
        tos.EnsureCapacity(edgeCount);
        weights?.EnsureCapacity(edgeCount);
    }

    /// <summary>Adds a tie.</summary>
    /// <param name="from">A node.</param>
    /// <param name="to">Another one, or the same: then the tie is only counted.</param>
    /// <param name="weight">How strong it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">A node that is not of this graph, or a weight that is not a finite number above zero.</exception>
    public void Add(int from, int to, double weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)nodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)nodeCount, nameof(to));
        if (!(weight > 0) || double.IsInfinity(weight)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is a finite number above zero.");
        if (from == to)
        {
            loops++;
            return;
        }

        // Most graphs have no weights: their memory is taken when the first one comes that is not 1.
        if (weight != 1 && weights is null)
        {
            weights = new List<double>(froms.Capacity);
            for (var i = 0; i < froms.Count; i++) weights.Add(1);
        }
        froms.Add(from);
        tos.Add(to);
        weights?.Add(weight);
    }

    /// <summary>Makes the graph. Time and memory are those of the ties; the builder may go on and build a larger one.</summary>
    public SparseGraph Build()
    {
        // Parallel ties that add up give weights even where each of them weighs 1: the room is taken when it is known that there are some.
        var (starts, ends, sums) = Rows(weights);
        var kept = Merge(starts, ends, sums, weighs: sums is not null);
        if (kept < ends.Length && sums is null && parallel == ParallelEdges.Add)
        {
            (starts, ends, sums) = Rows([.. Enumerable.Repeat(1d, froms.Count)]);
            kept = Merge(starts, ends, sums, weighs: true);
        }
        var given = isDirected ? ends.Length : ends.Length / 2;
        var left = isDirected ? kept : kept / 2;
        if (kept < ends.Length)
        {
            Array.Resize(ref ends, kept);
            if (sums is not null) Array.Resize(ref sums, kept);
        }
        return new SparseGraph(starts, ends, sums, isDirected, loops, given - left);
    }

    /// <summary>Counts each row, then lays the neighbours in it, in the order in which they came.</summary>
    (int[] Starts, int[] Ends, double[]? Weights) Rows(List<double>? given)
    {
        var from = CollectionsMarshal.AsSpan(froms);
        var to = CollectionsMarshal.AsSpan(tos);
        var starts = new int[nodeCount + 1];
        for (var i = 0; i < from.Length; i++)
        {
            starts[from[i] + 1]++;
            if (!isDirected) starts[to[i] + 1]++;
        }
        for (var node = 0; node < nodeCount; node++) starts[node + 1] = checked(starts[node + 1] + starts[node]);

        var next = starts.AsSpan(0, nodeCount).ToArray();
        var ends = new int[starts[nodeCount]];
        var weights = given is null ? null : new double[ends.Length];
        for (var i = 0; i < from.Length; i++)
        {
            Put(from[i], to[i], i);
            if (!isDirected) Put(to[i], from[i], i);
        }
        return (starts, ends, weights);

        void Put(int row, int neighbour, int i)
        {
            var place = next[row]++;
            ends[place] = neighbour;
            if (weights is not null) weights[place] = given![i];
        }
    }

    /// <summary>Puts each row in order and makes one of equal neighbours, moving what follows back; gives how many neighbours are left.</summary>
    int Merge(int[] starts, int[] ends, double[]? sums, bool weighs)
    {
        var kept = 0;
        for (var node = 0; node < nodeCount; node++)
        {
            var (first, last) = (starts[node], starts[node + 1]);
            if (weighs) ends.AsSpan(first..last).Sort(sums.AsSpan(first..last));
            else ends.AsSpan(first..last).Sort();
            starts[node] = kept;
            for (int i = first, next; i < last; i = next)
            {
                for (next = i + 1; next < last && ends[next] == ends[i]; next++) { }
                ends[kept] = ends[i];
                if (weighs) sums![kept] = Together(sums.AsSpan(i..next));
                kept++;
            }
        }
        starts[nodeCount] = kept;
        return kept;
    }

    double Together(Span<double> weights)
    {
        if (weights.Length == 1) return weights[0];
        // In their order, so that both rows of an undirected tie find the same sum to the last digit.
        weights.Sort();
        if (parallel == ParallelEdges.KeepStrongest) return weights[^1];
        double sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }
}
