namespace Maillage.Graph.Communities;

/// <summary>
/// The graph of one level of <see cref="Leiden"/>: the given one, then that whose nodes are groups of nodes of the level below. What ties a group to
/// itself is not kept: it goes wherever the group goes, so no decision depends on it; the strength of the nodes within is in <see cref="Sizes"/>.
/// </summary>
readonly ref struct LeidenLevel(ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, ReadOnlySpan<double> weights, ReadOnlySpan<double> sizes)
{
    public readonly ReadOnlySpan<int> Starts = starts;
    public readonly ReadOnlySpan<int> Ends = ends;

    /// <summary>Beside the ends; empty where each weighs 1.</summary>
    public readonly ReadOnlySpan<double> Weights = weights;

    /// <summary>What is expected of a node: its strength under modularity, its number of nodes under the Potts model.</summary>
    public readonly ReadOnlySpan<double> Sizes = sizes;

    public int NodeCount => Sizes.Length;
}
