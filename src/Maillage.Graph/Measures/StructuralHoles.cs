namespace Maillage.Graph.Measures;

/// <summary>
/// How free a node is between partners who do not know each other. To a person: a high constraint says that all its partners are of one circle, a low
/// one that it stands between circles. Source: R. S. Burt 1992, "Structural Holes", equations 2.1 to 2.4; R. S. Burt 2004, "Structural holes and good
/// ideas", American Journal of Sociology 110, 349-399. Without weights the effective size is that of S. P. Borgatti 1997, Connections 20, 35-38.
/// </summary>
public static class StructuralHoles
{
    /// <summary>
    /// The constraint and the effective size of each node, over its neighbours; <see cref="double.NaN"/> for both without ties. With p(i, j) the share of
    /// i's tie strength (both ways together in a directed graph) that goes to j, the constraint is the sum over neighbours j of
    /// (p(i, j) + sum over q of p(i, q) p(q, j)) squared; the effective size is the sum over j of 1 minus the sum over q of p(i, q) m(j, q), where
    /// m(j, q) is the strength of j's tie with q over that of j's strongest tie.
    /// </summary>
    /// <remarks>Time: the sum over ties of the smaller of both ends' degrees, times a logarithm at most; memory: nodes (and ties, where direction is set aside).</remarks>
    /// <param name="graph">Any graph.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public static StructuralHoleScores Of(SparseGraph graph, int? threads = null, CancellationToken cancel = default)
    {
        graph = WithoutDirection.Of(graph);
        var strengths = Degrees.Strengths(graph);
        var strongest = new double[graph.NodeCount];
        for (var node = 0; node < strongest.Length; node++)
        {
            strongest[node] = 1;
            if (!graph.IsWeighted || graph.Degree(node) == 0) continue;
            strongest[node] = 0;
            foreach (var weight in graph.Weights(node)) strongest[node] = Math.Max(strongest[node], weight);
        }
        double[] constraint = new double[graph.NodeCount], size = new double[graph.NodeCount];
        ManyNodes.Do(graph.NodeCount, threads, node =>
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            double squares = 0, apart = 0;
            for (var i = 0; i < neighbours.Length; i++)
            {
                var other = neighbours[i];
                var theirs = graph.Weights(other);
                var share = (weights.IsEmpty ? 1 : weights[i]) / strengths[node];
                double redundant = 0;
                for (var common = new CommonNeighbours(neighbours, graph.Neighbours(other)); common.MoveNext();)
                {
                    var mine = (weights.IsEmpty ? 1 : weights[common.InOne]) / strengths[node];
                    var between = theirs.IsEmpty ? 1 : theirs[common.InOther];
                    share += mine * between / strengths[common.Node];
                    redundant += mine * between / strongest[other];
                }
                squares += share * share;
                apart += 1 - redundant;
            }
            constraint[node] = neighbours.IsEmpty ? double.NaN : squares;
            size[node] = neighbours.IsEmpty ? double.NaN : apart;
        }, cancel);
        return new(constraint, size);
    }
}
