namespace Maillage.Web.Shared.Charts;

/// <summary>
/// A flow ready to be written as SVG. It depends on its nodes and links only: keep it as long as the data it was drawn from.
/// Immutable, safe to share between requests.
/// </summary>
public sealed record FlowDrawing
{
    /// <summary>For wide places and paper: all the columns.</summary>
    public required FlowLayout Wide { get; init; }

    /// <summary>For a telephone: two columns at a time, from top to bottom.</summary>
    public required IReadOnlyList<FlowLayout> Narrow { get; init; }

    /// <summary>The flow in words.</summary>
    public required string Summary { get; init; }

    /// <summary>True when a node leads to a page.</summary>
    public bool HasLinks => Wide.Bars.Any(bar => bar.Node.Href is not null);

    /// <summary>Draws a flow. The same nodes and links, in any order, give the same drawing.</summary>
    /// <param name="columns">One to three, from those who give to those who receive.</param>
    /// <param name="links">Between neighbouring columns.</param>
    /// <exception cref="ArgumentException">A link leaves or reaches a node that is not there, or two nodes of a column share a key.</exception>
    public static FlowDrawing Of(IReadOnlyList<FlowColumn> columns, IReadOnlyList<FlowLink> links)
    {
        var ordered = FlowOrder.Of(columns, links);
        var wide = FlowLayout.Compute(ordered, links, FlowLayout.WideWidth);
        return new FlowDrawing
        {
            Wide = wide,
            Narrow = [.. Enumerable.Range(0, Math.Max(1, ordered.Count - 1)).Select(first => Stage(ordered, links, first))],
            Summary = FlowSummary.Of(ordered, wide),
        };
    }

    static FlowLayout Stage(IReadOnlyList<FlowColumn> columns, IReadOnlyList<FlowLink> links, int first) => FlowLayout.Compute(
        [.. columns.Skip(first).Take(2)],
        [.. links.Where(link => link.Column == first).Select(link => link with { Column = 0 })],
        FlowLayout.NarrowWidth,
        first);
}
