using System.Numerics;

namespace Maillage.Graph.Measures;

/// <summary>
/// How near a node is to all others. To a person: how few go-betweens separate it from the rest. Sources: S. Wasserman and K. Faust 1994, "Social Network
/// Analysis", equation 5.22 (closeness in a graph that falls apart); M. Marchiori and V. Latora 2000, "Harmony in the small-world", Physica A 285,
/// 539-546 (harmonic).
/// </summary>
public static class Closeness
{
    /// <summary>One bit a source: as many walk the graph together.</summary>
    const int Together = 64;

    /// <summary>
    /// Closeness and harmonic closeness of each node, in one walk. Closeness is ((r - 1) / (n - 1)) * ((r - 1) / sum of distances) over the r nodes within
    /// reach, itself included: within its part, and less the smaller that part is. Harmonic is the mean over the n - 1 others of one over the distance,
    /// those out of reach counting 0. Both are 0 for a node without ties and in a graph of one node, and at most 1 without lengths.
    /// </summary>
    /// <remarks>
    /// Time: without lengths, nodes times ties, 64 sources walking together (Then et al. 2014, "The more the merrier", PVLDB 8, 449-460); with lengths, one
    /// search of Dijkstra a node. Memory: a few numbers a node and thread.
    /// </remarks>
    /// <param name="graph">Any graph.</param>
    /// <param name="length">How long ties are; null for one each, whatever they weigh.</param>
    /// <param name="direction">In a directed graph, distances from a node (out), to it (in), or with direction set aside (both).</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static ClosenessScores Of(
        SparseGraph graph, TieLength? length = null, TieDirection direction = TieDirection.Out, int? threads = null, CancellationToken cancel = default)
    {
        graph = direction switch { TieDirection.In => graph.Reversed, TieDirection.Both => WithoutDirection.Of(graph), _ => graph };
        double[] closeness = new double[graph.NodeCount], harmonic = new double[graph.NodeCount];
        if (length is { } given && graph.IsWeighted)
        {
            ManyNodes.Do(graph.NodeCount, threads, () => new Distances(graph, given), (distances, first, last) =>
            {
                for (var source = first; source < last && !cancel.IsCancellationRequested; source++)
                {
                    distances.From(source);
                    double sum = 0, inverse = 0;
                    foreach (var distance in distances.Reached)
                    {
                        sum += distance;
                        inverse += 1 / distance;
                    }
                    Put(source, distances.Reached.Length, sum, inverse);
                }
            }, cancel);
        }
        else
        {
            ManyNodes.Do(graph.NodeCount, threads, () => new Walk(graph), (walk, first, last) =>
            {
                walk.From(first, last, cancel);
                for (var source = first; source < last; source++) Put(source, walk.Reached[source - first], walk.Sums[source - first], walk.Inverses[source - first]);
            }, cancel);
        }
        cancel.ThrowIfCancellationRequested();
        return new(closeness, harmonic);

        void Put(int source, double others, double sum, double inverse)
        {
            if (others == 0) return;
            closeness[source] = others / (graph.NodeCount - 1) * (others / sum);
            harmonic[source] = inverse / (graph.NodeCount - 1);
        }
    }

    /// <summary>Walks from 64 sources at once, level after level: a bit of a node's word is a source that has come there.</summary>
    sealed class Walk(SparseGraph graph)
    {
        readonly ulong[] seen = new ulong[graph.NodeCount];
        readonly ulong[] coming = new ulong[graph.NodeCount];
        readonly ulong[] here = new ulong[graph.NodeCount];
        readonly int[] counts = new int[Together];
        int[] front = new int[graph.NodeCount];
        int[] next = new int[graph.NodeCount];

        /// <summary>For each source: how many others it reaches, the sum of their distances, and the sum of one over each.</summary>
        public long[] Reached { get; } = new long[Together];

        public double[] Sums { get; } = new double[Together];

        public double[] Inverses { get; } = new double[Together];

        public void From(int first, int last, CancellationToken cancel)
        {
            Array.Clear(seen);
            Array.Clear(Reached);
            Array.Clear(Sums);
            Array.Clear(Inverses);
            var fronts = 0;
            for (var source = first; source < last; source++)
            {
                seen[source] = here[source] = 1UL << (source - first);
                front[fronts++] = source;
            }
            for (var level = 1; fronts > 0 && !cancel.IsCancellationRequested; level++)
            {
                var nexts = 0;
                for (var i = 0; i < fronts; i++)
                {
                    var bits = here[front[i]];
                    foreach (var neighbour in graph.Neighbours(front[i]))
                    {
                        // Whatever was there already does not come again: without this most words of the last levels would be touched for nothing.
                        if ((bits & ~seen[neighbour]) == 0) continue;
                        if (coming[neighbour] == 0) next[nexts++] = neighbour;
                        coming[neighbour] |= bits;
                    }
                }
                Array.Clear(counts);
                for (var i = 0; i < nexts; i++)
                {
                    var node = next[i];
                    var fresh = coming[node] & ~seen[node];
                    coming[node] = 0;
                    seen[node] |= fresh;
                    here[node] = fresh;
                    for (; fresh != 0; fresh &= fresh - 1) counts[BitOperations.TrailingZeroCount(fresh)]++;
                }
                for (var source = 0; source < Together; source++)
                {
                    Reached[source] += counts[source];
                    Sums[source] += (double)counts[source] * level;
                    Inverses[source] += (double)counts[source] / level;
                }
                (front, next, fronts) = (next, front, nexts);
            }
        }
    }
}
