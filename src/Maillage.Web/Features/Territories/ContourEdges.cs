using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// The edges of a contour, packed: whether a point is in it, and how far its line is. Answers as
/// <see cref="NetTopologySuite.Algorithm.Locate.IndexedPointInAreaLocator"/> does, sooner on contours of some hundred edges.
/// Immutable; safe for several threads.
/// </summary>
public sealed class ContourEdges
{
    readonly Edge[] edges;
    readonly double minX, minY, maxX, maxY;

    /// <param name="contour">A valid polygon or multipolygon.</param>
    public ContourEdges(Geometry contour)
    {
        var box = Box = contour.EnvelopeInternal;
        (minX, minY, maxX, maxY) = (box.MinX, box.MinY, box.MaxX, box.MaxY);
        var found = new List<Edge>(contour.NumPoints);
        foreach (var ring in NetTopologySuite.Geometries.Utilities.LinearComponentExtracter.GetLines(contour).Cast<LineString>())
        {
            var points = ring.CoordinateSequence;
            for (var i = 1; i < points.Count; i++) found.Add(new Edge(points.GetX(i - 1), points.GetY(i - 1), points.GetX(i), points.GetY(i)));
        }
        edges = [.. found];
    }

    /// <summary>The box around the contour.</summary>
    public Envelope Box { get; }

    /// <summary>
    /// Whether the point is in the contour or on its line. Counts the edges that a ray from the point towards greater x crosses:
    /// odd inside, holes and parts included. An edge that touches the ray from below only does not count, so that a corner counts once.
    /// </summary>
    public bool Hold(double x, double y)
    {
        if (x < minX || x > maxX || y < minY || y > maxY) return false;
        var inside = false;
        foreach (ref readonly var edge in edges.AsSpan())
        {
            if (edge.Y1 > y && edge.Y2 > y || edge.Y1 < y && edge.Y2 < y || edge.X1 < x && edge.X2 < x) continue;
            if (edge.X2 == x && edge.Y2 == y) return true;
            if (edge.Y1 == y && edge.Y2 == y)
            {
                if (Math.Min(edge.X1, edge.X2) <= x) return true;
                continue;
            }
            if (edge.Y1 > y == edge.Y2 > y) continue;
            if (edge.X1 > x && edge.X2 > x)
            {
                inside = !inside;
                continue;
            }
            // Beside the edge within its box: only an exact sum tells the side.
            var side = CGAlgorithmsDD.OrientationIndex(edge.X1, edge.Y1, edge.X2, edge.Y2, x, y);
            if (side == 0) return true;
            if (side > 0 == edge.Y1 <= y) inside = !inside;
        }
        return inside;
    }

    /// <summary>
    /// The distance from the point to the nearest place of the line, in units of <paramref name="y"/>. On the globe a degree of longitude
    /// is shorter than one of latitude: to look for the nearest place in degrees would find another one.
    /// </summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="scale">The length of a unit of x in units of y, near the point.</param>
    public double DistanceTo(double x, double y, double scale)
    {
        var least = double.PositiveInfinity;
        foreach (ref readonly var edge in edges.AsSpan())
        {
            var (fromX, fromY) = ((edge.X1 - x) * scale, edge.Y1 - y);
            var (alongX, alongY) = ((edge.X2 - edge.X1) * scale, edge.Y2 - edge.Y1);
            var length = alongX * alongX + alongY * alongY;
            var share = length == 0 ? 0 : Math.Clamp(-(fromX * alongX + fromY * alongY) / length, 0, 1);
            var (nearX, nearY) = (fromX + share * alongX, fromY + share * alongY);
            least = Math.Min(least, nearX * nearX + nearY * nearY);
        }
        return Math.Sqrt(least);
    }

    readonly record struct Edge(double X1, double Y1, double X2, double Y2);
}
