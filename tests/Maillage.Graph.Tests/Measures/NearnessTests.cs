using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

/// <summary>Closeness, shortest paths and PageRank against naive ways.</summary>
public class NearnessTests
{
    static readonly TieLength?[] Lengths = [null, TieLength.Weight, TieLength.InverseOfWeight];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static double Long(double weight, TieLength? length) => length switch { null => 1, TieLength.Weight => weight, _ => 1 / weight };

    [Fact]
    public void Closeness_follows_from_all_distances() => Gen.Select(AnyGraph.Any, Gen.Int[0, 2].Select(x => Lengths[x])).Sample((graph, length) =>
    {
        var distances = graph.AllDistances(x => Long(x, length));
        foreach (var (direction, way) in new[] { (TieDirection.Out, distances), (TieDirection.In, Transposed(distances)) })
        {
            var found = Closeness.Of(graph, length, direction, cancel: Cancel);
            foreach (var node in graph.Nodes())
            {
                var reached = graph.Nodes().Where(x => x != node).Select(x => way[node, x]).Where(double.IsFinite).ToArray();
                var others = Math.Max(1, graph.NodeCount - 1d);
                AnyGraph.Near([reached.Length == 0 ? 0 : reached.Length / others * reached.Length / reached.Sum()], [found.Closeness[node]]);
                AnyGraph.Near([reached.Sum(x => 1 / x) / others], [found.Harmonic[node]]);
            }
        }
    });

    [Fact]
    public void Walking_together_is_walking_alone_in_a_graph_of_many_batches_whatever_the_threads()
    {
        var random = new SplitMix64(7);
        var builder = new SparseGraphBuilder(150, isDirected: true);
        for (var i = 0; i < 350; i++) builder.Add(random.Below(145), random.Below(145), 1 + random.Below(3));
        var graph = builder.Build();
        foreach (var length in Lengths)
        {
            var one = Closeness.Of(graph, length, threads: 1, cancel: Cancel);
            var four = Closeness.Of(graph, length, threads: 4, cancel: Cancel);
            Assert.Equal(one.Closeness, four.Closeness);
            Assert.Equal(one.Harmonic, four.Harmonic);
            var distances = graph.AllDistances(x => Long(x, length));
            AnyGraph.Near(graph.Nodes().Select(i => graph.Nodes().Where(j => i != j).Sum(j => 1 / distances[i, j]) / 149), one.Harmonic);
        }
    }

    [Fact]
    public void Without_direction_ties_lead_both_ways() => AnyGraph.Any.Sample(graph =>
        AnyGraph.Near(
            Closeness.Of(Undirected(graph), cancel: Cancel).Harmonic,
            Closeness.Of(graph, direction: TieDirection.Both, cancel: Cancel).Harmonic));

    [Fact]
    public void A_path_is_made_of_ties_and_as_short_as_can_be() => Gen.Select(AnyGraph.Any, Gen.Int[0, 2].Select(x => Lengths[x])).Sample((graph, length) =>
    {
        var distances = graph.AllDistances(x => Long(x, length));
        foreach (var from in graph.Nodes())
        {
            foreach (var to in graph.Nodes())
            {
                var path = ShortestPath.Between(graph, from, to, length, Cancel);
                Assert.Equal(double.IsInfinity(distances[from, to]), path is null);
                if (path is null) continue;
                Assert.Equal((from, to), (path.Nodes[0], path.Nodes[^1]));
                Assert.Equal(distances[from, to], path.Length, 1e-9);
                var ties = path.Nodes.Zip(path.Nodes.Skip(1), graph.WeightBetween).ToArray();
                Assert.All(ties, x => Assert.True(x > 0));
                Assert.Equal(path.Length, ties.Sum(x => Long(x, length)), 1e-9);
            }
        }
    });

    [Fact]
    public void Ranks_are_where_the_walk_comes_to_rest() => Gen.Select(AnyGraph.Any, Gen.Double[0, 0.95], Gen.Bool).Sample((graph, damping, isPersonal) =>
    {
        double[]? starts = isPersonal ? [.. graph.Nodes().Select(x => x % 3d), 1] : null;
        if (starts is not null) starts = [.. starts.Take(graph.NodeCount - 1), 1];
        var rank = PageRank.Of(graph, damping, starts, cancel: Cancel);
        var matrix = graph.Matrix();
        var start = graph.Nodes().Select(x => (starts?[x] ?? 1) / (starts?.Sum() ?? graph.NodeCount)).ToArray();
        var next = new double[graph.NodeCount];
        foreach (var from in graph.Nodes())
        {
            var sum = graph.Nodes().Sum(x => matrix[from, x]);
            foreach (var to in graph.Nodes()) next[to] += rank[from] * (sum == 0 ? start[to] : matrix[from, to] / sum);
        }
        AnyGraph.Near(graph.Nodes().Select(x => (damping * next[x]) + ((1 - damping) * start[x])), rank, 1e-11);
        Assert.Equal(1, rank.Sum(), 1e-9);
    });

    [Fact]
    public void Threads_make_no_difference_to_ranks()
    {
        var random = new SplitMix64(1);
        var builder = new SparseGraphBuilder(20_000, isDirected: true);
        for (var i = 0; i < 150_000; i++) builder.Add(random.Below(20_000), random.Below(20_000));
        var graph = builder.Build();
        Assert.Equal(PageRank.Of(graph, threads: 1, cancel: Cancel), PageRank.Of(graph, threads: 3, cancel: Cancel));
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        Assert.Empty(PageRank.Of(AnyGraph.Empty, cancel: Cancel));
        Assert.Empty(Closeness.Of(AnyGraph.Empty, cancel: Cancel).Closeness);
        Assert.Equal([0d], Closeness.Of(AnyGraph.Of(1, false), cancel: Cancel).Closeness);
        Assert.Equal([0d], Closeness.Of(AnyGraph.Of(1, false), cancel: Cancel).Harmonic);
        Assert.Equal([0.5, 0.5], PageRank.Of(AnyGraph.Of(2, false), cancel: Cancel));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-0.1, 1)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void What_no_walk_can_do_is_refused(double damping, double start) =>
        Assert.ThrowsAny<ArgumentException>(() => PageRank.Of(AnyGraph.Of(1, false), damping, [start], cancel: Cancel));

    [Fact]
    public void Long_work_stops_when_asked()
    {
        var graph = AnyGraph.Of(3, false, (0, 1), (1, 2));
        var cancelled = new CancellationToken(true);
        Assert.ThrowsAny<OperationCanceledException>(() => Closeness.Of(graph, cancel: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => PageRank.Of(graph, cancel: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Clustering.Local(graph, cancel: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Components.Strong(graph, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => CutPoints.Of(graph, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => Assortativity.TestDegrees(graph, cancel: cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => ShortestPath.Between(graph, 0, 2, cancel: cancelled));
    }

    static SparseGraph Undirected(SparseGraph graph)
    {
        var builder = new SparseGraphBuilder(graph.NodeCount);
        foreach (var (from, to, weight) in graph.Edges) builder.Add(from, to, weight);
        return builder.Build();
    }

    static double[,] Transposed(double[,] square)
    {
        var turned = new double[square.GetLength(0), square.GetLength(0)];
        for (var i = 0; i < square.GetLength(0); i++)
            for (var j = 0; j < square.GetLength(0); j++) turned[i, j] = square[j, i];
        return turned;
    }
}
