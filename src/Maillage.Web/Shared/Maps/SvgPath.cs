using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace Maillage.Web.Shared.Maps;

/// <summary>Polygons as light SVG path data: clipped to the drawing, simplified, in whole tenths of a pixel, each step relative.</summary>
public static class SvgPath
{
    /// <summary>How many units of the path make a pixel of the projection: whole numbers are shorter than decimals.</summary>
    public const int UnitsPerPixel = 10;

    /// <summary>How far the simplified line may stand from the true one, in pixels: less than the width of a line.</summary>
    public const double Tolerance = 0.7;

    /// <summary>Lines drawn along the edge of the clip must stay out of sight, in pixels.</summary>
    private const double Margin = 6;

    /// <summary>Rings smaller than this are not seen, in square pixels.</summary>
    private const double LeastArea = 0.5;

    /// <summary>The path data of every polygon of a geometry; empty when nothing of it is in the drawing.</summary>
    public static string Of(Geometry geometry, MapProjection projection) => Of(VisibleRings(geometry, projection));

    /// <summary>The rings of a geometry in pixels, clipped a little outside the drawing and simplified, shells before their holes.</summary>
    internal static IReadOnlyList<Coordinate[]> VisibleRings(Geometry geometry, MapProjection projection)
    {
        Envelope box = new(-Margin, projection.Width + Margin, -Margin, projection.Height + Margin);
        List<Coordinate[]> rings = [];
        foreach (Polygon polygon in Polygons(geometry))
        {
            foreach (LineString ring in (LineString[])[polygon.Shell, .. polygon.Holes])
            {
                Coordinate[] pixels = Array.ConvertAll(ring.Coordinates, point => projection.ToPixel(point.X, point.Y));
                Coordinate[] clipped = RingClip.Clip(pixels, box);
                if (clipped.Length >= 4 && NetTopologySuite.Algorithm.Area.OfRing(clipped) >= LeastArea)
                    rings.Add(DouglasPeuckerLineSimplifier.Simplify(clipped, Tolerance));
            }
        }

        return rings;
    }

    internal static string Of(IReadOnlyList<Coordinate[]> rings)
    {
        StringBuilder path = new();
        foreach (Coordinate[] ring in rings)
            Append(path, ring);
        return path.ToString();
    }

    private static IEnumerable<Polygon> Polygons(Geometry geometry) => geometry switch
    {
        Polygon polygon => polygon.IsEmpty ? [] : [polygon],
        GeometryCollection collection => collection.Geometries.SelectMany(Polygons),
        _ => [],
    };

    private static void Append(StringBuilder path, Coordinate[] ring)
    {
        (int x, int y) = Units(ring[0]);
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
        bool isFirst = true;
        foreach (Coordinate point in ring.AsSpan(1, ring.Length - 2))
        {
            (int nextX, int nextY) = Units(point);
            (int stepX, int stepY) = (nextX - x, nextY - y);
            if (stepX == 0 && stepY == 0)
                continue;
            // A minus sign separates by itself.
            string before = isFirst || stepX < 0 ? "" : " ";
            string between = stepY < 0 ? "" : " ";
            path.Append(CultureInfo.InvariantCulture, $"{before}{stepX}{between}{stepY}");
            (x, y, isFirst) = (nextX, nextY, false);
        }

        path.Append('z');
    }

    private static (int X, int Y) Units(Coordinate pixel) =>
        ((int)Math.Round(pixel.X * UnitsPerPixel), (int)Math.Round(pixel.Y * UnitsPerPixel));
}
