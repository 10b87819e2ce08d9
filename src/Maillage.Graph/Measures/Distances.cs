namespace Maillage.Graph.Measures;

/// <summary>
/// Distances from one node along ties of given lengths; made once for many sources. Source: E. W. Dijkstra 1959, "A note on two problems in connexion
/// with graphs", Numerische Mathematik 1, 269-271. Time: ties times the logarithm of ties; memory: a few numbers a node.
/// </summary>
sealed class Distances
{
    readonly SparseGraph graph;
    readonly TieLength length;
    readonly double[] distances;
    readonly int[] parents;
    readonly bool[] isSettled;
    readonly int[] settled;
    readonly double[] reached;
    readonly PriorityQueue<int, (double, int)> queue = new();
    int count;

    public Distances(SparseGraph graph, TieLength length)
    {
        (this.graph, this.length) = (graph, length);
        distances = new double[graph.NodeCount];
        distances.AsSpan().Fill(double.PositiveInfinity);
        (parents, isSettled, settled) = (new int[graph.NodeCount], new bool[graph.NodeCount], new int[graph.NodeCount]);
        reached = new double[graph.NodeCount];
    }

    /// <summary>The distances to all others within reach, the nearest first.</summary>
    public ReadOnlySpan<double> Reached => reached.AsSpan(1..Math.Max(1, count));

    /// <summary>The distance of a node from the source; infinite out of reach, or where the search ended before.</summary>
    public double this[int node] => isSettled[node] ? distances[node] : double.PositiveInfinity;

    /// <summary>From where a node was reached; of several ways as short, that of the one found first.</summary>
    public int Parent(int node) => parents[node];

    /// <summary>Searches from a source to all others, or until one is found.</summary>
    public void From(int source, int until = -1, CancellationToken cancel = default)
    {
        // Only what the last search touched is wiped: its settled nodes and their neighbours.
        foreach (var node in settled.AsSpan(0, count))
        {
            Wipe(node);
            foreach (var neighbour in graph.Neighbours(node)) Wipe(neighbour);
        }
        count = 0;
        queue.Clear();
        distances[source] = 0;
        parents[source] = -1;
        queue.Enqueue(source, (0, source));
        while (queue.TryDequeue(out var node, out _))
        {
            if (isSettled[node]) continue;
            if ((count & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            isSettled[node] = true;
            reached[count] = distances[node];
            settled[count++] = node;
            if (node == until) return;
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var i = 0; i < neighbours.Length; i++)
            {
                var tie = weights.IsEmpty ? 1 : length == TieLength.Weight ? weights[i] : 1 / weights[i];
                var through = distances[node] + tie;
                if (!(through < distances[neighbours[i]])) continue;
                distances[neighbours[i]] = through;
                parents[neighbours[i]] = node;
                queue.Enqueue(neighbours[i], (through, neighbours[i]));
            }
        }
    }

    void Wipe(int node)
    {
        distances[node] = double.PositiveInfinity;
        isSettled[node] = false;
    }
}
