namespace Maillage.Graph.Files;

/// <summary>How GraphML is read by <see cref="GraphMl"/>.</summary>
public sealed record GraphMlOptions
{
    /// <summary>The attribute of nodes that names them; null for <c>name</c>, else <c>label</c>, else their identifiers. A node without it is named by its identifier.</summary>
    public string? Name { get; init; }

    /// <summary>The attribute of ties that weighs them; where the file does not have it, each weighs 1.</summary>
    public string Weight { get; init; } = "weight";

    /// <summary>What becomes of several ties between two nodes.</summary>
    public ParallelEdges Parallel { get; init; }

    public GraphFileLimits Limits { get; init; } = new();
}
