using Maillage.Web.Shared.Charts;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>Writes names on a map where there is room, the more important first; a name that finds none is left out.</summary>
public static class LabelPlacement
{
    /// <summary>The size of names, in pixels: as in maps.css.</summary>
    public const double FontSize = 12;

    private const double LineHeight = 15;
    private const double Margin = 3;

    /// <summary>
    /// Where the name of a point may stand, the best first: text widths to the right of the anchor and line heights under it.
    /// </summary>
    private static readonly (double Across, double Down)[] AroundPoint =
    [
        (0, 0), (0, -1), (0, 1), (0, -1.8), (0, 1.8), (0.6, 0), (-0.6, 0), (0.6, -1), (-0.6, -1), (0.6, 1), (-0.6, 1),
    ];

    /// <summary>Where the name of an area may stand: anywhere in it, the nearest to its middle first.</summary>
    private static readonly (double Across, double Down)[] InArea =
    [
        .. Enumerable.Range(-8, 17)
            .SelectMany(down => Enumerable.Range(-6, 13).Select(across => (Across: across / 4.0, Down: (double)down)))
            .OrderBy(offset => Math.Pow(offset.Across * 6, 2) + Math.Pow(offset.Down, 2)),
    ];

    /// <summary>The names that are written, in the order of their importance.</summary>
    /// <param name="names">Of two equal importances the first given stays.</param>
    /// <param name="obstacles">What must stay visible, in pixels.</param>
    /// <param name="bounds">The drawing, in pixels: a name is never cut.</param>
    public static IReadOnlyList<PlacedLabel> Place(
        IReadOnlyList<MapName> names,
        IReadOnlyList<Envelope> obstacles,
        Envelope bounds)
    {
        List<Envelope> taken = [.. obstacles];
        List<PlacedLabel> placed = [];
        foreach (MapName name in names.OrderByDescending(name => name.Importance))
        {
            if (Room(name, taken, bounds) is not Envelope room)
                continue;
            taken.Add(room);
            placed.Add(new PlacedLabel(name.Text, room.Centre.X, room.Centre.Y));
        }

        return placed;
    }

    private static Envelope? Room(MapName name, List<Envelope> taken, Envelope bounds)
    {
        double width = TextWidth.Of(name.Text, FontSize) + (2 * Margin);
        foreach ((double across, double down) in name.Within is null ? AroundPoint : InArea)
        {
            double x = name.Anchor.X + (across * width);
            double y = name.Anchor.Y + (down * LineHeight);
            Envelope room = new(x - (width / 2), x + (width / 2), y - (LineHeight / 2), y + (LineHeight / 2));
            if (!bounds.Contains(room) || taken.Exists(room.Intersects))
                continue;
            if (name.Within is null || PointLocation.IsInRing(new Coordinate(x, y), name.Within))
                return room;
        }

        return null;
    }
}
