using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

public class TwoModeProjectionTests
{
    static readonly bool[] Sides = [false, true];

    static readonly Gen<(SparseGraph Graph, int FirstCount)> TwoModes =
        from firsts in Gen.Int[1, 8]
        from seconds in Gen.Int[1, 8]
        from ties in Gen.Select(Gen.Int[0, firsts - 1], Gen.Int[firsts, firsts + seconds - 1]).Array[0, 40]
        select (AnyGraph.Of(firsts + seconds, false, ties), firsts);

    [Fact]
    public void Two_are_tied_as_strongly_as_what_they_share_says() => TwoModes.Sample((graph, firstCount) =>
    {
        foreach (var isOfSecond in Sides)
        {
            int[] kept = [.. graph.Nodes().Where(x => x >= firstCount == isOfSecond)];
            var newman = TwoModeProjection.Of(graph, firstCount, isOfSecond, cancel: TestContext.Current.CancellationToken);
            var count = TwoModeProjection.Of(graph, firstCount, isOfSecond, ProjectionWeight.Count, TestContext.Current.CancellationToken);
            foreach (var (i, one) in kept.Index())
            {
                foreach (var (j, other) in kept.Index().Where(x => x.Item != one))
                {
                    var shared = graph.Neighbours(one).ToArray().Intersect(graph.Neighbours(other).ToArray()).ToArray();
                    Assert.Equal(shared.Length, count.WeightBetween(i, j));
                    Assert.Equal(shared.Sum(x => 1d / (graph.Degree(x) - 1)), newman.WeightBetween(i, j), 1e-12);
                    Assert.Equal(newman.WeightBetween(i, j), newman.WeightBetween(j, i));
                }
                // Newman: a strength is the number of memberships that are shared with anybody.
                Assert.Equal(graph.Neighbours(one).ToArray().Count(x => graph.Degree(x) > 1), newman.Strength(i), 1e-12);
            }
            Assert.Equal(kept.Length, newman.NodeCount);
        }
    });

    [Fact]
    public void A_tie_within_a_kind_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => TwoModeProjection.Of(AnyGraph.Of(3, false, (0, 1)), 2, cancel: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => TwoModeProjection.Of(AnyGraph.Of(3, false, (1, 2)), 1, cancel: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => TwoModeProjection.Of(AnyGraph.Of(2, true, (0, 1)), 1, cancel: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwoModeProjection.Of(AnyGraph.Empty, 1, cancel: TestContext.Current.CancellationToken));
    }
}
