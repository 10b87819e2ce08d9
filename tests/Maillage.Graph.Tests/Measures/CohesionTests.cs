using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

/// <summary>Degrees, cores and clustering against what their definitions say, word for word.</summary>
public class CohesionTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Degrees_and_strengths_count_ties_by_direction() => AnyGraph.Any.Sample(graph =>
    {
        var matrix = graph.Matrix();
        foreach (var node in graph.Nodes())
        {
            var outs = graph.Nodes().Select(x => matrix[node, x]).Where(x => x > 0).ToArray();
            var ins = graph.Nodes().Select(x => matrix[x, node]).Where(x => x > 0).ToArray();
            Assert.Equal(outs.Length, Degrees.Of(graph, TieDirection.Out)[node]);
            Assert.Equal(ins.Length, Degrees.Of(graph, TieDirection.In)[node]);
            Assert.Equal(graph.IsDirected ? ins.Length + outs.Length : ins.Length, Degrees.Of(graph)[node]);
            Assert.Equal(outs.Sum(), Degrees.Strengths(graph, TieDirection.Out)[node], 1e-9);
            Assert.Equal(ins.Sum(), Degrees.Strengths(graph, TieDirection.In)[node], 1e-9);
            Assert.Equal(graph.IsDirected ? ins.Sum() + outs.Sum() : ins.Sum(), Degrees.Strengths(graph)[node], 1e-9);
        }
    });

    [Fact]
    public void A_core_is_what_is_left_when_all_of_fewer_ties_went() => AnyGraph.Any.Sample(graph =>
    {
        var core = KCore.Of(graph, Cancel);
        var matrix = graph.Matrix();
        for (var k = 1; k <= graph.NodeCount; k++)
        {
            var left = graph.Nodes().ToHashSet();
            while (left.RemoveWhere(x => left.Sum(y => (matrix[x, y] > 0 ? 1 : 0) + (graph.IsDirected && matrix[y, x] > 0 ? 1 : 0)) < k) > 0) { }
            Assert.Equal(left.Order(), graph.Nodes().Where(x => core[x] >= k));
        }
    });

    [Fact]
    public void Clustering_counts_closed_pairs_of_partners() => AnyGraph.Any.Sample(graph =>
    {
        var both = graph.BothWays();
        var (local, weighted) = (Clustering.Local(graph, cancel: Cancel), Clustering.Weighted(graph, cancel: Cancel));
        double closed = 0, all = 0;
        foreach (var i in graph.Nodes())
        {
            var partners = graph.Nodes().Where(x => both[i, x] > 0).ToArray();
            var pairs = partners.SelectMany(j => partners.Where(h => j != h).Select(h => (j, h))).ToArray();
            closed += pairs.Count(x => both[x.j, x.h] > 0);
            all += pairs.Length;
            var strength = partners.Sum(x => both[i, x]);
            var mean = pairs.Where(x => both[x.j, x.h] > 0).Sum(x => (both[i, x.j] + both[i, x.h]) / 2) / (strength * (partners.Length - 1));
            AnyGraph.Near([pairs.Length == 0 ? double.NaN : (double)pairs.Count(x => both[x.j, x.h] > 0) / pairs.Length], [local[i]]);
            // A directed graph without weights has some where two ties make one.
            AnyGraph.Near([pairs.Length == 0 ? double.NaN : mean], [weighted[i]]);
        }
        AnyGraph.Near([all == 0 ? double.NaN : closed / all], [Clustering.Transitivity(graph, cancel: Cancel)]);
        AnyGraph.Near([local.Where(x => !double.IsNaN(x)).DefaultIfEmpty(double.NaN).Average()], [Clustering.Average(graph, cancel: Cancel)]);
    });

    [Fact]
    public void Rows_share_what_both_hold_however_long_one_is() => Gen.Select(Gen.Int[0, 60].Array[0, 120], Gen.Int[0, 60].Array[0, 5], Gen.Bool).Sample((one, other, turn) =>
    {
        int[] long_ = [.. one.Distinct().Order()], short_ = [.. other.Distinct().Order()];
        var (left, right) = turn ? (short_, long_) : (long_, short_);
        List<int> found = [];
        for (var common = new CommonNeighbours(left, right); common.MoveNext();)
        {
            Assert.Equal(left[common.InOne], right[common.InOther]);
            found.Add(common.Node);
        }
        Assert.Equal(long_.Intersect(short_), found);
    }, iter: 3000);

    [Fact]
    public void What_is_not_known_of_a_node_is_not_zero()
    {
        Assert.Equal([double.NaN, double.NaN], Clustering.Local(AnyGraph.Of(2, false, (0, 1)), cancel: Cancel));
        Assert.Equal(double.NaN, Clustering.Average(AnyGraph.Empty, cancel: Cancel));
        Assert.Equal(double.NaN, Clustering.Average(AnyGraph.Empty, lowCountAsZero: true, cancel: Cancel));
        Assert.Equal(double.NaN, Clustering.Transitivity(AnyGraph.Of(2, false, (0, 1)), cancel: Cancel));
        Assert.Empty(KCore.Of(AnyGraph.Empty, Cancel));
    }
}
