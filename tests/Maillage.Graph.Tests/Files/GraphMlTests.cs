using System.Text;
using CsCheck;
using Maillage.Graph.Files;

namespace Maillage.Graph.Tests.Files;

public class GraphMlTests
{
    static NamedGraph Read(string text, GraphMlOptions? options = null) =>
        GraphMl.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options, TestContext.Current.CancellationToken);

    /// <summary>As igraph and Gephi write: short identifiers, names apart, a default, ties before the nodes that they join.</summary>
    const string Ordinary = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="v_name" for="node" attr.name="name" attr.type="string"/>
          <key id="k" for="node" attr.name="kind" attr.type="string"><default>association</default></key>
          <key id="y" for="node" attr.name="year" attr.type="int"/>
          <key id="w" for="edge" attr.name="weight" attr.type="double"/>
          <graph id="G" edgedefault="directed">
            <edge source="n0" target="n1"><data key="w">2.5</data></edge>
            <node id="n0"><data key="v_name">Cap &amp; Co</data><data key="k">ville</data></node>
            <node id="n1"><data key="v_name"><![CDATA[Maison]]></data><data key="y">1998</data></node>
            <node id="n2"/>
            <edge source="n1" target="n0" directed="true"/>
          </graph>
        </graphml>
        """;

    [Fact]
    public void Names_attributes_directions_and_weights_are_read()
    {
        var graph = Read(Ordinary);
        Assert.Equal(["Cap & Co", "Maison", "n2"], graph.Names);
        Assert.Equal([new Edge(0, 1, 2.5), new Edge(1, 0, 1)], graph.Graph.Edges);
        Assert.Equal(["kind", "year"], graph.Attributes.Select(x => x.Name));
        Assert.Equal(["ville", "association", "association"], Enumerable.Range(0, 3).Select(graph.Attributes[0].Text));
        Assert.Equal([double.NaN, 1998, double.NaN], Enumerable.Range(0, 3).Select(graph.Attributes[1].Number));
        Assert.Equal(["ville", "association", "association"], Read(Ordinary, new() { Name = "kind" }).Names);
    }

    [Theory]
    [InlineData("<graphml/>", GraphFileProblem.NotGraphMl, 1)]
    [InlineData("<gexf/>", GraphFileProblem.NotGraphMl, 1)]
    [InlineData("<graphml>\n<graph/></graphml>", GraphFileProblem.NotGraphMl, 2)]
    [InlineData("not XML", GraphFileProblem.NotXml, 1)]
    [InlineData("", GraphFileProblem.NotXml, 1)]
    [InlineData("<graphml><graph edgedefault='directed'>\n<node id='a'>", GraphFileProblem.NotXml, 2)]
    [InlineData("<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml><graph edgedefault='directed'/></graphml>", GraphFileProblem.NotXml, 1)]
    [InlineData("<graphml><graph edgedefault='directed'/>\n<graph edgedefault='directed'/></graphml>", GraphFileProblem.NotSimple, 2)]
    [InlineData("<graphml><graph edgedefault='directed'>\n<hyperedge/></graph></graphml>", GraphFileProblem.NotSimple, 2)]
    [InlineData("<graphml><graph edgedefault='directed'><node id='a'>\n<graph edgedefault='directed'/></node></graph></graphml>", GraphFileProblem.NotSimple, 2)]
    [InlineData("<graphml><graph edgedefault='directed'><node id='a'/>\n<node id='a'/></graph></graphml>", GraphFileProblem.NodeTwice, 2)]
    [InlineData("<graphml><graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='b'/></graph></graphml>", GraphFileProblem.NodeUnknown, 2)]
    [InlineData("<graphml><graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='a' directed='false'/></graph></graphml>", GraphFileProblem.DirectionsMixed, 2)]
    [InlineData("<graphml><key id='weight'/><graph edgedefault='directed'><node id='a'/>\n<edge source='a' target='a'><data key='weight'>-1</data></edge></graph></graphml>", GraphFileProblem.WeightNotPositive, 2)]
    [InlineData("<graphml><key id='x' for='node' attr.type='int'/><graph edgedefault='directed'><node id='a'>\n<data key='x'>many</data></node></graph></graphml>", GraphFileProblem.NotANumber, 2)]
    public void What_is_no_simple_graph_is_refused_with_its_line(string text, GraphFileProblem problem, int line)
    {
        var e = Assert.Throws<GraphFileException>(() => Read(text));
        Assert.Equal((problem, line), (e.Problem, e.Line));
    }

    [Fact]
    public void A_file_larger_than_allowed_is_refused()
    {
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxCharacters: Ordinary.Length - 10)));
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxNodes: 2)));
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxTies: 1)));
        Assert.Equal(3, Read(Ordinary, new() { Limits = new(Ordinary.Length, 3, 2) }).Names.Count);

        static GraphFileProblem Refused(GraphFileLimits limits) => Assert.Throws<GraphFileException>(() => Read(Ordinary, new() { Limits = limits })).Problem;
    }

    [Fact]
    public void What_is_written_is_read_back() => Gen.Select(SparseGraphTests.AnyTies, Gen.Bool, Gen.String[0, 5]).Sample((given, isDirected, odd) =>
    {
        var builder = new SparseGraphBuilder(given.Nodes, isDirected);
        foreach (var (from, to, weight) in given.Ties) builder.Add(from, to, weight);
        var names = Enumerable.Range(0, given.Nodes).Select(x => $"<{x}>{odd}\u0001{x}").ToArray();
        var kinds = new NodeAttribute("kind", [.. names.Select((_, x) => x % 3 == 0 ? null : $"k{x % 2}")]);
        var sizes = new NodeAttribute("size", [.. names.Select((_, x) => x % 4 == 0 ? double.NaN : x / 3d)]);
        var graph = new NamedGraph(builder.Build(), names, [kinds, sizes]);

        using var stream = new MemoryStream();
        GraphMl.Write(stream, graph, TestContext.Current.CancellationToken);
        stream.Position = 0;
        var back = GraphMl.Read(stream, cancel: TestContext.Current.CancellationToken);

        Assert.Equal((graph.Graph.NodeCount, isDirected), (back.Graph.NodeCount, back.Graph.IsDirected));
        Assert.Equal(graph.Graph.Edges, back.Graph.Edges);
        Assert.All(back.Names.Index(), x => Assert.StartsWith($"<{x.Index}>", x.Item, StringComparison.Ordinal));
        foreach (var (before, after) in new[] { kinds, sizes }.Where(x => Enumerable.Range(0, x.Count).Any(y => x.Text(y) is not null)).Zip(back.Attributes))
            Assert.Equal(Enumerable.Range(0, before.Count).Select(before.Text), Enumerable.Range(0, after.Count).Select(after.Text));
    });
}
