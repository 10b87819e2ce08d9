namespace Maillage.Graph.Measures;

/// <summary>The way from one node to another through the fewest others, or the shortest in lengths. To a person: who could introduce us.</summary>
public static class ShortestPath
{
    /// <summary>
    /// A shortest path along the ties' direction; of several the same one each time. Null where there is no way; a node is its own path, of length 0.
    /// Time: nodes and ties, with lengths times a logarithm; memory: nodes.
    /// </summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="from">The first node.</param>
    /// <param name="to">The last node.</param>
    /// <param name="length">How long ties are; null for one each, whatever they weigh.</param>
    /// <param name="cancel">Stops the work.</param>
    public static NodePath? Between(SparseGraph graph, int from, int to, TieLength? length = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.NodeCount, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.NodeCount, nameof(to));
        if (length is not { } given || !graph.IsWeighted) return ByTies(graph, from, to, cancel);
        var distances = new Distances(graph, given);
        distances.From(from, to, cancel);
        return double.IsPositiveInfinity(distances[to]) ? null : new(Trace(to, distances.Parent), distances[to]);
    }

    static NodePath? ByTies(SparseGraph graph, int from, int to, CancellationToken cancel)
    {
        int[] parents = new int[graph.NodeCount], queue = new int[graph.NodeCount];
        parents.AsSpan().Fill(-2);
        parents[from] = -1;
        queue[0] = from;
        for (int next = 0, end = 1; next < end && parents[to] == -2; next++)
        {
            if ((next & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            foreach (var neighbour in graph.Neighbours(queue[next]))
            {
                if (parents[neighbour] != -2) continue;
                parents[neighbour] = queue[next];
                queue[end++] = neighbour;
            }
        }
        if (parents[to] == -2) return null;
        var nodes = Trace(to, x => parents[x]);
        return new(nodes, nodes.Count - 1);
    }

    static List<int> Trace(int to, Func<int, int> parent)
    {
        List<int> nodes = [];
        for (var node = to; node >= 0; node = parent(node)) nodes.Add(node);
        nodes.Reverse();
        return nodes;
    }
}
