using CsCheck;

namespace Maillage.Graph.Tests;

public class BetweennessTests
{
    [Fact]
    public void It_is_what_counting_every_path_gives() => SparseGraphTests.AnyTies.Sample(given =>
    {
        foreach (var isDirected in SparseGraphTests.BothWays)
        {
            var builder = new SparseGraphBuilder(given.Nodes, isDirected);
            foreach (var (from, to, _) in given.Ties) builder.Add(from, to);
            var graph = builder.Build();
            var (found, expected) = (Betweenness.Exact(graph), ByEveryPath(graph));
            for (var node = 0; node < given.Nodes; node++) Assert.Equal(expected[node], found[node], 1e-9);
        }
    }, iter: 3000);

    /// <summary>From the definition: distances and numbers of paths between all pairs, then for each pair and node whether the node is on the way.</summary>
    static double[] ByEveryPath(SparseGraph graph)
    {
        var n = graph.NodeCount;
        var (distances, paths) = (new int[n, n], new double[n, n]);
        for (var source = 0; source < n; source++)
        {
            for (var i = 0; i < n; i++) distances[source, i] = int.MaxValue;
            (distances[source, source], paths[source, source]) = (0, 1);
            for (var distance = 0; distance < n; distance++)
            {
                for (var node = 0; node < n; node++)
                {
                    if (distances[source, node] != distance) continue;
                    foreach (var neighbour in graph.Neighbours(node))
                    {
                        if (distances[source, neighbour] <= distance) continue;
                        distances[source, neighbour] = distance + 1;
                        paths[source, neighbour] += paths[source, node];
                    }
                }
            }
        }
        var result = new double[n];
        for (var s = 0; s < n; s++)
            for (var t = 0; t < n; t++)
                for (var v = 0; v < n; v++)
                    if (s != t && v != s && v != t && paths[s, t] > 0 && paths[s, v] > 0 && paths[v, t] > 0 && distances[s, v] + distances[v, t] == distances[s, t])
                        result[v] += paths[s, v] * paths[v, t] / paths[s, t] / (graph.IsDirected ? 1 : 2);
        return result;
    }
}
