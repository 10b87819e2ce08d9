using System.Globalization;
using Maillage.Graph.Files;
using Maillage.Graph.Measures;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Measures;

/// <summary>What igraph and networkx find on the same graphs.</summary>
public class ReferenceTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static NodeGroups Groups(SparseGraph graph) => new([.. graph.Nodes().Select(x => x % 3)], 3);

    static double[] Numbers(SparseGraph graph) => [.. graph.Nodes().Select(x => x * 5 % 7d)];

    static double[] Doubles(IEnumerable<int> values) => [.. values.Select(x => (double)x)];

    [Theory]
    [InlineData("karate")]
    [InlineData("kite")]
    public void A_graph_without_weights_is_measured_as_they_do(string name)
    {
        var graph = Reference.Graph(name);
        var closeness = Closeness.Of(graph, cancel: Cancel);
        var holes = StructuralHoles.Of(graph, cancel: Cancel);
        var cuts = CutPoints.Of(graph, Cancel);
        double[] two = new double[graph.NodeCount], zeroAndOne = new double[graph.NodeCount];
        (two[2], zeroAndOne[0], zeroAndOne[1]) = (1, 3, 1);

        Same("igraph", "core", Doubles(KCore.Of(graph, Cancel)));
        Same("igraph", "clustering", Clustering.Local(graph, cancel: Cancel));
        Same("igraph", "average clustering", [Clustering.Average(graph, cancel: Cancel)]);
        Same("networkx", "average clustering, low as zero", [Clustering.Average(graph, lowCountAsZero: true, cancel: Cancel)]);
        Same("igraph", "transitivity", [Clustering.Transitivity(graph, cancel: Cancel)]);
        Same("networkx", "closeness", closeness.Closeness);
        Same("igraph", "harmonic", closeness.Harmonic);
        Same("igraph", "pagerank", PageRank.Of(graph, cancel: Cancel));
        Same("igraph", "pagerank from 2", PageRank.Of(graph, starts: two, cancel: Cancel));
        Same("networkx", "pagerank from 0 and 1", PageRank.Of(graph, 0.5, zeroAndOne, cancel: Cancel));
        Same("igraph", "constraint", holes.Constraint);
        Same("networkx", "effective size", holes.EffectiveSize);
        Same("igraph", "assortativity of groups", [Assortativity.OfGroups(graph, Groups(graph))]);
        Same("networkx", "assortativity of groups", [Assortativity.OfGroups(graph, Groups(graph))]);
        Same("igraph", "assortativity of numbers", [Assortativity.OfNumbers(graph, Numbers(graph))]);
        Same("networkx", "assortativity of numbers", [Assortativity.OfNumbers(graph, Numbers(graph))]);
        Same("igraph", "assortativity of degrees", [Assortativity.OfDegrees(graph)]);
        Same("igraph", "articulation points", Doubles(cuts.Nodes));
        Same("igraph", "bridges", Doubles(cuts.Bridges.SelectMany(x => new[] { x.From, x.To })));
        Same("igraph", "distances from 0", graph.Nodes().Select(x => ShortestPath.Between(graph, 0, x, cancel: Cancel)!.Length));

        var pairs = graph.Nodes().SelectMany(i => graph.Nodes().Where(j => i < j && ((7 * i) + j) % 5 == 0).Select(j => (i, j))).ToArray();
        Same("networkx", "common neighbours", new LinkPrediction(graph, LinkScore.CommonNeighbours).Score(pairs, cancel: Cancel));
        Same("networkx", "adamic adar", new LinkPrediction(graph, LinkScore.AdamicAdar).Score(pairs, cancel: Cancel));
        Same("networkx", "resource allocation", new LinkPrediction(graph, LinkScore.ResourceAllocation).Score(pairs, cancel: Cancel));
        Same("networkx", "preferential attachment", new LinkPrediction(graph, LinkScore.PreferentialAttachment).Score(pairs, cancel: Cancel));

        void Same(string library, string measure, IEnumerable<double> found) => AnyGraph.Near(Reference.Values(name, library, measure), found);
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("arcs")]
    public void Weights_are_measured_as_they_do(string name)
    {
        var graph = Reference.Graph(name, isWeighted: true);
        var holes = StructuralHoles.Of(graph, cancel: Cancel);

        Same("igraph", "strength", Degrees.Strengths(graph));
        Same("networkx", "closeness by inverse weight", Closeness.Of(graph, TieLength.InverseOfWeight, cancel: Cancel).Closeness);
        Same("igraph", "harmonic by weight", Closeness.Of(graph, TieLength.Weight, cancel: Cancel).Harmonic);
        Same("igraph", "pagerank by weight", PageRank.Of(graph, cancel: Cancel));
        Same("igraph", "constraint by weight", holes.Constraint);
        SameWhereKnown(Reference.Values(name, "networkx", "effective size by weight"), holes.EffectiveSize);
        Same("igraph", "distances from 0 by inverse weight", graph.Nodes().Select(x => ShortestPath.Between(graph, 0, x, TieLength.InverseOfWeight, Cancel)?.Length ?? double.PositiveInfinity));
        if (name == "karate") Same("igraph", "clustering by weight", Clustering.Weighted(graph, cancel: Cancel));

        void Same(string library, string measure, IEnumerable<double> found) => AnyGraph.Near(Reference.Values(name, library, measure), found);
    }

    [Fact]
    public void A_directed_graph_is_measured_as_they_do()
    {
        var graph = Reference.Graph("arcs");
        var holes = StructuralHoles.Of(graph, cancel: Cancel);
        var zeroAndOne = new double[graph.NodeCount];
        (zeroAndOne[0], zeroAndOne[1]) = (3, 1);

        Same("networkx", "weak components", Doubles(Components.Weak(graph, Cancel).Of));
        Same("networkx", "strong components", Doubles(Components.Strong(graph, Cancel).Of));
        Same("igraph", "core", Doubles(KCore.Of(graph, Cancel)));
        Same("networkx", "closeness in", Closeness.Of(graph, direction: TieDirection.In, cancel: Cancel).Closeness);
        Same("networkx", "closeness out", Closeness.Of(graph, cancel: Cancel).Closeness);
        Same("igraph", "harmonic in", Closeness.Of(graph, direction: TieDirection.In, cancel: Cancel).Harmonic);
        Same("igraph", "harmonic out", Closeness.Of(graph, cancel: Cancel).Harmonic);
        Same("igraph", "pagerank", PageRank.Of(graph, cancel: Cancel));
        Same("networkx", "pagerank from 0 and 1", PageRank.Of(graph, 0.5, zeroAndOne, cancel: Cancel));
        Same("igraph", "constraint", holes.Constraint);
        SameWhereKnown(Reference.Values("arcs", "networkx", "effective size"), holes.EffectiveSize);
        Same("igraph", "assortativity of groups", [Assortativity.OfGroups(graph, Groups(graph))]);
        Same("igraph", "assortativity of numbers", [Assortativity.OfNumbers(graph, Numbers(graph))]);
        Same("networkx", "assortativity of numbers", [Assortativity.OfNumbers(graph, Numbers(graph))]);
        Same("igraph", "assortativity of degrees", [Assortativity.OfDegrees(graph)]);
        Same("igraph", "articulation points", Doubles(CutPoints.Of(graph, Cancel).Nodes));
        Same("igraph", "clustering", Clustering.Local(graph, cancel: Cancel));

        void Same(string library, string measure, IEnumerable<double> found) => AnyGraph.Near(Reference.Values("arcs", library, measure), found);
    }

    [Theory]
    [InlineData("women", false)]
    [InlineData("events", true)]
    public void Two_modes_are_projected_as_networkx_does(string side, bool isOfEvents)
    {
        using var text = File.OpenText(Reference.Path("women.csv"));
        var women = TwoModeList.Read(text, new() { From = "woman", To = "event" }, Cancel);
        var kept = Enumerable.Range(isOfEvents ? women.FirstCount : 0, isOfEvents ? women.Names.Count - women.FirstCount : women.FirstCount);
        // Women stand in the order of the file, events in that of their numbers.
        if (isOfEvents) kept = kept.OrderBy(x => int.Parse(women.Names[x].AsSpan(1), CultureInfo.InvariantCulture));
        int[] nodes = [.. kept.Select(x => isOfEvents ? x - women.FirstCount : x)];

        AnyGraph.Near(Reference.Values(side, "networkx", "shared"), Weights(ProjectionWeight.Count));
        AnyGraph.Near(Reference.Values(side, "networkx", "newman"), Weights(ProjectionWeight.Newman));

        IEnumerable<double> Weights(ProjectionWeight weight)
        {
            var graph = TwoModeProjection.Of(women.Graph, women.FirstCount, isOfEvents, weight, Cancel);
            return nodes.SelectMany((one, i) => nodes.Skip(i + 1).Select(other => graph.WeightBetween(one, other)));
        }
    }

    [Fact]
    public void A_real_network_of_five_thousand_authors_is_measured_as_they_do()
    {
        var graph = Reference.Papers();
        int[] some = [.. graph.Nodes().Where(x => x % 131 == 0)];
        var components = Components.Weak(graph, Cancel);
        var core = KCore.Of(graph, Cancel);
        var closeness = Closeness.Of(graph, cancel: Cancel);
        var holes = StructuralHoles.Of(graph, cancel: Cancel);
        var cuts = CutPoints.Of(graph, Cancel);
        var rank = PageRank.Of(graph, cancel: Cancel);

        Same("igraph", "size", [graph.NodeCount, graph.EdgeCount, components.Count, components.Sizes[components.Largest]]);
        Same("igraph", "core", some.Select(x => (double)core[x]));
        Same("igraph", "core, highest and sum", [core.Max(), core.Sum()]);
        Same("igraph", "transitivity", [Clustering.Transitivity(graph, cancel: Cancel), Clustering.Average(graph, cancel: Cancel), Clustering.Average(graph, true, cancel: Cancel)]);
        Same("networkx", "closeness", some.Select(x => closeness.Closeness[x]));
        Same("igraph", "harmonic", some.Select(x => closeness.Harmonic[x]));
        Same("igraph", "harmonic, sum", [closeness.Harmonic.Sum()]);
        Same("igraph", "pagerank", some.Select(x => rank[x]));
        Same("igraph", "constraint", some.Select(x => holes.Constraint[x]));
        Same("networkx", "effective size", some.Select(x => holes.EffectiveSize[x]));
        Same("igraph", "assortativity of degrees", [Assortativity.OfDegrees(graph)]);
        Same("igraph", "assortativity of groups", [Assortativity.OfGroups(graph, Groups(graph))]);
        Same("igraph", "articulation points and bridges", [cuts.Nodes.Count, cuts.Bridges.Count]);
        var pairs = Enumerable.Range(0, 400).SelectMany(i => Enumerable.Range(i + 1, 399 - i).Where(j => ((7 * i) + j) % 1999 == 0).Select(j => (i, j))).ToArray();
        Same("networkx", "adamic adar", new LinkPrediction(graph, LinkScore.AdamicAdar).Score(pairs, cancel: Cancel));

        void Same(string library, string measure, IEnumerable<double> found) => AnyGraph.Near(Reference.Values("papers", library, measure), found);
    }

    [Theory]
    [InlineData("kite.igraph.graphml", true)]
    [InlineData("kite.networkx.graphml", false)]
    public void What_they_write_as_GraphML_is_read(string file, bool isWeighted)
    {
        using var stream = File.OpenRead(Reference.Path(file));
        var kite = GraphMl.Read(stream, cancel: Cancel);
        Assert.Equal(Enumerable.Range(0, 10).Select(x => $"Friend {x}"), kite.Names);
        Assert.Equal(Reference.Graph("kite").Edges.Select(x => (x.From, x.To)), kite.Graph.Edges.Select(x => (x.From, x.To)));
        Assert.Equal(isWeighted ? Enumerable.Range(0, 18).Sum(x => 1.5 + x) : 18, kite.Graph.TotalWeight);
    }

    /// <summary>networkx says nothing of a node that no tie leaves, though others hold ties with it.</summary>
    static void SameWhereKnown(double[] expected, IReadOnlyList<double> found) => AnyGraph.Near(expected, found.Select((x, i) => double.IsNaN(expected[i]) ? double.NaN : x));
}
