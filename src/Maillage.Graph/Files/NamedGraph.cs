namespace Maillage.Graph.Files;

/// <summary>A graph with the names of its nodes, and what else a file says of them.</summary>
public sealed record NamedGraph
{
    /// <exception cref="ArgumentException">Not one name for each node, or an attribute that does not hold one value for each.</exception>
    public NamedGraph(SparseGraph graph, IReadOnlyList<string> names, IReadOnlyList<NodeAttribute>? attributes = null)
    {
        if (names.Count != graph.NodeCount || attributes?.Any(x => x.Count != graph.NodeCount) == true) throw new ArgumentException("Each node has one name and one value.", nameof(names));
        (Graph, Names, Attributes) = (graph, names, attributes ?? []);
    }

    public SparseGraph Graph { get; }

    /// <summary>The name of each node, as the file writes it. Two nodes of a GraphML file may share one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What is said of nodes: a group, a measure.</summary>
    public IReadOnlyList<NodeAttribute> Attributes { get; }

    /// <summary>The same graph with more said of its nodes.</summary>
    public NamedGraph With(params IEnumerable<NodeAttribute> more) => new(Graph, Names, [.. Attributes, .. more]);
}
