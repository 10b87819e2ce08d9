using Maillage.Graph.Measures;

namespace Maillage.Graph.Prediction;

/// <summary>Scores ties that a graph does not have (see <see cref="LinkScore"/>). One is made for a graph and kept for many questions; safe to use from many threads.</summary>
public sealed class LinkPrediction
{
    readonly SparseGraph graph;
    readonly LinkScore kind;

    /// <summary>What a shared neighbour of this number brings; empty where it brings nothing.</summary>
    readonly double[] shares;

    /// <summary>Prepares. Time and memory: nodes (and ties, in a directed graph).</summary>
    public LinkPrediction(SparseGraph graph, LinkScore kind)
    {
        (this.graph, this.kind) = (WithoutDirection.Of(graph), kind);
        var degrees = Degrees.Of(this.graph);
        // A shared neighbour has two ties or more: no division by the logarithm of one.
        shares = kind switch
        {
            LinkScore.CommonNeighbours => [.. degrees.Select(_ => 1d)],
            LinkScore.AdamicAdar => [.. degrees.Select(x => x < 2 ? 0 : 1 / Math.Log(x))],
            LinkScore.ResourceAllocation => [.. degrees.Select(x => x < 2 ? 0 : 1d / x)],
            LinkScore.PreferentialAttachment or LinkScore.PersonalisedPageRank => [],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such score."),
        };
    }

    /// <summary>
    /// The best candidates for a node: neither itself nor a neighbour, with a score above 0; the best first, equal ones by their number. Fewer than asked
    /// for where there are not as many. For <see cref="LinkScore.PersonalisedPageRank"/> the score is that of the walk from the node alone.
    /// </summary>
    /// <remarks>Time: the degrees of its neighbours together for the first three scores, nodes for preferential attachment, a PageRank for the walk; memory: nodes.</remarks>
    /// <param name="node">The node.</param>
    /// <param name="count">How many candidates at most.</param>
    /// <param name="cancel">Stops the work.</param>
    public LinkCandidate[] Best(int node, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)node, (uint)graph.NodeCount, nameof(node));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        cancel.ThrowIfCancellationRequested();
        var scores = ScoreAll(node, cancel);
        var best = new BestCandidates(count);
        for (var other = 0; other < scores.Length; other++)
            if (scores[other] > 0) best.Offer(other, scores[other]);
        return best.ToArray();
    }

    /// <summary>The score of a node with each other; 0 for itself and its neighbours.</summary>
    internal double[] ScoreAll(int node, CancellationToken cancel)
    {
        var scores = kind == LinkScore.PersonalisedPageRank ? Walk(node, null, cancel) : new double[graph.NodeCount];
        if (kind == LinkScore.PreferentialAttachment)
        {
            for (var other = 0; other < scores.Length; other++) scores[other] = (double)graph.Degree(node) * graph.Degree(other);
        }
        else if (kind != LinkScore.PersonalisedPageRank)
        {
            foreach (var shared in graph.Neighbours(node))
                foreach (var other in graph.Neighbours(shared)) scores[other] += shares[shared];
        }
        scores[node] = 0;
        foreach (var neighbour in graph.Neighbours(node)) scores[neighbour] = 0;
        return scores;
    }

    /// <summary>The score of each of some pairs, tied or not, in their order; the same from both ends.</summary>
    /// <remarks>
    /// Time: for each pair the shorter of both rows, times a logarithm; for the walk, a PageRank for each different node of the pairs, side by side.
    /// Memory: the scores, and for the walk a few numbers a node and thread.
    /// </remarks>
    /// <param name="pairs">Two different nodes each.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    public double[] Score(IReadOnlyList<(int One, int Other)> pairs, int? threads = null, CancellationToken cancel = default)
    {
        foreach (var (one, other) in pairs)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)one, (uint)graph.NodeCount, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)other, (uint)graph.NodeCount, nameof(pairs));
            ArgumentOutOfRangeException.ThrowIfEqual(one, other, nameof(pairs));
        }
        if (kind == LinkScore.PersonalisedPageRank) return Walks(pairs, threads, cancel);
        var scores = new double[pairs.Count];
        ManyNodes.Do(pairs.Count, threads, pair =>
        {
            var (one, other) = pairs[pair];
            if (kind == LinkScore.PreferentialAttachment) scores[pair] = (double)graph.Degree(one) * graph.Degree(other);
            else
                for (var common = new CommonNeighbours(graph.Neighbours(one), graph.Neighbours(other)); common.MoveNext();) scores[pair] += shares[common.Node];
        }, cancel);
        return scores;
    }

    double[] Walks(IReadOnlyList<(int One, int Other)> pairs, int? threads, CancellationToken cancel)
    {
        // Each node walks once, however many pairs it is in.
        var asked = pairs.Index().SelectMany(x => new[] { (From: x.Item.One, To: x.Item.Other, Place: 2 * x.Index), (From: x.Item.Other, To: x.Item.One, Place: (2 * x.Index) + 1) })
            .GroupBy(x => x.From).ToArray();
        var halves = new double[2 * pairs.Count];
        ManyNodes.Do(asked.Length, threads, () => 0, (_, first, last) =>
        {
            for (var i = first; i < last && !cancel.IsCancellationRequested; i++)
            {
                var ranks = Walk(asked[i].Key, 1, cancel);
                foreach (var (_, to, place) in asked[i]) halves[place] = ranks[to];
            }
        }, cancel, piece: 1);
        cancel.ThrowIfCancellationRequested();
        return [.. pairs.Select((_, i) => halves[2 * i] + halves[(2 * i) + 1])];
    }

    double[] Walk(int node, int? threads, CancellationToken cancel)
    {
        var starts = new double[graph.NodeCount];
        starts[node] = 1;
        return PageRank.Of(graph, starts: starts, tolerance: 1e-10, threads: threads, cancel: cancel);
    }
}
