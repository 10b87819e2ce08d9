namespace Maillage.Graph.Measures;

/// <summary>
/// Where someone is found who goes from node to node at random, along ties as strong as they are, and starts again every now and then. To a person:
/// known by those who are known. Source: S. Brin and L. Page 1998, "The anatomy of a large-scale hypertextual web search engine", Computer Networks 30,
/// 107-117; personalised: T. H. Haveliwala 2002, "Topic-sensitive PageRank", WWW 2002.
/// </summary>
public static class PageRank
{
    /// <summary>Below this many ties the threads cost more than they bring.</summary>
    const int ManyTies = 100_000;

    /// <summary>
    /// The rank of each node; ranks sum to 1. From a node that no tie leaves the walk starts again, where <paramref name="starts"/> says. An empty graph
    /// has no ranks; without ties each node has the share of its start.
    /// </summary>
    /// <remarks>Time: ties times at most log(tolerance / 2) / log(damping) rounds, 180 for the defaults; after each round the distance from the truth shrinks by the damping. Memory: three numbers a node.</remarks>
    /// <param name="graph">Any graph; without direction a tie leads both ways.</param>
    /// <param name="damping">The chance to go on rather than to start again, from 0 to below 1.</param>
    /// <param name="starts">Where the walk starts, in shares of any sum; null for anywhere alike.</param>
    /// <param name="tolerance">The sum of absolute changes below which the rounds end.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">Starts that are not one number for each node, at least zero and one above.</exception>
    public static double[] Of(
        SparseGraph graph, double damping = 0.85, IReadOnlyList<double>? starts = null, double tolerance = 1e-12, int? threads = null, CancellationToken cancel = default)
    {
        if (!(damping >= 0 && damping < 1)) throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping is from 0 to below 1.");
        if (!(tolerance > 0)) throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance is above 0.");
        var nodeCount = graph.NodeCount;
        var sum = starts?.Sum() ?? nodeCount;
        if (starts is not null && (starts.Count != nodeCount || starts.Any(x => !(x >= 0)) || !(sum > 0) || double.IsInfinity(sum)))
            throw new ArgumentException("Starts are one number for each node, none below zero and one above.", nameof(starts));

        var start = new double[nodeCount];
        for (var node = 0; node < nodeCount; node++) start[node] = (starts?[node] ?? 1) / sum;
        var strengths = Degrees.Strengths(graph, TieDirection.Out);
        var arriving = graph.Reversed;
        double[] rank = [.. start], sent = new double[nodeCount], next = new double[nodeCount];
        var rounds = damping == 0 ? 0 : Math.Ceiling(Math.Log(tolerance / 2) / Math.Log(damping));
        for (var round = 0; round < rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            double lost = 0;
            for (var node = 0; node < nodeCount; node++)
            {
                if (strengths[node] == 0) lost += rank[node];
                else sent[node] = rank[node] / strengths[node];
            }
            // Each node gathers what comes to it, always in the order of its row: so threads make no difference.
            if (graph.EdgeCount < ManyTies)
                for (var node = 0; node < nodeCount; node++) Gather(node);
            else ManyNodes.Do(nodeCount, threads, Gather, cancel);
            double change = 0;
            for (var node = 0; node < nodeCount; node++) change += Math.Abs(next[node] - rank[node]);
            (rank, next) = (next, rank);
            if (change < tolerance) break;

            void Gather(int node)
            {
                var weights = arriving.Weights(node);
                var neighbours = arriving.Neighbours(node);
                double came = 0;
                if (weights.IsEmpty)
                    foreach (var neighbour in neighbours) came += sent[neighbour];
                else
                    for (var i = 0; i < neighbours.Length; i++) came += sent[neighbours[i]] * weights[i];
                next[node] = damping * (came + lost * start[node]) + (1 - damping) * start[node];
            }
        }
        return rank;
    }
}
