namespace Maillage.Graph.Measures;

/// <summary>
/// The parts that a graph falls into. To a person: who can be reached at all, from one to the next. Parts are numbered from 0 by their least node.
/// Source: R. E. Tarjan 1972, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1, 146-160 (strong parts).
/// </summary>
public sealed class Components
{
    Components(int[] of, int count)
    {
        (Of, Count) = (of, count);
        var sizes = new int[count];
        foreach (var part in of) sizes[part]++;
        Sizes = sizes;
        Largest = sizes.Length == 0 ? -1 : Array.IndexOf(sizes, sizes.Max());
    }

    /// <summary>How many parts; a node without ties is one, an empty graph has none.</summary>
    public int Count { get; }

    /// <summary>The part of each node.</summary>
    public IReadOnlyList<int> Of { get; }

    /// <summary>How many nodes each part has.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>The part of most nodes, the first of several; -1 in an empty graph.</summary>
    public int Largest { get; }

    /// <summary>Parts whose nodes reach each other when direction is set aside. Time: nodes and ties; memory: nodes, and the ties turned round of a directed graph.</summary>
    public static Components Weak(SparseGraph graph, CancellationToken cancel = default)
    {
        var of = new int[graph.NodeCount];
        of.AsSpan().Fill(-1);
        var back = graph.Reversed;
        var queue = new int[graph.NodeCount];
        var count = 0;
        for (var start = 0; start < of.Length; start++)
        {
            if (of[start] >= 0) continue;
            cancel.ThrowIfCancellationRequested();
            var (next, end) = (0, 0);
            Reach(start);
            while (next < end)
            {
                var node = queue[next++];
                foreach (var neighbour in graph.Neighbours(node)) Reach(neighbour);
                if (!graph.IsDirected) continue;
                foreach (var neighbour in back.Neighbours(node)) Reach(neighbour);
            }
            count++;

            void Reach(int node)
            {
                if (of[node] >= 0) return;
                of[node] = count;
                queue[end++] = node;
            }
        }
        return new(of, count);
    }

    /// <summary>Parts whose nodes reach each other along the ties' direction; the weak ones in a graph without. Time and memory: nodes and ties; no recursion.</summary>
    public static Components Strong(SparseGraph graph, CancellationToken cancel = default)
    {
        if (!graph.IsDirected) return Weak(graph, cancel);
        var nodeCount = graph.NodeCount;
        int[] of = new int[nodeCount], seen = new int[nodeCount], low = new int[nodeCount], at = new int[nodeCount];
        int[] path = new int[nodeCount], open = new int[nodeCount];
        of.AsSpan().Fill(-1);
        int depth = 0, opened = 0, count = 0, clock = 0;
        for (var start = 0; start < nodeCount; start++)
        {
            if (seen[start] > 0) continue;
            cancel.ThrowIfCancellationRequested();
            Enter(start);
            while (depth > 0)
            {
                var node = path[depth - 1];
                var neighbours = graph.Neighbours(node);
                if (at[node] < neighbours.Length)
                {
                    var neighbour = neighbours[at[node]++];
                    if (seen[neighbour] == 0) Enter(neighbour);
                    else if (of[neighbour] < 0) low[node] = Math.Min(low[node], seen[neighbour]);
                    continue;
                }
                depth--;
                if (depth > 0) low[path[depth - 1]] = Math.Min(low[path[depth - 1]], low[node]);
                if (low[node] < seen[node]) continue;
                int last;
                do
                {
                    last = open[--opened];
                    of[last] = count;
                }
                while (last != node);
                count++;
            }
        }

        // Tarjan finds parts from their ends: they are numbered again by their least node.
        var numbers = new int[count];
        numbers.AsSpan().Fill(-1);
        var numbered = 0;
        for (var node = 0; node < nodeCount; node++)
        {
            if (numbers[of[node]] < 0) numbers[of[node]] = numbered++;
            of[node] = numbers[of[node]];
        }
        return new(of, count);

        void Enter(int node)
        {
            seen[node] = low[node] = ++clock;
            path[depth++] = open[opened++] = node;
        }
    }
}
