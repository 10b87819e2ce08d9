namespace Maillage.Graph.Measures;

/// <summary>
/// In how tight a core a node is: the greatest k such that it belongs to a group whose members each have k ties or more within the group. Sources:
/// S. B. Seidman 1983, "Network structure and minimum degree", Social Networks 5, 269-287; V. Batagelj and M. Zaversnik 2003, arXiv:cs/0310049.
/// </summary>
public static class KCore
{
    /// <summary>
    /// The core number of each node, 0 without ties. Weights count for nothing; in a directed graph a tie counts at both ends, so a tie and the one back
    /// are two, as igraph and networkx count. Time and memory: nodes and ties.
    /// </summary>
    public static int[] Of(SparseGraph graph, CancellationToken cancel = default)
    {
        var core = Degrees.Of(graph);
        var nodeCount = core.Length;
        // Nodes in the order of their degrees, and where each degree starts: a node that loses a tie changes places with the first of its degree.
        var starts = new int[(nodeCount == 0 ? 0 : core.Max()) + 2];
        foreach (var degree in core) starts[degree + 1]++;
        for (var degree = 1; degree < starts.Length; degree++) starts[degree] += starts[degree - 1];
        int[] order = new int[nodeCount], place = new int[nodeCount];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var node = 0; node < nodeCount; node++) order[place[node] = next[core[node]]++] = node;

        for (var i = 0; i < nodeCount; i++)
        {
            if ((i & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            var node = order[i];
            foreach (var neighbour in graph.Neighbours(node)) Lose(neighbour, core[node]);
            if (!graph.IsDirected) continue;
            foreach (var neighbour in graph.Reversed.Neighbours(node)) Lose(neighbour, core[node]);
        }
        return core;

        void Lose(int node, int atLeast)
        {
            if (core[node] <= atLeast) return;
            var first = order[starts[core[node]]];
            (order[place[node]], order[place[first]]) = (first, node);
            (place[node], place[first]) = (place[first], place[node]);
            starts[core[node]]++;
            core[node]--;
        }
    }
}
