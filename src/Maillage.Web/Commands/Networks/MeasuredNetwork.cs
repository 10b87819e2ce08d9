using Maillage.Graph;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>A network while its measures are taken: what several measures need is worked out once.</summary>
sealed class MeasuredNetwork(SparseGraph graph, IReadOnlyList<string> names, NetworkGroups? groups, MeasureSettings settings)
{
    ClosenessScores? closeness;
    StructuralHoleScores? holes;

    public SparseGraph Graph => graph;

    public IReadOnlyList<string> Names => names;

    public MeasureSettings Settings => settings;

    /// <summary>Asked for only by measures that want groups.</summary>
    public NetworkGroups Groups => groups ?? throw new InvalidOperationException("No group was given.");

    public bool HasGroups => groups is not null;

    /// <summary>By ties, along their direction.</summary>
    public ClosenessScores Closeness(CancellationToken cancel) => closeness ??= Maillage.Graph.Measures.Closeness.Of(graph, threads: settings.Threads, cancel: cancel);

    public StructuralHoleScores Holes(CancellationToken cancel) => holes ??= StructuralHoles.Of(graph, settings.Threads, cancel);
}
