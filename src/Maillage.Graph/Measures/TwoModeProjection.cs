namespace Maillage.Graph.Measures;

/// <summary>
/// Makes a graph of one kind of nodes out of one of two kinds: two organisations are tied where they share a project. Source: M. E. J. Newman 2001,
/// "Scientific collaboration networks. II. Shortest paths, weighted networks, and centrality", Physical Review E 64, 016132, equations 2 and 3.
/// </summary>
public static class TwoModeProjection
{
    /// <summary>
    /// Projects. Weights of the two-mode ties count for nothing. Time: the sum over nodes of the other kind of their squared degree; memory: that of
    /// the projection. The same ties come out to the last digit whatever the order of the file's lines.
    /// </summary>
    /// <param name="graph">Ties between the two kinds, without direction.</param>
    /// <param name="firstCount">How many nodes are of the first kind; they are numbered below the others.</param>
    /// <param name="isOfSecond">Whether the nodes of the second kind are kept, numbered from 0 again; else those of the first.</param>
    /// <param name="weight">How strong a shared membership makes a tie.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">A directed graph, or a tie between two nodes of one kind.</exception>
    /// <exception cref="OverflowException">More ties than a graph may hold, about a thousand million.</exception>
    public static SparseGraph Of(
        SparseGraph graph, int firstCount, bool isOfSecond = false, ProjectionWeight weight = ProjectionWeight.Newman, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)firstCount, (uint)graph.NodeCount, nameof(firstCount));
        if (graph.IsDirected || graph.Edges.Any(x => x.From >= firstCount || x.To < firstCount))
            throw new ArgumentException("Each tie joins one node of each kind, without direction.", nameof(graph));

        var (first, last) = isOfSecond ? (firstCount, graph.NodeCount) : (0, firstCount);
        var starts = new int[last - first + 1];
        List<int> ends = [];
        List<double> weights = [];
        var sums = new double[last - first];
        List<int> met = [];
        for (var node = first; node < last; node++)
        {
            cancel.ThrowIfCancellationRequested();
            // In ascending order of what is shared, so that a tie finds the same sum from both ends.
            foreach (var shared in graph.Neighbours(node))
            {
                var members = graph.Neighbours(shared);
                if (members.Length < 2) continue;
                var share = weight == ProjectionWeight.Newman ? 1d / (members.Length - 1) : 1;
                foreach (var member in members)
                {
                    if (member == node) continue;
                    if (sums[member - first] == 0) met.Add(member - first);
                    sums[member - first] += share;
                }
            }
            met.Sort();
            foreach (var other in met)
            {
                ends.Add(other);
                weights.Add(sums[other]);
                sums[other] = 0;
            }
            met.Clear();
            starts[node - first + 1] = ends.Count;
        }
        return new SparseGraph(starts, [.. ends], [.. weights], isDirected: false, loopCount: 0, parallelCount: 0);
    }
}
