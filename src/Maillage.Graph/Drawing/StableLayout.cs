namespace Maillage.Graph.Drawing;

/// <summary>
/// Where the nodes of a graph stand on a drawing: groups apart, hubs with room around them, no node over another, components side by side. The same graph gives the same
/// drawing on every machine and every day, whatever the numbers of its nodes: keys decide. A graph with one tie more looks nearly the same, and more so when
/// the places of before are given.
/// </summary>
/// <remarks>
/// Places drawn from keys and spread along ties (<see cref="LayoutStart"/>), the forces of ForceAtlas2 (<see cref="LayoutForces"/>), with those far away
/// taken together (Barnes and Hut 1986) from 400 nodes on; then overlaps are removed and components packed. Time: 400 rounds of ties to begin with, then 300 of n log n and ties at most; memory: 100 bytes a node
/// and 12 a neighbour. Made to be read from 30 to 3,000 nodes. A directed graph is drawn as undirected.
/// </remarks>
public static class StableLayout
{
    /// <summary>Places each node. The middle of the largest component is at 0, 0.</summary>
    /// <param name="graph">What is drawn.</param>
    /// <param name="keys">A key for each node that outlives its number, such as an identifier. Nodes that share one are told apart by their numbers.</param>
    /// <param name="options">What it is drawn for.</param>
    /// <param name="cancellation">Looked at each round.</param>
    /// <exception cref="ArgumentException">There is not one key, radius or place before a node, or a length is negative or no number.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static NodePlace[] Place(SparseGraph graph, IReadOnlyList<string> keys, LayoutOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        if (keys.Count != graph.NodeCount) throw new ArgumentException("Each node has one key.", nameof(keys));
        Check(graph.NodeCount, options);
        cancellation.ThrowIfCancellationRequested();
        if (graph.NodeCount == 0) return [];

        var parts = LayoutPart.Of(UndirectedGraph.Of(graph), keys, options);
        foreach (var part in parts)
        {
            var isResumed = LayoutStart.Run(part, options);
            LayoutForces.Run(part, isResumed, cancellation);
            LayoutScale.ToDrawing(part, options.Spacing);
            LayoutOverlaps.Remove(part, options.Gap, cancellation);
        }
        return LayoutPacking.Pack(parts, graph.NodeCount, options);
    }

    static void Check(int nodes, LayoutOptions options)
    {
        if (!options.Radii.IsEmpty && options.Radii.Length != nodes) throw new ArgumentException("Each node has one radius.", nameof(options));
        if (!options.Previous.IsEmpty && options.Previous.Length != nodes) throw new ArgumentException("Each node has one place before.", nameof(options));
        foreach (var radius in options.Radii.Span)
            if (!(radius >= 0) || double.IsInfinity(radius)) throw new ArgumentException("A radius is a finite number, 0 or above.", nameof(options));
        if (!(options.Spacing > 0) || !(options.Gap >= 0) || !(options.Aspect > 0) || !double.IsFinite(options.Spacing + options.Gap + options.Aspect))
            throw new ArgumentException("Spacing and aspect are above 0, the gap 0 or above.", nameof(options));
    }
}
