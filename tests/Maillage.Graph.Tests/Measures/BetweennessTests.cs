using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

public class BetweennessTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_what_counting_every_path_gives() => SparseGraphTests.AnyTies.Sample(given =>
    {
        foreach (var isDirected in SparseGraphTests.BothWays)
        {
            var graph = Graph(given.Nodes, isDirected, given.Ties.Select(x => (x.From, x.To, 1d)));
            AreEqual(ByEveryPath(graph, _ => 1), Betweenness.Exact(graph, cancel: Stop));
        }
    }, iter: 2000);

    [Fact]
    public void Along_the_shortest_lengths_too() => SparseGraphTests.AnyTies.Sample(given =>
    {
        foreach (var isDirected in SparseGraphTests.BothWays)
        {
            var graph = Graph(given.Nodes, isDirected, given.Ties);
            AreEqual(ByEveryPath(graph, x => 1 / x), Betweenness.Weighted(graph, cancel: Stop));
            AreEqual(ByEveryPath(graph, x => x), Betweenness.Weighted(graph, TieLength.Weight));
        }
    }, iter: 1000);

    [Fact]
    public void Whoever_holds_a_star_holds_every_pair()
    {
        var star = Graph(6, false, Enumerable.Range(1, 5).Select(x => (0, x, 1d)));
        Assert.Equal([10, 0, 0, 0, 0, 0], Betweenness.Exact(star, cancel: Stop));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Those_without_ties_are_between_nobody(int nodes)
    {
        var graph = new SparseGraphBuilder(nodes).Build();
        Assert.Equal(new double[nodes], Betweenness.Exact(graph, cancel: Stop));
        Assert.Equal(new double[nodes], Betweenness.Weighted(graph, cancel: Stop));
        Assert.Equal(new double[nodes], Betweenness.Sampled(graph, 10, cancel: Stop).Select(x => x.Value));
    }

    [Fact]
    public void It_is_the_same_to_the_last_digit_whatever_the_number_of_threads()
    {
        var graph = Random(700, 3000, isDirected: false);
        Assert.Equal(Betweenness.Exact(graph, threads: 1, cancel: Stop), Betweenness.Exact(graph, threads: 3, cancel: Stop));
        Assert.Equal(Betweenness.Sampled(graph, 99, seed: 5, threads: 1, cancel: Stop), Betweenness.Sampled(graph, 99, seed: 5, threads: 3, cancel: Stop));
        var long1 = Weighing(graph);
        Assert.Equal(Betweenness.Weighted(long1, threads: 1, cancel: Stop), Betweenness.Weighted(long1, threads: 3, cancel: Stop));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_many_are_reached_at_once_it_pulls_and_finds_the_same(bool isDirected)
    {
        // Dense enough for most levels to be pulled; a path of its own makes others be pushed.
        var random = Random(110, 2500, isDirected);
        var graph = Graph(140, isDirected, random.Edges.Select(x => (x.From, x.To, 1d)).Concat(Enumerable.Range(109, 30).Select(x => (x, x + 1, 1d))));
        AreEqual(ByEveryPath(graph, _ => 1), Betweenness.Exact(graph, cancel: Stop));
    }

    [Fact]
    public void Drawn_sources_tell_no_more_than_they_know()
    {
        var graph = Random(400, 1600, isDirected: false);
        var truth = Betweenness.Exact(graph, cancel: Stop);
        for (ulong seed = 0; seed < 4; seed++)
        {
            var few = Betweenness.Sampled(graph, 50, seed, cancel: Stop);
            var many = Betweenness.Sampled(graph, 5000, seed, cancel: Stop);
            Assert.All(truth.Zip(few), x => Assert.InRange(x.First, x.Second.Value - x.Second.Error, x.Second.Value + x.Second.Error));
            Assert.All(truth.Zip(many), x => Assert.InRange(x.First, x.Second.Value - x.Second.Error, x.Second.Value + x.Second.Error));
            Assert.All(few.Zip(many), x => Assert.True(x.Second.Error < x.First.Error));
            // Without bias: the sum over all nodes comes near with many draws.
            Assert.Equal(1, many.Sum(x => x.Value) / truth.Sum(), 0.05);
        }
        Assert.NotEqual(Betweenness.Sampled(graph, 50, 1, cancel: Stop), Betweenness.Sampled(graph, 50, 2, cancel: Stop));
    }

    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(10, 0)]
    [InlineData(10, 1)]
    [InlineData(10, double.NaN)]
    public void A_drawing_that_can_tell_nothing_is_refused(int samples, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Betweenness.Sampled(new SparseGraphBuilder(3).Build(), samples, confidence: confidence, cancel: Stop));

    [Fact]
    public void It_stops_when_asked()
    {
        var graph = Random(3000, 30000, isDirected: false);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Betweenness.Exact(graph, cancel: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Betweenness.Weighted(graph, cancel: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Betweenness.Sampled(graph, 100, cancel: source.Token));
    }

    [Fact]
    public void On_a_real_collaboration_it_is_what_igraph_finds()
    {
        var (graph, numbers) = CaGrQc.Read();
        var found = Betweenness.Exact(graph, cancel: Stop);
        // Made by reference/betweenness.py.
        Assert.Equal(43639434, found.Sum(), 1);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "reference", "ca-grqc-betweenness.csv")).Skip(1))
        {
            var cells = line.Split(',');
            var expected = double.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(expected, found[numbers[cells[0]]], 1e-9 * Math.Max(1, expected));
        }
    }

    static SparseGraph Graph(int nodes, bool isDirected, IEnumerable<(int From, int To, double Weight)> ties)
    {
        var builder = new SparseGraphBuilder(nodes, isDirected, ParallelEdges.KeepStrongest);
        foreach (var (from, to, weight) in ties) builder.Add(from, to, weight);
        return builder.Build();
    }

    static SparseGraph Random(int nodes, int ties, bool isDirected)
    {
        var random = new SplitMix64(42);
        return Graph(nodes, isDirected, Enumerable.Range(0, ties).Select(_ => (random.Below(nodes), random.Below(nodes), 1d)).ToList());
    }

    static SparseGraph Weighing(SparseGraph graph) => Graph(graph.NodeCount, false, graph.Edges.Select(x => (x.From, x.To, 1d + (x.From + x.To) % 3)));

    static void AreEqual(double[] expected, double[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var node = 0; node < expected.Length; node++) Assert.Equal(expected[node], found[node], 1e-9 * Math.Max(1, expected[node]));
    }

    /// <summary>From the definition: distances (Floyd and Warshall), numbers of paths, then for each pair and node whether the node is on the way.</summary>
    static double[] ByEveryPath(SparseGraph graph, Func<double, double> length)
    {
        var n = graph.NodeCount;
        var (distances, paths) = (new double[n, n], new double[n, n]);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++) distances[i, j] = i == j ? 0 : graph.WeightBetween(i, j) is > 0 and var weight ? length(weight) : double.PositiveInfinity;
        for (var k = 0; k < n; k++)
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++) distances[i, j] = Math.Min(distances[i, j], distances[i, k] + distances[k, j]);
        for (var s = 0; s < n; s++)
        {
            paths[s, s] = 1;
            foreach (var t in Enumerable.Range(0, n).Where(x => x != s && double.IsFinite(distances[s, x])).OrderBy(x => distances[s, x]))
                for (var before = 0; before < n; before++)
                    if (graph.WeightBetween(before, t) is > 0 and var weight && AreSame(distances[s, before] + length(weight), distances[s, t])) paths[s, t] += paths[s, before];
        }
        var result = new double[n];
        for (var s = 0; s < n; s++)
            for (var t = 0; t < n; t++)
                for (var v = 0; v < n; v++)
                    if (s != t && v != s && v != t && paths[s, t] > 0 && AreSame(distances[s, v] + distances[v, t], distances[s, t]))
                        result[v] += paths[s, v] * paths[v, t] / paths[s, t] / (graph.IsDirected ? 1 : 2);
        return result;
    }

    static bool AreSame(double one, double other) => double.IsFinite(one) && Math.Abs(one - other) <= 1e-10 * one;

    [Fact]
    public void Who_waits_is_told_how_much_is_done_up_to_the_end()
    {
        var graph = KnownGraphs.Karate;
        foreach (var measure in new Action<IProgress<double>>[]
                 {
                     x => Betweenness.Exact(graph, threads: 2, x, Stop), x => Betweenness.Weighted(graph, threads: 2, progress: x, cancel: Stop), x => Betweenness.Sampled(graph, 100, threads: 2, progress: x, cancel: Stop),
                     x => Assortativity.TestDegrees(graph, new(50, Threads: 2, Progress: x), Stop),
                 })
        {
            var told = new Told();
            measure(told);
            Assert.True(told.Shares.Count > 1);
            Assert.Equal(told.Shares.Order(), told.Shares);
            Assert.Equal(1, told.Shares[^1]);
        }
    }

    sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
