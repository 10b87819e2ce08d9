using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>Pushes round marks of one size apart on a map, so that each can be read. The same input always gives the same places.</summary>
public static class PastilleSpread
{
    private const int Rounds = 200;

    /// <summary>Where the marks stand once apart, in the order given; a mark that collides with none stays where it is.</summary>
    /// <param name="anchors">What they mark, in pixels.</param>
    /// <param name="spacing">The least distance between two centres, in pixels.</param>
    /// <param name="bounds">Where centres may stand, in pixels. When it is too small for all, some still touch.</param>
    public static IReadOnlyList<Coordinate> Apart(IReadOnlyList<Coordinate> anchors, double spacing, Envelope bounds)
    {
        Coordinate[] places = [.. anchors.Select(anchor => Inside(anchor.X, anchor.Y, bounds))];
        for (int round = 0; round < Rounds; round++)
        {
            if (!PushOnce(places, spacing, bounds))
                break;
        }

        return places;
    }

    private static bool PushOnce(Coordinate[] places, double spacing, Envelope bounds)
    {
        bool moved = false;
        for (int first = 0; first < places.Length; first++)
        {
            for (int second = first + 1; second < places.Length; second++)
            {
                (Coordinate a, Coordinate b) = (places[first], places[second]);
                double distance = a.Distance(b);
                if (distance >= spacing)
                    continue;
                // Marks at the very same place part along a direction that depends on their order only.
                (double x, double y) = distance > 0.001
                    ? ((b.X - a.X) / distance, (b.Y - a.Y) / distance)
                    : (Math.Cos(second * 2.4), Math.Sin(second * 2.4));
                // A little more than needed, so that the rounds come to an end.
                double push = ((spacing - distance) / 2) + 0.05;
                places[first] = Inside(a.X - (x * push), a.Y - (y * push), bounds);
                places[second] = Inside(b.X + (x * push), b.Y + (y * push), bounds);
                moved = true;
            }
        }

        return moved;
    }

    private static Coordinate Inside(double x, double y, Envelope bounds) =>
        new(Math.Clamp(x, bounds.MinX, bounds.MaxX), Math.Clamp(y, bounds.MinY, bounds.MaxY));
}
