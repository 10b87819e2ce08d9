using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

public class ComponentsTests
{
    [Fact]
    public void Two_nodes_share_a_part_where_each_reaches_the_other() => AnyGraph.Any.Sample(graph =>
    {
        var distances = graph.AllDistances(_ => 1);
        var weak = graph.IsDirected ? Graph(graph).AllDistances(_ => 1) : distances;
        var (weakly, strongly) = (Components.Weak(graph, TestContext.Current.CancellationToken), Components.Strong(graph, TestContext.Current.CancellationToken));
        foreach (var i in graph.Nodes())
        {
            foreach (var j in graph.Nodes())
            {
                Assert.Equal(double.IsFinite(weak[i, j]), weakly.Of[i] == weakly.Of[j]);
                Assert.Equal(double.IsFinite(distances[i, j]) && double.IsFinite(distances[j, i]), strongly.Of[i] == strongly.Of[j]);
            }
        }
        foreach (var parts in new[] { weakly, strongly })
        {
            Assert.Equal(Enumerable.Range(0, parts.Count), parts.Of.Distinct());
            Assert.Equal(parts.Of.CountBy(x => x).OrderBy(x => x.Key).Select(x => x.Value), parts.Sizes);
            Assert.Equal(parts.Sizes.Max(), parts.Sizes[parts.Largest]);
        }

        static SparseGraph Graph(SparseGraph directed)
        {
            var builder = new SparseGraphBuilder(directed.NodeCount);
            foreach (var (from, to, _) in directed.Edges) builder.Add(from, to);
            return builder.Build();
        }
    });

    [Fact]
    public void A_path_of_two_hundred_thousand_nodes_needs_no_deep_stack()
    {
        var builder = new SparseGraphBuilder(200_000, isDirected: true);
        for (var node = 1; node < 200_000; node++) builder.Add(node - 1, node);
        var graph = builder.Build();
        Assert.Equal(200_000, Components.Strong(graph, TestContext.Current.CancellationToken).Count);
        Assert.Equal(1, Components.Weak(graph, TestContext.Current.CancellationToken).Count);
        var cuts = CutPoints.Of(graph, TestContext.Current.CancellationToken);
        Assert.Equal((199_998, 199_999, 99_999), (cuts.Nodes.Count, cuts.Bridges.Count, cuts.CutOff[100_000]));
    }

    [Fact]
    public void An_empty_graph_has_no_part()
    {
        Assert.Equal((0, -1), (Components.Weak(AnyGraph.Empty, TestContext.Current.CancellationToken) is var x ? (x.Count, x.Largest) : default));
        Assert.Equal(0, Components.Strong(AnyGraph.Of(0, true), TestContext.Current.CancellationToken).Count);
    }
}
