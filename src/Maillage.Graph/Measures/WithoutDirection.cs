namespace Maillage.Graph.Measures;

/// <summary>A graph seen as if a tie held both ways, for measures that know no direction.</summary>
static class WithoutDirection
{
    /// <summary>The graph itself where it has no direction; else one where a tie and the one back are one, as strong as both together.</summary>
    public static SparseGraph Of(SparseGraph graph)
    {
        if (!graph.IsDirected) return graph;
        var builder = new SparseGraphBuilder(graph.NodeCount);
        builder.Reserve(graph.EdgeCount);
        foreach (var (from, to, weight) in graph.Edges) builder.Add(from, to, weight);
        return builder.Build();
    }
}
