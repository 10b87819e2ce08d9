using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

/// <summary>Who stands between others: structural holes, brokerage, cut points.</summary>
public class BridgingTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly Gen<(SparseGraph Graph, NodeGroups Groups)> Grouped =
        from graph in AnyGraph.Any
        from groups in Gen.Int[NodeGroups.Unknown, 2].Array[graph.NodeCount]
        select (graph, new NodeGroups(groups, 3));

    [Fact]
    public void Constraint_and_effective_size_are_those_of_Burt() => AnyGraph.Any.Sample(graph =>
    {
        var both = graph.BothWays();
        var found = StructuralHoles.Of(graph, cancel: Cancel);
        foreach (var i in graph.Nodes())
        {
            var partners = graph.Nodes().Where(x => both[i, x] > 0).ToArray();
            var constraint = partners.Sum(j => Math.Pow(P(i, j) + graph.Nodes().Where(q => q != i && q != j).Sum(q => P(i, q) * P(q, j)), 2));
            var size = partners.Sum(j => 1 - graph.Nodes().Where(q => q != i && q != j).Sum(q => P(i, q) * both[j, q] / graph.Nodes().Max(k => both[j, k])));
            AnyGraph.Near([partners.Length == 0 ? double.NaN : constraint], [found.Constraint[i]]);
            AnyGraph.Near([partners.Length == 0 ? double.NaN : size], [found.EffectiveSize[i]]);
            if (partners.Length > 0) Assert.InRange(found.EffectiveSize[i], 1 - 1e-9, partners.Length + 1e-9);
        }

        double P(int i, int j) => graph.Nodes().Sum(x => both[i, x]) is > 0 and var sum ? both[i, j] / sum : 0;
    });

    [Fact]
    public void Roles_are_counted_triple_by_triple() => Grouped.Sample((graph, groups) =>
    {
        var matrix = graph.Matrix();
        var expected = new BrokerageRoles[graph.NodeCount];
        foreach (var a in graph.Nodes())
        {
            foreach (var b in graph.Nodes())
            {
                foreach (var c in graph.Nodes())
                {
                    if (a == c || matrix[a, b] == 0 || matrix[b, c] == 0 || matrix[a, c] > 0) continue;
                    var (x, y, z) = (groups[a], groups[b], groups[c]);
                    if (x < 0 || y < 0 || z < 0) continue;
                    if (x == y && y == z) expected[b] = expected[b] with { Coordinator = expected[b].Coordinator + 1 };
                    else if (x == y) expected[b] = expected[b] with { Representative = expected[b].Representative + 1 };
                    else if (y == z) expected[b] = expected[b] with { Gatekeeper = expected[b].Gatekeeper + 1 };
                    else if (x == z) expected[b] = expected[b] with { Itinerant = expected[b].Itinerant + 1 };
                    else expected[b] = expected[b] with { Liaison = expected[b].Liaison + 1 };
                }
            }
        }
        Assert.Equal(expected, Brokerage.Of(graph, groups, cancel: Cancel));
    });

    [Fact]
    public void Each_role_has_its_name()
    {
        // From 0 and 1 through 2 to 3 and 4.
        var graph = AnyGraph.Of(5, true, (0, 2), (1, 2), (2, 3), (2, 4));
        var roles = Brokerage.Of(graph, new(["a", "b", "a", "a", "c"]), cancel: Cancel)[2];
        Assert.Equal(new(Coordinator: 1, Itinerant: 0, Gatekeeper: 1, Representative: 1, Liaison: 1), roles);
        Assert.Equal(1, Brokerage.Of(AnyGraph.Of(3, true, (0, 1), (1, 2)), new(["a", "b", "a"]), cancel: Cancel)[1].Itinerant);
    }

    [Fact]
    public void Leaving_makes_as_many_parts_and_cuts_off_as_many_as_said() => AnyGraph.Any.Sample(graph =>
    {
        var cuts = CutPoints.Of(graph, Cancel);
        var before = Components.Weak(graph, Cancel);
        foreach (var node in graph.Nodes())
        {
            var after = Components.Weak(graph.Without(x => x.From == node || x.To == node), Cancel);
            var parts = graph.Nodes().Where(x => x != node && before.Of[x] == before.Of[node]).GroupBy(x => after.Of[x]).Select(x => x.Count()).ToArray();
            Assert.Equal(parts.Length, cuts.PartsWithout[node]);
            Assert.Equal(parts.Length > 1, cuts.Nodes.Contains(node));
            Assert.Equal(parts.Sum() - parts.DefaultIfEmpty().Max(), cuts.CutOff[node]);
        }
        var pairs = graph.Edges.Select(x => (Math.Min(x.From, x.To), Math.Max(x.From, x.To))).Distinct().Order();
        var bridges = pairs.Where(p => Components.Weak(graph.Without(x => (Math.Min(x.From, x.To), Math.Max(x.From, x.To)) == p), Cancel).Count > before.Count);
        Assert.Equal(bridges, cuts.Bridges.Select(x => (x.From, x.To)));
    });

    [Fact]
    public void Numbers_of_nodes_make_no_difference_and_threads_neither() => Grouped.Sample((graph, groups) =>
    {
        var turned = graph.TurnedRound();
        NodeGroups back = new([.. graph.Nodes().Reverse().Select(x => groups[x])], 3);
        AnyGraph.Near(StructuralHoles.Of(graph, cancel: Cancel).Constraint, StructuralHoles.Of(turned, cancel: Cancel).Constraint.Reverse());
        Assert.Equal(Brokerage.Of(graph, groups, threads: 1, cancel: Cancel), Brokerage.Of(turned, back, threads: 2, cancel: Cancel).Reverse());
        Assert.Equal(CutPoints.Of(graph, Cancel).CutOff, CutPoints.Of(turned, Cancel).CutOff.Reverse());
    });

    [Fact]
    public void Groups_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Brokerage.Of(AnyGraph.Of(3, false), new([0, 0], 1), cancel: Cancel));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NodeGroups([0, 1], 1));
        var groups = new NodeGroups(["santé", null, "emploi", "", "santé"]);
        Assert.Equal(["emploi", "santé"], groups.Labels);
        Assert.Equal([1, -1, 0, -1, 1], Enumerable.Range(0, 5).Select(x => groups[x]));
    }
}
