using CsCheck;
using Maillage.Graph.Files;

namespace Maillage.Graph.Tests.Files;

public class GraphCsvTests
{
    static NamedGraph Odd()
    {
        var builder = new SparseGraphBuilder(4);
        builder.Add(0, 1, 2.5);
        builder.Add(1, 2);
        return new(builder.Build(), ["Cap, \"rural\"", "=1+1", "#3", "seul"], [new("kind", ["a;b", null, "c", "d"]), new("score", [0.5, double.NaN, -3, 1e-9])]);
    }

    static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    [Fact]
    public void Each_node_has_its_line_and_no_name_becomes_a_formula() => Assert.Equal(
        "name,kind,score\n\"Cap, \"\"rural\"\"\",a;b,0.5\n'=1+1,,\n\"#3\",c,-3\nseul,d,1E-09\n",
        Written(x => GraphCsv.WriteNodes(x, Odd(), cancel: TestContext.Current.CancellationToken)));

    [Fact]
    public void A_spreadsheet_in_France_reads_semicolons_and_decimal_commas() => Assert.Equal(
        "name;kind;score\n\"Cap, \"\"rural\"\"\";\"a;b\";0,5\n'=1+1;;\n\"#3\";c;-3\nseul;d;1E-09\n",
        Written(x => GraphCsv.WriteNodes(x, Odd(), isFrench: true, TestContext.Current.CancellationToken)));

    [Fact]
    public void Ties_are_read_back() => Gen.Select(SparseGraphTests.AnyTies, Gen.Bool, Gen.Bool).Sample((given, isDirected, isFrench) =>
    {
        var builder = new SparseGraphBuilder(given.Nodes, isDirected);
        foreach (var (from, to, weight) in given.Ties) builder.Add(from, to, weight);
        var graph = new NamedGraph(builder.Build(), [.. Enumerable.Range(0, given.Nodes).Select(x => $"#{x},\";\n")]);
        var text = Written(x => GraphCsv.WriteTies(x, graph, isFrench, TestContext.Current.CancellationToken));
        var back = EdgeList.Read(new StringReader(text), new() { IsDirected = isDirected }, TestContext.Current.CancellationToken);
        Assert.Equal(Told(graph), Told(back));

        IEnumerable<(string, string, double)> Told(NamedGraph of) => of.Graph.Edges
            .Select(x => isDirected || string.CompareOrdinal(of.Names[x.From].Trim(), of.Names[x.To].Trim()) < 0 ? x : new(x.To, x.From, x.Weight))
            .Select(x => (of.Names[x.From].Trim(), of.Names[x.To].Trim(), x.Weight)).Order();
    });
}
