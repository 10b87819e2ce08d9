using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Shared.Networks;

/// <summary>The pill of a hub, and the room it needs for itself and the organisations that are tied to nothing else.</summary>
/// <param name="Hub">Its place in the graph.</param>
/// <param name="Lines">Its name.</param>
/// <param name="Width">Of the pill, in pixels.</param>
/// <param name="Height">Of the pill, in pixels.</param>
/// <param name="Depth">How far its own organisations reach beyond it, in pixels.</param>
sealed record NetworkPill(int Hub, IReadOnlyList<string> Lines, double Width, double Height, double Depth)
{
    /// <summary>The size of the names, in pixels: as in charts.css.</summary>
    public const double FontSize = 12.5;

    /// <summary>From a line of a name to the next, in pixels.</summary>
    public const double LineHeight = 15;

    /// <summary>Around a pill, in pixels.</summary>
    public const double Margin = 8;

    const double Padding = 11;

    /// <summary>Half the room across.</summary>
    public double HalfWidth => (Width / 2) + Depth + Margin;

    /// <summary>Half the room in height.</summary>
    public double HalfHeight => (Height / 2) + Depth + Margin;

    /// <param name="hub">Its place in the graph.</param>
    /// <param name="label">Its name.</param>
    /// <param name="own">The circles tied to it alone.</param>
    /// <param name="form">What is drawn for.</param>
    /// <param name="leastNamed">How many hubs an organisation needs to be named.</param>
    public static NetworkPill Of(int hub, string label, IReadOnlyList<NetworkMark> own, NetworkForm form, int leastNamed)
    {
        var lines = TextFit.Lines(label, form.PillWidth, FontSize, 2);
        var width = lines.Select(line => TextWidth.Of(line, FontSize)).DefaultIfEmpty(0).Max() + (2 * Padding);
        var height = (Math.Max(1, lines.Count) * LineHeight) + 9;
        return new NetworkPill(hub, lines, width, height, Rings(own, width, height, leastNamed));
    }

    /// <summary>How deep the circles lie around the pill, ring after ring.</summary>
    static double Rings(IReadOnlyList<NetworkMark> own, double width, double height, int leastNamed)
    {
        var depth = own.Select(mark => (2 * mark.Radius) + 6).DefaultIfEmpty(0).Max();
        var needed = own.Sum(mark => mark.RoomArea(leastNamed));
        while (((width + (2 * depth)) * (height + (2 * depth))) - (width * height) < needed) depth += 2;
        return depth;
    }
}
