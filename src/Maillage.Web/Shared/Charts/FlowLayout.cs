namespace Maillage.Web.Shared.Charts;

/// <summary>
/// Where everything of a flow stands at a given width. Places across are shares of the width and heights are pixels, so that ribbons
/// stretch and text keeps its size. Wide, labels stand beside the bars; narrow, above them.
/// </summary>
public sealed record FlowLayout
{
    /// <summary>The narrowest width at which the wide drawing is shown, in pixels: as in charts.css.</summary>
    public const double WideWidth = 640;

    /// <summary>What a telephone of 360 pixels leaves to the drawing.</summary>
    public const double NarrowWidth = 290;

    /// <summary>The width of the box of the ribbons' paths.</summary>
    public const double BoxWidth = 1000;

    /// <summary>The thickness of the bars in pixels.</summary>
    public const double BarWidth = 8;

    /// <summary>The size of the labels, in pixels: as in charts.css.</summary>
    public const double FontSize = 13;

    /// <summary>From a line of text to the next, in pixels.</summary>
    public const double LineHeight = 17;

    /// <summary>The least distance between the rooms of two nodes of a column, in pixels.</summary>
    public const double Gap = 14;

    const double HeadHeight = 34;
    const double LabelGap = 10;
    const double LeastBar = 2;

    /// <summary>Which of the flow's columns the first one here is: hues follow it.</summary>
    public required int FirstColumn { get; init; }

    /// <summary>The height of the whole drawing, in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>Pixels for one unit of value; 0 when nothing flows.</summary>
    public required double Scale { get; init; }

    /// <summary>The titles of the columns, cut when they must be, with where they stand and by which end.</summary>
    public required IReadOnlyList<(string Text, double X, double Offset, string Anchor)> Titles { get; init; }

    /// <summary>Column by column, from top to bottom.</summary>
    public required IReadOnlyList<FlowBar> Bars { get; init; }

    /// <summary>The wider first, so that the thin ones stay on top.</summary>
    public required IReadOnlyList<FlowRibbon> Ribbons { get; init; }

    /// <summary>Lays out a flow whose columns are in order.</summary>
    /// <param name="columns">One to three, their nodes from top to bottom: see <see cref="FlowOrder"/>.</param>
    /// <param name="links">Between neighbouring columns.</param>
    /// <param name="width">The narrowest width at which this layout will be shown, in pixels.</param>
    /// <param name="firstColumn">Which of the flow's columns the first one here is.</param>
    /// <exception cref="ArgumentException">A link leaves or reaches a node that is not there, or two nodes of a column share a key.</exception>
    public static FlowLayout Compute(IReadOnlyList<FlowColumn> columns, IReadOnlyList<FlowLink> links, double width, int firstColumn = 0)
    {
        var isWide = width >= WideWidth;
        var places = new FlowPlaces(columns.Select(column => column.Nodes));
        FlowLink[] drawn = [.. links.Where(link => link.Value > 0 && double.IsFinite(link.Value))
            .OrderBy(link => link.Column)
            .ThenBy(link => places[link.Column, link.From]).ThenBy(link => places[link.Column + 1, link.To])
            .ThenBy(link => link.Value).ThenBy(link => link.Display, StringComparer.Ordinal)];
        var values = columns.Select((column, index) => column.Nodes.Select(node => Value(drawn, index, node.Key)).ToArray()).ToArray();
        var most = values.Select(column => column.Sum()).DefaultIfEmpty(0).Max();
        var scale = most > 0 ? (isWide ? 300 : 190) / most : 0;

        var bars = columns.SelectMany((column, index) => Stack(columns, index, values[index], scale, width)).ToList();
        var height = bars.Select(bar => bar.SlotY + bar.SlotHeight).DefaultIfEmpty(HeadHeight).Max() + 6;
        if (isWide) bars = [.. Centred(bars, height - 6)];
        var ribbons = Draw(bars, drawn, scale);
        return new FlowLayout
        {
            FirstColumn = firstColumn,
            Height = height,
            Scale = scale,
            Titles = [.. columns.Select((column, index) => Title(column, index, columns.Count, width))],
            Bars = [.. bars.Select(bar => bar with { Path = string.Concat(ribbons.Where(ribbon => Touches(ribbon, bar)).Select(ribbon => ribbon.Path)) })],
            Ribbons = [.. ribbons.OrderByDescending(ribbon => ribbon.Width)],
        };
    }

    static bool Touches(FlowRibbon ribbon, FlowBar bar) =>
        (ribbon.Link.Column == bar.Column && ribbon.Link.From == bar.Node.Key)
        || (ribbon.Link.Column == bar.Column - 1 && ribbon.Link.To == bar.Node.Key);

    static double Value(FlowLink[] links, int column, string key) => Math.Max(
        links.Where(link => link.Column == column && link.From == key).Sum(link => link.Value),
        links.Where(link => link.Column == column - 1 && link.To == key).Sum(link => link.Value));

    /// <summary>Where a column stands across. Wide, the outer labels need a quarter of the width each.</summary>
    static double X(int column, int count, double width)
    {
        var rim = width >= WideWidth ? 0.25 : BarWidth / 2 / width;
        return count == 1 ? rim : rim + (column * (1 - (2 * rim)) / (count - 1));
    }

    static (string Anchor, double Offset) Side(int column, int count, double width)
    {
        var isLast = column == count - 1 && count > 1;
        if (width < WideWidth) return isLast ? ("end", BarWidth / 2) : ("start", -BarWidth / 2);
        return column == 0 && count > 1 ? ("end", -LabelGap) : ("start", LabelGap);
    }

    /// <summary>The room of a label across, in pixels.</summary>
    static double Room(int column, int count, double width)
    {
        if (width < WideWidth) return (width / Math.Max(1, Math.Min(2, count))) - LabelGap;
        var isOuter = column == 0 || column == count - 1;
        return (isOuter ? 0.25 * width : 0.5 * width / Math.Max(1, count - 1)) - LabelGap - (isOuter ? 0 : 2 * LabelGap);
    }

    static (string Text, double X, double Offset, string Anchor) Title(FlowColumn column, int index, int count, double width)
    {
        var (anchor, offset) = Side(index, count, width);
        return (TextFit.Cut(column.Title, Room(index, count, width), FontSize), X(index, count, width), offset, anchor);
    }

    static IEnumerable<FlowBar> Stack(IReadOnlyList<FlowColumn> columns, int column, double[] values, double scale, double width)
    {
        var isWide = width >= WideWidth;
        var (anchor, offset) = Side(column, columns.Count, width);
        var x = X(column, columns.Count, width);
        double top = HeadHeight;
        for (var index = 0; index < values.Length; index++)
        {
            var node = columns[column].Nodes[index];
            var lines = TextFit.Lines(node.Label, Room(column, columns.Count, width), FontSize, isWide ? 2 : 3);
            var label = (lines.Count + 1) * LineHeight;
            var height = Math.Max(LeastBar, values[index] * scale);
            var slot = isWide ? Math.Max(label, height) : label + 4 + height;
            yield return new FlowBar(
                node, column, x, isWide ? top + ((slot - height) / 2) : top + label + 4, height, top, slot, lines,
                isWide ? top + ((slot - label) / 2) + 13 : top + 13, offset, anchor, "");
            top += slot + Gap;
        }
    }

    /// <summary>Shorter columns stand half-way up the tallest.</summary>
    static IEnumerable<FlowBar> Centred(List<FlowBar> bars, double bottom) => bars.GroupBy(bar => bar.Column).SelectMany(column =>
    {
        var down = (bottom - column.Max(bar => bar.SlotY + bar.SlotHeight)) / 2;
        return column.Select(bar => bar with { Y = bar.Y + down, SlotY = bar.SlotY + down, LabelY = bar.LabelY + down });
    });

    static List<FlowRibbon> Draw(List<FlowBar> bars, FlowLink[] links, double scale)
    {
        var byKey = bars.ToDictionary(bar => (bar.Column, bar.Node.Key));
        var left = new Dictionary<(int, string), double>();
        var arrived = new Dictionary<(int, string), double>();
        var ribbons = new List<FlowRibbon>();
        // The links come from top to bottom at both ends, so each takes the next free place of its bars.
        foreach (var link in links)
        {
            var (source, target) = ((link.Column, link.From), (link.Column + 1, link.To));
            var (from, to, width) = (byKey[source], byKey[target], link.Value * scale);
            var (fromY, toY) = (from.Y + left.GetValueOrDefault(source), to.Y + arrived.GetValueOrDefault(target));
            ribbons.Add(new FlowRibbon(link, $"{from.Node.Label} → {to.Node.Label}\u00a0: {link.Display}", from.X, fromY, to.X, toY, width));
            left[source] = left.GetValueOrDefault(source) + width;
            arrived[target] = arrived.GetValueOrDefault(target) + width;
        }
        return ribbons;
    }
}
