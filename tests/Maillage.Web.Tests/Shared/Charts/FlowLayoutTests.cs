using CsCheck;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class FlowLayoutTests
{
    static readonly Gen<(FlowColumn[] Columns, FlowLink[] Links)> Flows =
        from sizes in Gen.Int[0, 9].Array[1, 3]
        let columns = sizes.Select((size, column) => new FlowColumn(
            $"Colonne {column}", [.. Enumerable.Range(0, size).Select(x => new FlowNode($"{x}", $"Nœud {(x * 7) % 4}", $"{x}", IsRest: x == 6))])).ToArray()
        from links in (from column in Gen.Int[0, 1]
                       from source in Gen.Int[0, 8]
                       from target in Gen.Int[0, 8]
                       from value in Gen.Frequency((8, Gen.Double[0.01, 1e6]), (1, Gen.Const(0d)))
                       select new FlowLink(column, $"{source}", $"{target}", value, $"{value:0} €")).Array[0, 40]
        select (columns, links.Where(x => x.Column + 1 < sizes.Length && columns[x.Column].Nodes.Any(y => y.Key == x.From) && columns[x.Column + 1].Nodes.Any(y => y.Key == x.To)).ToArray());

    [Fact]
    public void Each_bar_is_as_high_as_what_arrives_or_leaves() => ForEachLayout(layout => Assert.All(layout.Bars, bar =>
    {
        var left = layout.Ribbons.Where(x => x.Link.Column == bar.Column && x.Link.From == bar.Node.Key).Sum(x => x.Width);
        var arrived = layout.Ribbons.Where(x => x.Link.Column == bar.Column - 1 && x.Link.To == bar.Node.Key).Sum(x => x.Width);
        Assert.Equal(Math.Max(2, Math.Max(left, arrived)), bar.Height, 6);
    }));

    [Fact]
    public void Ribbons_are_on_one_scale_and_end_on_their_bars() => ForEachLayout(layout => Assert.All(layout.Ribbons, ribbon =>
    {
        Assert.Equal(ribbon.Link.Value * layout.Scale, ribbon.Width, 6);
        var from = layout.Bars.Single(x => x.Column == ribbon.Link.Column && x.Node.Key == ribbon.Link.From);
        var to = layout.Bars.Single(x => x.Column == ribbon.Link.Column + 1 && x.Node.Key == ribbon.Link.To);
        Assert.InRange(ribbon.FromY, from.Y - 0.001, from.Y + from.Height - ribbon.Width + 0.001);
        Assert.InRange(ribbon.ToY, to.Y - 0.001, to.Y + to.Height - ribbon.Width + 0.001);
    }));

    [Fact]
    public void Ribbons_share_a_bar_without_covering_one_another() => ForEachLayout(layout => Assert.All(layout.Bars, bar =>
    {
        Apart(layout.Ribbons.Where(x => x.Link.Column == bar.Column && x.Link.From == bar.Node.Key).Select(x => (x.FromY, x.Width)), 0);
        Apart(layout.Ribbons.Where(x => x.Link.Column == bar.Column - 1 && x.Link.To == bar.Node.Key).Select(x => (x.ToY, x.Width)), 0);
    }));

    [Fact]
    public void Bars_and_labels_of_a_column_keep_their_distance_and_stay_in_the_drawing() => ForEachLayout(layout =>
    {
        foreach (var column in layout.Bars.GroupBy(x => x.Column)) Apart(column.Select(x => (x.SlotY, x.SlotHeight)), FlowLayout.Gap);
        Assert.All(layout.Bars, bar =>
        {
            Assert.InRange(bar.Y, bar.SlotY - 0.001, bar.SlotY + bar.SlotHeight - bar.Height + 0.001);
            Assert.InRange(bar.SlotY + bar.SlotHeight, 0, layout.Height);
            Assert.InRange(bar.X, 0, 1);
        });
    });

    [Fact]
    public void Every_path_is_made_of_numbers() => ForEachLayout(layout =>
    {
        Assert.True(double.IsFinite(layout.Height) && double.IsFinite(layout.Scale));
        Assert.All(layout.Bars.Select(x => x.Path).Concat(layout.Ribbons.Select(x => x.Path)), path => Assert.Matches("^[MCvz0-9 .-]*$", path));
    });

    [Fact]
    public void The_order_of_the_input_does_not_change_the_drawing() => Flows.Sample(flow =>
    {
        var drawing = FlowDrawing.Of(flow.Columns, flow.Links);
        var turned = FlowDrawing.Of([.. flow.Columns.Select(x => x with { Nodes = [.. x.Nodes.Reverse()] })], [.. flow.Links.Reverse()]);
        Assert.Equal(Paths(drawing), Paths(turned));
    });

    [Fact]
    public void Moving_nodes_towards_their_links_never_adds_crossings() => Flows.Sample(flow =>
    {
        FlowLink[] links = [.. flow.Links.Where(x => x.Value > 0)];
        var ordered = FlowOrder.Of(flow.Columns, links).Select(x => x.Nodes).ToArray();
        Assert.True(FlowOrder.Crossings(ordered, links) <= FlowOrder.Crossings([.. flow.Columns.Select((x, column) => Largest(x, column, links))], links) + 1e-6);
        Assert.All(ordered, nodes => Assert.DoesNotContain(nodes.SkipWhile(x => !x.IsRest), x => !x.IsRest));
    }, iter: 2_000);

    [Fact]
    public void Two_ribbons_that_would_cross_are_set_straight()
    {
        // By size alone « Petit » would stand under « Grand » on one side and above it on the other.
        FlowColumn[] columns = [Column("Grand", "Petit"), Column("Culture", "Sport")];
        FlowLink[] links = [new(0, "Grand", "Sport", 10, ""), new(0, "Petit", "Culture", 9, ""), new(0, "Petit", "Sport", 0.5, "")];
        var order = FlowOrder.Of(columns, links);
        Assert.Equal(["Grand", "Petit"], order[0].Nodes.Select(x => x.Label));
        Assert.Equal(["Sport", "Culture"], order[1].Nodes.Select(x => x.Label));
    }

    [Fact]
    public void Nothing_to_show_is_an_empty_drawing()
    {
        Assert.Empty(FlowDrawing.Of([], []).Wide.Bars);
        Assert.Empty(FlowDrawing.Of([new("Qui donne", []), new("Pour quoi", [])], []).Wide.Ribbons);
    }

    [Fact]
    public void A_node_without_links_keeps_its_label_and_a_thin_bar()
    {
        var bar = Assert.Single(FlowDrawing.Of([Column("Ville")], []).Wide.Bars);
        Assert.Equal((2, "Ville"), (bar.Height, bar.Lines.Single()));
    }

    [Fact]
    public void A_link_to_nowhere_is_refused() =>
        Assert.Throws<ArgumentException>(() => FlowDrawing.Of([Column("Ville"), Column("Culture")], [new(0, "Ville", "Sport", 1, "")]));

    static FlowColumn Column(params string[] labels) => new("", [.. labels.Select(x => new FlowNode(x, x, ""))]);

    static IReadOnlyList<FlowNode> Largest(FlowColumn column, int index, FlowLink[] links) =>
    [
        .. column.Nodes.OrderBy(x => x.IsRest).ThenByDescending(x => Math.Max(
                links.Where(y => y.Column == index && y.From == x.Key).Select(y => y.Value).Order().Sum(),
                links.Where(y => y.Column == index - 1 && y.To == x.Key).Select(y => y.Value).Order().Sum()))
            .ThenBy(x => x.Label, StringComparer.Ordinal).ThenBy(x => x.Key, StringComparer.Ordinal),
    ];

    static void ForEachLayout(Action<FlowLayout> check) => Flows.Sample(flow =>
    {
        var drawing = FlowDrawing.Of(flow.Columns, flow.Links);
        check(drawing.Wide);
        foreach (var stage in drawing.Narrow) check(stage);
    });

    static void Apart(IEnumerable<(double Y, double Height)> spans, double gap)
    {
        var end = double.NegativeInfinity;
        foreach (var (y, height) in spans.OrderBy(x => x.Y).ThenBy(x => x.Height))
        {
            Assert.True(y >= end + gap - 0.001, $"{y} is too near to {end}");
            end = y + height;
        }
    }

    static IEnumerable<string> Paths(FlowDrawing drawing) => drawing.Narrow.Prepend(drawing.Wide)
        .SelectMany(x => x.Ribbons.Select(y => y.Path).Concat(x.Bars.Select(y => $"{y.Node} {y.Y} {y.Path}")));
}
