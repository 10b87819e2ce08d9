using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class LinkPredictionTests
{
    static readonly LinkScore[] Kinds = Enum.GetValues<LinkScore>();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Pairs_are_scored_by_what_their_neighbours_share() => AnyGraph.Any.Where(x => x.NodeCount > 1).Sample(graph =>
    {
        var both = graph.BothWays();
        HashSet<int>[] partners = [.. graph.Nodes().Select(i => graph.Nodes().Where(x => both[i, x] > 0).ToHashSet())];
        (int, int)[] pairs = [.. graph.Nodes().SelectMany(i => graph.Nodes().Where(j => i != j).Select(j => (i, j)))];
        foreach (var kind in Kinds.Except([LinkScore.PersonalisedPageRank]))
        {
            AnyGraph.Near(pairs.Select(p => kind switch
            {
                LinkScore.CommonNeighbours => Shared(p).Count(),
                LinkScore.AdamicAdar => Shared(p).Sum(x => 1 / Math.Log(partners[x].Count)),
                LinkScore.ResourceAllocation => Shared(p).Sum(x => 1d / partners[x].Count),
                _ => (double)partners[p.Item1].Count * partners[p.Item2].Count,
            }), new LinkPrediction(graph, kind).Score(pairs, cancel: Cancel));
        }

        IEnumerable<int> Shared((int One, int Other) pair) => partners[pair.One].Intersect(partners[pair.Other]);
    });

    [Fact]
    public void The_best_are_the_highest_of_those_not_tied_yet() => Gen.Select(AnyGraph.Any.Where(x => x.NodeCount > 1), Gen.Int[0, 6], Gen.Int[0, Kinds.Length - 1].Select(x => Kinds[x])).Sample((graph, count, kind) =>
    {
        var both = graph.BothWays();
        var prediction = new LinkPrediction(graph, kind);
        foreach (var node in graph.Nodes())
        {
            var best = prediction.Best(node, count, Cancel);
            Assert.All(best, x => Assert.True(x.Score > 0 && x.Node != node && both[node, x.Node] == 0));
            if (kind == LinkScore.PersonalisedPageRank) continue;
            var others = graph.Nodes().Where(x => x != node && both[node, x] == 0).ToArray();
            var scores = prediction.Score([.. others.Select(x => (node, x))], cancel: Cancel);
            var expected = others.Zip(scores).Where(x => x.Second > 0).OrderByDescending(x => Math.Round(x.Second, 9)).ThenBy(x => x.First).Take(count).ToArray();
            Assert.Equal(expected.Length, best.Length);
            AnyGraph.Near(expected.Select(x => x.Second), best.Select(x => x.Score));
            if (kind is LinkScore.CommonNeighbours or LinkScore.PreferentialAttachment) Assert.Equal(expected.Select(x => x.First), best.Select(x => x.Node));
        }
    });

    [Fact]
    public void A_walk_scores_a_pair_from_both_its_ends_whatever_the_threads()
    {
        var karate = Reference.Graph("karate");
        (int, int)[] pairs = [(0, 33), (33, 0), (0, 9), (5, 16)];
        var prediction = new LinkPrediction(karate, LinkScore.PersonalisedPageRank);
        var scores = prediction.Score(pairs, threads: 1, cancel: Cancel);
        Assert.Equal(scores[0], scores[1]);
        Assert.Equal(scores, prediction.Score(pairs, threads: 4, cancel: Cancel));
        double[] zero = new double[34], last = new double[34];
        (zero[0], last[33]) = (1, 1);
        Assert.Equal(Graph.Measures.PageRank.Of(karate, starts: zero, cancel: Cancel)[33] + Graph.Measures.PageRank.Of(karate, starts: last, cancel: Cancel)[0], scores[0], 1e-9);
        var best = prediction.Best(0, 3, Cancel);
        Assert.Equal(best.OrderByDescending(x => x.Score), best);
        Assert.DoesNotContain(best, x => karate.WeightBetween(0, x.Node) > 0);
    }

    [Fact]
    public void A_pair_of_one_node_is_a_mistake_of_the_caller()
    {
        var prediction = new LinkPrediction(AnyGraph.Of(2, false, (0, 1)), LinkScore.AdamicAdar);
        Assert.Throws<ArgumentOutOfRangeException>(() => prediction.Score([(1, 1)], cancel: Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(() => prediction.Score([(0, 2)], cancel: Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(() => prediction.Best(2, 1, Cancel));
        Assert.Empty(prediction.Best(0, 5, Cancel));
    }
}
