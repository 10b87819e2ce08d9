namespace Maillage.Graph.Paths;

/// <summary>
/// Counts the shortest paths from one source where ties have lengths, and how much of them passes by each node (Dijkstra's search in Brandes 2001,
/// section 4). Memory: 40 bytes a node.
/// </summary>
sealed class WeightedSweep(SparseGraph graph, SparseGraph back, TieLength length) : IDisposable
{
    /// <summary>Lengths that differ by less are one length: sums of the same lengths in another order are not the same to the last digit.</summary>
    const double Near = 1e-10;

    readonly double[] distances = new double[graph.NodeCount];
    readonly double[] paths = new double[graph.NodeCount];
    readonly double[] passing = new double[graph.NodeCount];
    readonly bool[] isSettled = new bool[graph.NodeCount];
    readonly int[] order = new int[graph.NodeCount];
    readonly PriorityQueue<int, double> queue = new();

    /// <summary>Adds to each node what the shortest paths from this source make pass by it, ends excluded.</summary>
    public void Add(int source, double[] sums)
    {
        Array.Fill(distances, double.PositiveInfinity);
        Array.Clear(paths);
        Array.Clear(passing);
        Array.Clear(isSettled);
        var settled = 0;
        (distances[source], paths[source]) = (0, 1);
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out _))
        {
            if (isSettled[node]) continue;
            isSettled[node] = true;
            order[settled++] = node;
            var ends = graph.Neighbours(node);
            var weights = graph.Weights(node);
            for (var i = 0; i < ends.Length; i++)
            {
                var next = ends[i];
                if (isSettled[next]) continue;
                var distance = distances[node] + LengthOf(weights, i);
                if (IsLess(distance, distances[next]))
                {
                    (distances[next], paths[next]) = (distance, paths[node]);
                    queue.Enqueue(next, distance);
                }
                else if (!IsLess(distances[next], distance))
                {
                    paths[next] += paths[node];
                }
            }
        }
        for (var i = settled - 1; i > 0; i--)
        {
            var node = order[i];
            sums[node] += passing[node];
            var share = (1 + passing[node]) / paths[node];
            var before = back.Neighbours(node);
            var weights = back.Weights(node);
            for (var j = 0; j < before.Length; j++)
            {
                var distance = distances[before[j]] + LengthOf(weights, j);
                if (!IsLess(distance, distances[node]) && !IsLess(distances[node], distance)) passing[before[j]] += paths[before[j]] * share;
            }
        }
    }

    public void Dispose()
    {
    }

    double LengthOf(ReadOnlySpan<double> weights, int i) => weights.IsEmpty ? 1 : length == TieLength.Weight ? weights[i] : 1 / weights[i];

    static bool IsLess(double one, double other) => one < other && (double.IsInfinity(other) || other - one > Near * other);
}
