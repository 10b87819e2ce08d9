using CsCheck;
using Maillage.Graph.Files;

namespace Maillage.Graph.Tests.Files;

public class EdgeListTests
{
    static NamedGraph Read(string text, ListOptions? options = null) => EdgeList.Read(new StringReader(text), options, TestContext.Current.CancellationToken);

    static string Told(NamedGraph graph) =>
        string.Join(" | ", graph.Graph.Edges.Select(x => FormattableString.Invariant($"{graph.Names[x.From]}>{graph.Names[x.To]}:{x.Weight}")));

    [Theory]
    [InlineData("# a comment\n\na b\n  b c  \n")]
    [InlineData("a\tb\r\n# another\r\nb\tc\r\n")]
    [InlineData("a,b\nb, c")]
    [InlineData("a;b\rb;c\r")]
    [InlineData("\uFEFFa b\nb c")]
    [InlineData("\"a\",\"b\"\n\"b\",c")]
    [InlineData("Source,Target\na,b\nb,c")]
    public void A_list_is_read_whatever_separates_its_fields(string text)
    {
        var graph = Read(text);
        Assert.Equal(["a", "b", "c"], graph.Names);
        Assert.Equal("a>b:1 | b>c:1", Told(graph));
    }

    [Theory]
    [InlineData("a b 2.5\nb c")]
    [InlineData("a\tb\t2,5\nb\tc")]
    [InlineData("source;target;weight\na;b;2,5\nb;c;1")]
    [InlineData("source,target,weight\na,b,2.5\nb,c,1")]
    public void A_third_column_weighs(string text) => Assert.Equal("a>b:2.5 | b>c:1", Told(Read(text)));

    [Fact]
    public void Two_named_columns_are_read_among_others_with_quotes_and_line_breaks_within_them()
    {
        const string Text = "id;Vers;note;DE;force\n1;\"Cap; rural\";\"une note\nsur deux lignes\";\"Le \"\"Lien\"\"\";0,5\n2;Maison;;Cap;3\n";
        var options = new ListOptions { From = "de", To = "Vers", Weight = "force", IsDirected = true };
        Assert.Equal("Le \"Lien\">Cap; rural:0.5 | Cap>Maison:3", Told(Read(Text, options)));
    }

    [Fact]
    public void Ties_said_twice_add_up_and_loops_are_counted()
    {
        var graph = Read("a b\nb a\na a");
        Assert.Equal("a>b:2", Told(graph));
        Assert.Equal(1, graph.Graph.LoopCount);
        Assert.Equal("a>b:1", Told(Read("a b\nb a\na a", new() { Parallel = ParallelEdges.KeepStrongest })));
    }

    [Fact]
    public void A_line_without_one_of_its_names_is_passed_over_where_that_was_asked() =>
        Assert.Equal("a>b:1 | b>c:1", Told(Read("a,b\n,c\nb,c\nd,\n", new() { PassesOverEmptyNames = true })));

    [Fact]
    public void An_empty_list_is_an_empty_graph() => Assert.Equal(0, Read("# nothing\n\n").Graph.NodeCount);

    [Theory]
    [InlineData("# c\na b\nalone\n", GraphFileProblem.FieldMissing, 3, "Ligne 3\u00A0: 2 colonnes sont attendues, 1 se lit\u202F; vérifiez le séparateur.")]
    [InlineData("a b\nJean Paul et Marie", GraphFileProblem.FieldTooMany, 2, null)]
    [InlineData("a b\r\n\"b\r\nb\" c\r\n\r\nalone", GraphFileProblem.FieldMissing, 5, null)]
    [InlineData("a b\rb c\r\ralone", GraphFileProblem.FieldMissing, 4, null)]
    [InlineData("a,b\n,c", GraphFileProblem.NameEmpty, 2, null)]
    [InlineData("a b heavy", GraphFileProblem.NotANumber, 1, "Ligne 1\u00A0: «\u00A0heavy\u00A0» n’est pas un nombre\u202F; écrivez par exemple 2.5.")]
    [InlineData("source,target,weight\na,b,\"1,234\"", GraphFileProblem.NotANumber, 2, null)]
    [InlineData("a b NaN", GraphFileProblem.NotANumber, 1, null)]
    [InlineData("a b 1\nb c 0", GraphFileProblem.WeightNotPositive, 2, null)]
    [InlineData("a b 1e999", GraphFileProblem.WeightNotPositive, 1, null)]
    [InlineData("a,b\n\"two\nlines\",c\nc,\"open\nd,e", GraphFileProblem.QuoteOpen, 4, null)]
    [InlineData("a b\nb \0c", GraphFileProblem.NotText, 1, null)]
    public void A_line_that_is_no_tie_is_refused_with_its_number(string text, GraphFileProblem problem, int line, string? message)
    {
        var e = Assert.Throws<GraphFileException>(() => Read(text));
        Assert.Equal((problem, line), (e.Problem, e.Line));
        Assert.StartsWith("Ligne ", e.Message, StringComparison.Ordinal);
        if (message is not null) Assert.Equal(message, e.Message);
    }

    [Theory]
    [InlineData("x,y\n1,2", 1)]
    [InlineData("", null)]
    public void A_column_that_is_not_there_is_named(string text, int? line)
    {
        var e = Assert.Throws<GraphFileException>(() => Read(text, new() { From = "de", To = "y" }));
        Assert.Equal((GraphFileProblem.ColumnUnknown, line), (e.Problem, e.Line));
        Assert.Contains("«\u00A0de\u00A0»", e.Message, StringComparison.Ordinal);
        if (line is not null) Assert.EndsWith("le fichier a\u00A0: «\u00A0x\u00A0», «\u00A0y\u00A0».", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Naming_one_column_alone_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => Read("a b", new() { From = "x" }));

    [Fact]
    public void A_list_larger_than_allowed_is_refused()
    {
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxCharacters: 10)));
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxNodes: 3)));
        Assert.Equal(GraphFileProblem.TooLarge, Refused(new(MaxTies: 2)));
        Assert.Equal(4, Read("a b\nb c\nc d", new() { Limits = new(11, 4, 3) }).Names.Count);

        static GraphFileProblem Refused(GraphFileLimits limits) => Assert.Throws<GraphFileException>(() => Read("a b\nb c\nc d", new() { Limits = limits })).Problem;
    }

    [Fact]
    public void A_quote_never_closed_does_not_take_the_whole_file()
    {
        var text = "a,b\nc,\"" + string.Concat(Enumerable.Repeat("long line of a file\n", 200_000));
        using var reader = new StringReader(text);
        var e = Assert.Throws<GraphFileException>(() => EdgeList.Read(reader, cancel: TestContext.Current.CancellationToken));
        Assert.Equal((GraphFileProblem.QuoteOpen, 2), (e.Problem, e.Line));
        Assert.NotEqual(-1, reader.Peek());
    }

    [Fact]
    public void Whatever_is_given_is_a_graph_or_a_refusal() => Gen.Char["ab ,;\t\"\n\r#1.5-\0"].Array[0, 60].Select(x => new string(x)).Sample(text =>
    {
        try
        {
            var graph = Read(text);
            Assert.DoesNotContain(graph.Names, x => x.Length == 0 || x != x.Trim());
        }
        catch (GraphFileException e)
        {
            Assert.InRange(e.Line!.Value, 1, text.Length + 1);
        }
    });

    [Fact]
    public void A_long_list_is_read_across_the_pieces_that_it_comes_in()
    {
        var lines = Enumerable.Range(0, 20_000).Select(x => $"node{x}\t\"node {x + 1}\"\r\n");
        var graph = Read(string.Concat(lines));
        Assert.Equal((40_000, 20_000), (graph.Names.Count, graph.Graph.EdgeCount));
        Assert.Equal("node 20000", graph.Names[^1]);
    }
}
