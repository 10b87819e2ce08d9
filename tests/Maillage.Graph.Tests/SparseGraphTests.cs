using CsCheck;

namespace Maillage.Graph.Tests;

public class SparseGraphTests
{
    public static readonly bool[] BothWays = [false, true];

    /// <summary>Any few ties among any few nodes, loops and parallel ties among them.</summary>
    public static readonly Gen<(int Nodes, (int From, int To, double Weight)[] Ties)> AnyTies =
        from nodes in Gen.Int[1, 12]
        from ties in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.OneOf(Gen.Const(1d), Gen.Const(0.5), Gen.Const(3d), Gen.Const(0.1))).Array[0, 40]
        select (nodes, ties);

    [Fact]
    public void An_empty_graph_has_nothing()
    {
        var graph = new SparseGraphBuilder(0).Build();
        Assert.Equal((0, 0, 0d), (graph.NodeCount, graph.EdgeCount, graph.TotalWeight));
        Assert.Empty(graph.Edges);
    }

    [Fact]
    public void A_loop_is_counted_and_left_out_and_parallel_ties_are_one()
    {
        var builder = new SparseGraphBuilder(3);
        builder.Add(0, 1);
        builder.Add(1, 0);
        builder.Add(2, 2);
        var graph = builder.Build();

        Assert.Equal([new Edge(0, 1, 2)], graph.Edges);
        Assert.Equal((1, 1, 2d), (graph.LoopCount, graph.ParallelCount, graph.TotalWeight));
        Assert.Equal([1], graph.Neighbours(0).ToArray());
        Assert.Empty(graph.Neighbours(2).ToArray());
    }

    [Fact]
    public void What_says_the_same_twice_weighs_no_more()
    {
        var builder = new SparseGraphBuilder(2, parallel: ParallelEdges.KeepStrongest);
        builder.Add(0, 1);
        builder.Add(1, 0);
        Assert.False(builder.Build().IsWeighted);
        builder.Add(0, 1, 4);
        Assert.Equal(4, builder.Build().WeightBetween(1, 0));
    }

    [Fact]
    public void Each_tie_has_its_weight_from_both_ends_whatever_the_order_in_which_it_came() => AnyTies.Sample(given =>
    {
        foreach (var isDirected in BothWays)
        {
            var builder = new SparseGraphBuilder(given.Nodes, isDirected);
            foreach (var (from, to, weight) in given.Ties) builder.Add(from, to, weight);
            var graph = builder.Build();
            var expected = given.Ties.Where(x => x.From != x.To)
                .GroupBy(x => isDirected || x.From < x.To ? (x.From, x.To) : (x.To, x.From))
                .ToDictionary(x => x.Key, x => x.Sum(y => y.Weight));

            Assert.Equal(expected.Count, graph.EdgeCount);
            foreach (var ((from, to), weight) in expected)
            {
                Assert.Equal(weight, graph.WeightBetween(from, to), 1e-12);
                if (!isDirected) Assert.Equal(graph.WeightBetween(from, to), graph.WeightBetween(to, from));
                Assert.Equal(graph.WeightBetween(from, to), graph.Reversed.WeightBetween(to, from));
            }
            for (var node = 0; node < given.Nodes; node++)
            {
                Assert.Equal(graph.Neighbours(node).ToArray().Order(), graph.Neighbours(node).ToArray());
                Assert.Equal(expected.Where(x => x.Key.Item1 == node || (!isDirected && x.Key.Item2 == node)).Sum(x => x.Value), graph.Strength(node), 1e-12);
            }
        }
    });

    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 1, -2)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    public void What_is_no_tie_is_refused(int from, int to, double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SparseGraphBuilder(3).Add(from, to, weight));
}
