namespace Maillage.Graph.Measures;

/// <summary>
/// How far those whom a node knows know each other. To a person: near 1, partners form a club; near 0, the node alone holds them together. Direction
/// is set aside. A node of fewer than two ties has no pair of partners: nothing is known of it (<see cref="double.NaN"/>), which is not zero.
/// </summary>
/// <remarks>Time: the sum over ties of the smaller of both ends' degrees, times a logarithm at most; memory: nodes (and ties, where direction is set aside).</remarks>
public static class Clustering
{
    /// <summary>The share of tied pairs among a node's neighbours. Source: D. J. Watts and S. H. Strogatz 1998, Nature 393, 440-442.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static double[] Local(SparseGraph graph, int? threads = null, CancellationToken cancel = default)
    {
        var (triangles, degrees) = Triangles(graph, threads, cancel);
        return [.. triangles.Zip(degrees, (closed, degree) => degree < 2 ? double.NaN : 2d * closed / ((double)degree * (degree - 1)))];
    }

    /// <summary>
    /// The mean of <see cref="Local"/> over the nodes of two ties or more; <see cref="double.NaN"/> where there is none. networkx counts 0 for the others,
    /// which makes a sparse network look less tied than its clubs are: <paramref name="lowCountAsZero"/> does so too.
    /// </summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="lowCountAsZero">Whether a node of fewer than two ties counts as 0 instead of not at all.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static double Average(SparseGraph graph, bool lowCountAsZero = false, int? threads = null, CancellationToken cancel = default)
    {
        var local = Local(graph, threads, cancel);
        var known = local.Where(x => !double.IsNaN(x)).ToList();
        var count = lowCountAsZero ? local.Length : known.Count;
        return count == 0 ? double.NaN : known.Sum() / count;
    }

    /// <summary>
    /// The share of closed paths of two ties in the whole graph, three times its triangles over its triples; <see cref="double.NaN"/> without a triple.
    /// Source: M. E. J. Newman 2003, "The structure and function of complex networks", SIAM Review 45, equation 3.
    /// </summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static double Transitivity(SparseGraph graph, int? threads = null, CancellationToken cancel = default)
    {
        var (triangles, degrees) = Triangles(graph, threads, cancel);
        var triples = degrees.Sum(x => (double)x * (x - 1) / 2);
        return triples == 0 ? double.NaN : triangles.Sum() / triples;
    }

    /// <summary>
    /// <see cref="Local"/> where a pair of partners counts as much as a node's two ties to them weigh. Source: A. Barrat, M. Barthelemy,
    /// R. Pastor-Satorras and A. Vespignani 2004, PNAS 101, 3747-3752, equation 5. Equals <see cref="Local"/> in a graph without weights; a directed
    /// tie and the one back weigh together.
    /// </summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static double[] Weighted(SparseGraph graph, int? threads = null, CancellationToken cancel = default)
    {
        graph = WithoutDirection.Of(graph);
        if (!graph.IsWeighted) return Local(graph, threads, cancel);
        var result = new double[graph.NodeCount];
        ManyNodes.Do(graph.NodeCount, threads, node =>
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            double sum = 0;
            for (var i = 0; i < neighbours.Length; i++)
                for (var common = new CommonNeighbours(neighbours, graph.Neighbours(neighbours[i])); common.MoveNext();) sum += (weights[i] + weights[common.InOne]) / 2;
            result[node] = neighbours.Length < 2 ? double.NaN : sum / (graph.Strength(node) * (neighbours.Length - 1));
        }, cancel);
        return result;
    }

    /// <summary>How many triangles each node is in, and how many neighbours it has.</summary>
    static (long[] Triangles, int[] Degrees) Triangles(SparseGraph graph, int? threads, CancellationToken cancel)
    {
        graph = WithoutDirection.Of(graph);
        var triangles = new long[graph.NodeCount];
        ManyNodes.Do(graph.NodeCount, threads, node =>
        {
            var neighbours = graph.Neighbours(node);
            long twice = 0;
            if (neighbours.Length > 1)
                foreach (var neighbour in neighbours) twice += CommonNeighbours.Count(neighbours, graph.Neighbours(neighbour));
            triangles[node] = twice / 2;
        }, cancel);
        return (triangles, Degrees.Of(graph));
    }
}
