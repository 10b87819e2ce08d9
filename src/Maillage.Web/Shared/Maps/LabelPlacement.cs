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

    /// <summary>Tried in this order, in line heights down from the anchor and text widths to its right.</summary>
    private static readonly (double Across, double Down)[] Offsets =
    [
        (0, 0), (0, -1), (0, 1), (0, -1.8), (0, 1.8), (0.6, 0), (-0.6, 0), (0.6, -1), (-0.6, -1), (0.6, 1), (-0.6, 1), (0, -2.6), (0, 2.6),
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
        foreach ((double across, double down) in Offsets)
        {
            double x = name.Anchor.X + (across * width);
            double y = name.Anchor.Y + (down * LineHeight);
            Envelope room = new(x - (width / 2), x + (width / 2), y - (LineHeight / 2), y + (LineHeight / 2));
            bool isHome = name.Within is null || PointLocation.IsInRing(new Coordinate(x, y), name.Within);
            if (isHome && bounds.Contains(room) && !taken.Exists(room.Intersects))
                return room;
        }

        return null;
    }
}
