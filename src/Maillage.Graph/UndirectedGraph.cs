namespace Maillage.Graph;

/// <summary>What measures that know no direction read of a directed graph.</summary>
static class UndirectedGraph
{
    /// <summary>The same ties without their direction, those there and back added up; an undirected graph is given back. Time and memory: ties.</summary>
    public static SparseGraph Of(SparseGraph graph)
    {
        if (!graph.IsDirected) return graph;
        var builder = new SparseGraphBuilder(graph.NodeCount);
        builder.Reserve(graph.EdgeCount);
        foreach (var (from, to, weight) in graph.Edges) builder.Add(from, to, weight);
        return builder.Build();
    }
}
