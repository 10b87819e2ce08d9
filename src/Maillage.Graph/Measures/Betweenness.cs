using Maillage.Graph.Paths;

namespace Maillage.Graph.Measures;

/// <summary>
/// Betweenness (Freeman 1977): over all pairs of other nodes, the share of their shortest paths that pass by a node. Who holds together those who would
/// not meet otherwise. Each pair counts once in an undirected graph, and once each way in a directed one; pairs that cannot reach each other count nothing.
/// </summary>
public static class Betweenness
{
    static readonly double[] Ones = [1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>
    /// For each node, counting ties; weights are left aside (see <see cref="Weighted"/>). Sources go eight at once in the lanes of a vector
    /// (<see cref="LaneSweep"/>), on a graph without its trees and twins (<see cref="Folding"/>). Time: nodes × ties at worst; memory: 260 bytes a node and 8 a tie,
    /// and 240 bytes a node for each thread.
    /// </summary>
    /// <param name="graph">Any graph; the result is empty for an empty one, 0 for whoever is alone.</param>
    /// <param name="threads">How many threads; by default as many as there are processors.</param>
    /// <param name="progress">Told how much is done, from 0 to 1.</param>
    /// <param name="cancel">Stops the computation between two bundles of eight sources.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[] Exact(SparseGraph graph, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        if (graph.IsDirected) return OverAllSources(PlainPaths.Of(graph, out var numberOf), threads, progress, cancel).Pick(numberOf);

        var folding = Folding.Of(graph);
        var sums = OverAllSources(folding.Paths, threads, progress, cancel);
        var result = folding.Known;
        for (var node = 0; node < result.Length; node++)
            // Each pair was counted from both of its ends.
            result[node] = (result[node] + (folding.NodeFor(node) is >= 0 and var place ? sums[place] : 0)) / 2;
        return result;
    }

    /// <summary>
    /// For each node, along the ties of least total length. Time: nodes × ties × the logarithm of nodes; memory: 40 bytes a node for each thread.
    /// </summary>
    /// <param name="graph">Any graph; without weights, all ties are 1 long.</param>
    /// <param name="length">What weights say.</param>
    /// <param name="threads">How many threads; by default as many as there are processors.</param>
    /// <param name="progress">Told how much is done, from 0 to 1.</param>
    /// <param name="cancel">Stops the computation between two sources.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[] Weighted(SparseGraph graph, TieLength length = TieLength.InverseOfWeight, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var back = graph.Reversed;
        var sums = SourceBundles.Sum(
            graph.NodeCount, graph.NodeCount, threads, () => new WeightedSweep(graph, back, length), (sweep, source, sums) => sweep.Add(source, sums), progress, cancel);
        return graph.IsDirected ? sums : Array.ConvertAll(sums, x => x / 2);
    }

    /// <summary>
    /// For each node, from some sources drawn at random, with how far that may be from the truth: for graphs too large to search from everywhere. Each source
    /// drawn tells every node's dependency, between 0 and the number of other nodes (Brandes and Pich, « Centrality estimation in large networks », 2007); the
    /// bound is the empirical Bernstein bound of Maurer and Pontil (2009, theorem 4), for all nodes at once. Time: samples × ties; memory: that of <see cref="Exact"/>.
    /// </summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="samples">How many sources, two at least; drawn again and again, so that more than there are nodes still helps.</param>
    /// <param name="seed">The same one draws the same sources.</param>
    /// <param name="confidence">How surely every bound holds, above 0 and below 1.</param>
    /// <param name="threads">How many threads; by default as many as there are processors.</param>
    /// <param name="progress">Told how much is done, from 0 to 1.</param>
    /// <param name="cancel">Stops the computation between two bundles of eight sources.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two samples, or a confidence that is not between 0 and 1.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static BetweennessEstimate[] Sampled(
        SparseGraph graph, int samples, ulong seed = 0, double confidence = 0.95, int? threads = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1.");
        var count = graph.NodeCount;
        if (count == 0) return [];

        var paths = PlainPaths.Of(graph, out var numberOf);
        var random = new SplitMix64(seed);
        var sources = new int[samples];
        for (var i = 0; i < samples; i++) sources[i] = random.Below(count);
        // Near ones go together: their searches touch the same nodes.
        Array.Sort(sources);
        // The second half of the sums holds the squares.
        var sums = SourceBundles.Sum(
            LaneSweep.Batches(samples), 2 * count, threads, () => new LaneSweep(paths),
            (sweep, batch, sums) => sweep.Add(LaneSweep.Batch(sources, batch), Ones, sums.AsSpan(0, count), sums.AsSpan(count)), progress, cancel);

        var pairs = graph.IsDirected ? 1 : 2;
        var most = Math.Max(count - 2, 0);
        var log = Math.Log(4.0 * count / (1 - confidence));
        return Array.ConvertAll(numberOf, node =>
        {
            var mean = sums[node] / samples;
            var variance = Math.Max(0, (sums[count + node] - samples * mean * mean) / (samples - 1));
            var error = Math.Sqrt(2 * variance * log / samples) + 7.0 * most * log / (3 * (samples - 1));
            return new BetweennessEstimate(mean * count / pairs, error * count / pairs);
        });
    }

    static double[] OverAllSources(PathGraph paths, int? threads, IProgress<double>? progress, CancellationToken cancel)
    {
        var sources = Enumerable.Range(0, paths.Count).ToArray();
        return SourceBundles.Sum(
            LaneSweep.Batches(paths.Count), paths.Count, threads, () => new LaneSweep(paths),
            (sweep, batch, sums) => sweep.Add(LaneSweep.Batch(sources, batch), LaneSweep.Batch(paths.Masses, batch), sums, []), progress, cancel);
    }
}
