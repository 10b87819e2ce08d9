namespace Maillage.Graph.Measures;

/// <summary>
/// What holds a graph together alone: nodes (articulation points) and ties (bridges) without which a part of it would fall into more. To a person: what would
/// come apart if one left. Direction is set aside. Source: J. Hopcroft and R. Tarjan 1973, "Algorithm 447: efficient algorithms for graph manipulation",
/// Communications of the ACM 16, 372-378.
/// </summary>
public sealed class CutPoints
{
    CutPoints(int[] parts, int[] cutOff, List<Edge> bridges)
    {
        (PartsWithout, CutOff, Bridges) = (parts, cutOff, bridges);
        Nodes = [.. Enumerable.Range(0, parts.Length).Where(x => parts[x] > 1)];
    }

    /// <summary>The articulation points, in ascending order.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>The bridges, in ascending order, each from its lesser number; of a directed graph, ties that hold either way alone or both ways.</summary>
    public IReadOnlyList<Edge> Bridges { get; }

    /// <summary>For each node, into how many parts its own part would fall without it: 0 for a node without ties, 2 and more for an articulation point.</summary>
    public IReadOnlyList<int> PartsWithout { get; }

    /// <summary>For each node, how many others would be out of reach of the largest of these parts.</summary>
    public IReadOnlyList<int> CutOff { get; }

    /// <summary>Finds them in one walk, without recursion. Time and memory: nodes and ties.</summary>
    public static CutPoints Of(SparseGraph graph, CancellationToken cancel = default)
    {
        graph = WithoutDirection.Of(graph);
        var nodeCount = graph.NodeCount;
        int[] seen = new int[nodeCount], low = new int[nodeCount], at = new int[nodeCount], size = new int[nodeCount];
        int[] parent = new int[nodeCount], order = new int[nodeCount], path = new int[nodeCount];
        int[] parts = new int[nodeCount], below = new int[nodeCount], largest = new int[nodeCount];
        List<Edge> bridges = [];
        var clock = 0;
        for (var start = 0; start < nodeCount; start++)
        {
            if (seen[start] > 0) continue;
            cancel.ThrowIfCancellationRequested();
            var (first, depth) = (clock, 0);
            Enter(start, -1);
            while (depth > 0)
            {
                var node = path[depth - 1];
                var neighbours = graph.Neighbours(node);
                if (at[node] < neighbours.Length)
                {
                    var neighbour = neighbours[at[node]++];
                    if (seen[neighbour] == 0) Enter(neighbour, node);
                    else if (neighbour != parent[node]) low[node] = Math.Min(low[node], seen[neighbour]);
                    continue;
                }
                depth--;
                if (depth == 0) continue;
                var above = parent[node];
                size[above] += size[node];
                low[above] = Math.Min(low[above], low[node]);
                if (low[node] > seen[above]) bridges.Add(new(Math.Min(above, node), Math.Max(above, node), graph.WeightBetween(above, node)));
                if (low[node] < seen[above]) continue;
                // Nothing below this node leads past the one above: without that one, it is a part.
                parts[above]++;
                below[above] += size[node];
                largest[above] = Math.Max(largest[above], size[node]);
            }

            // What is not below a node stays together above it.
            for (var i = first; i < clock; i++)
            {
                var node = order[i];
                var rest = size[start] - 1 - below[node];
                if (rest > 0) parts[node]++;
                largest[node] = Math.Max(largest[node], rest);
                largest[node] = size[start] - 1 - largest[node];
            }

            void Enter(int node, int from)
            {
                order[clock] = node;
                seen[node] = low[node] = ++clock;
                (parent[node], size[node]) = (from, 1);
                path[depth++] = node;
            }
        }
        return new(parts, largest, [.. bridges.OrderBy(x => x.From).ThenBy(x => x.To)]);
    }
}
