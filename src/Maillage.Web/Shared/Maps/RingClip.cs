using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>
/// Keeps the part of a ring inside a rectangle (Sutherland and Hodgman, « Reentrant polygon clipping », 1974). Unlike an overlay it never
/// fails on an invalid ring; where the ring left the rectangle it follows its edge.
/// </summary>
static class RingClip
{
    /// <summary>The clipped ring, closed; empty when nothing of it is inside.</summary>
    /// <param name="ring">Closed: the first point is also the last.</param>
    /// <param name="box">The rectangle, in the ring's units.</param>
    public static Coordinate[] Clip(Coordinate[] ring, Envelope box)
    {
        Envelope bounds = new();
        foreach (Coordinate point in ring)
            bounds.ExpandToInclude(point);
        if (!box.Intersects(bounds))
            return [];
        if (box.Contains(bounds))
            return ring;
        List<Coordinate> kept = [.. ring.AsSpan(0, ring.Length - 1)];
        kept = Cut(kept, point => point.X - box.MinX);
        kept = Cut(kept, point => box.MaxX - point.X);
        kept = Cut(kept, point => point.Y - box.MinY);
        kept = Cut(kept, point => box.MaxY - point.Y);
        return kept.Count < 3 ? [] : [.. kept, kept[0]];
    }

    private static List<Coordinate> Cut(List<Coordinate> points, Func<Coordinate, double> inside)
    {
        List<Coordinate> kept = new(points.Count);
        for (int index = 0; index < points.Count; index++)
        {
            Coordinate from = points[index == 0 ? points.Count - 1 : index - 1];
            Coordinate to = points[index];
            (double before, double after) = (inside(from), inside(to));
            if (before >= 0 != after >= 0)
            {
                double share = before / (before - after);
                kept.Add(new Coordinate(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))));
            }

            if (after >= 0)
                kept.Add(to);
        }

        return kept;
    }
}
