using Maillage.Graph.Paths;

namespace Maillage.Graph;

/// <summary>
/// Betweenness (Freeman 1977): over all pairs of other nodes, the share of their shortest paths that pass by a node. Who holds together those who would
/// not meet otherwise. Each pair counts once in an undirected graph, and once each way in a directed one; pairs that cannot reach each other count nothing.
/// </summary>
public static class Betweenness
{
    /// <summary>
    /// So many bundles, each summed by itself and added in its order: the result is the same to the last digit whatever the number of threads.
    /// </summary>
    const int Bundles = 32;

    /// <summary>
    /// For each node, counting ties (weights are left aside). Sources go eight at once in the lanes of a vector
    /// (<see cref="LaneSweep"/>), on a graph without its trees and twins (<see cref="Folding"/>). Time: nodes × ties at worst; memory: 260 bytes a node and 8 a tie,
    /// and 240 bytes a node for each thread.
    /// </summary>
    /// <param name="graph">Any graph; the result is empty for an empty one, 0 for whoever is alone.</param>
    /// <param name="threads">How many threads; by default as many as there are processors.</param>
    /// <param name="cancel">Stops the computation between two bundles of eight sources.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[] Exact(SparseGraph graph, int? threads = null, CancellationToken cancel = default)
    {
        if (graph.IsDirected) return OverAllSources(DirectedPaths.Of(graph, out var numberOf), threads, cancel).Pick(numberOf);

        var folding = Folding.Of(graph);
        var sums = OverAllSources(folding.Paths, threads, cancel);
        var result = folding.Known;
        for (var node = 0; node < result.Length; node++)
            // Each pair was counted from both of its ends.
            result[node] = (result[node] + (folding.NodeFor(node) is >= 0 and var place ? sums[place] : 0)) / 2;
        return result;
    }

    static double[] OverAllSources(PathGraph paths, int? threads, CancellationToken cancel)
    {
        var batches = (paths.Count + LaneSweep.Lanes - 1) / LaneSweep.Lanes;
        var bundles = new double[Math.Min(Bundles, batches)][];
        Parallel.For(0, bundles.Length, new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancel }, () => new LaneSweep(paths), (bundle, _, sweep) =>
        {
            var sums = bundles[bundle] = new double[paths.Count];
            Span<int> sources = stackalloc int[LaneSweep.Lanes];
            for (var batch = bundle; batch < batches; batch += bundles.Length)
            {
                cancel.ThrowIfCancellationRequested();
                var first = batch * LaneSweep.Lanes;
                var count = Math.Min(LaneSweep.Lanes, paths.Count - first);
                for (var i = 0; i < count; i++) sources[i] = first + i;
                sweep.Add(sources[..count], paths.Masses.AsSpan(first, count), sums);
            }
            return sweep;
        }, sweep => sweep.Dispose());

        var total = new double[paths.Count];
        foreach (var bundle in bundles)
            for (var node = 0; node < total.Length; node++) total[node] += bundle[node];
        return total;
    }
}
