using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Triangulate;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Draws an island, its communes and its neighbourhoods on a plane in kilometres, then lays them on the globe: at sea, off Brittany,
/// where nobody takes them for a real place.
/// </summary>
static class LandDrawing
{
    const double Longitude = -8.4;
    const double Latitude = 46.6;
    const double KilometresPerDegree = 111.32;

    /// <summary>Coordinates are held to a decimetre, so that neighbours share exactly the same points.</summary>
    const double Grain = 10_000;

    /// <summary>The length, in kilometres, above which a border no longer wanders further.</summary>
    const double WidestBend = 3;

    static readonly GeometryFactory Plane = new();

    /// <summary>An island with an irregular coast, about 70 km from west to east and 52 km from south to north.</summary>
    public static Polygon Island(Dice dice)
    {
        const int Points = 140;
        var (a, b, c) = (dice.Between(0, 6), dice.Between(0, 6), dice.Between(0, 6));
        var coast = new List<Coordinate>();
        for (var i = 0; i < Points; i++)
        {
            var angle = 2 * Math.PI * i / Points;
            var reach = 1 + 0.06 * Math.Sin(3 * angle + a) + 0.05 * Math.Sin(5 * angle + b) + 0.025 * Math.Sin(11 * angle + c) + dice.Between(-0.012, 0.012);
            coast.Add(Rounded(35 * reach * Math.Cos(angle), 26 * reach * Math.Sin(angle)));
        }
        coast.Add(coast[0].Copy());
        return Plane.CreatePolygon([.. coast.Zip(coast.Skip(1)).SelectMany(x => Wander(x.First, x.Second, 0.16)), coast[0].Copy()]);
    }

    /// <summary>Shares the island between seeds, each taking what is nearest to it; the borders wander as rivers and old roads do.</summary>
    /// <returns>A polygon for each seed, in their order; together they make the island, without a gap.</returns>
    public static IReadOnlyList<Polygon> Share(Polygon island, IReadOnlyList<Coordinate> seeds)
    {
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = new Envelope(-80, 80, -80, 80) };
        builder.SetSites(Plane.CreateMultiPointFromCoords([.. seeds]));
        var cells = builder.GetDiagram(Plane).Geometries.ToDictionary(x => (Coordinate)x.UserData);
        return [.. seeds.Select(seed => WithWanderingBorders(Largest(OverlayNGRobust.Overlay(cells[seed], island, SpatialFunction.Intersection)), island))];
    }

    /// <summary>A neighbourhood as they are drawn: a few blocks of streets that meet at right angles.</summary>
    /// <param name="centre">Where it stands.</param>
    /// <param name="surface">Square kilometres.</param>
    /// <param name="dice">Chance.</param>
    public static Polygon Blocks(Coordinate centre, double surface, Dice dice)
    {
        var side = Math.Sqrt(surface);
        var blocks = new List<Geometry> { Block(0, 0, side * dice.Between(0.8, 1.1), side * dice.Between(0.6, 0.9)) };
        for (var i = 0; i < 4; i++)
            blocks.Add(Block(
                side * dice.Between(-0.5, 0.5), side * dice.Between(-0.45, 0.45), side * dice.Between(0.25, 0.7), side * dice.Between(0.25, 0.6)));
        var whole = Largest(OverlayNGRobust.Union(blocks));
        var shape = Plane.CreatePolygon(whole.Shell);
        var scale = Math.Sqrt(surface / shape.Area);
        var place = AffineTransformation.ScaleInstance(scale, scale).Rotate(dice.Between(0, Math.PI)).Translate(centre.X, centre.Y);
        return OnGrain((Polygon)place.Transform(shape));
    }

    /// <summary>Cuts a shape in two across its length, with a street between.</summary>
    public static (Polygon First, Polygon Second) Halves(Polygon shape)
    {
        const double Far = 10;
        var around = shape.Centroid.Coordinate;
        var longest = shape.ExteriorRing.Coordinates.Zip(shape.ExteriorRing.Coordinates.Skip(1)).MaxBy(x => x.First.Distance(x.Second));
        var angle = Math.Atan2(longest.Second.Y - longest.First.Y, longest.Second.X - longest.First.X);
        var half = Plane.ToGeometry(new Envelope(0.012, Far, -Far, Far));
        return (Side(angle), Side(angle + Math.PI));

        Polygon Side(double turn) =>
            OnGrain(Largest(OverlayNGRobust.Overlay(
                shape, AffineTransformation.RotationInstance(turn).Translate(around.X, around.Y).Transform(half), SpatialFunction.Intersection)));
    }

    /// <summary>The same shape, a little smaller: what a perimeter was before it was drawn wider.</summary>
    public static Polygon Smaller(Polygon shape, double across, double along)
    {
        var around = shape.Centroid.Coordinate;
        return OnGrain((Polygon)AffineTransformation.ScaleInstance(across, along, around.X, around.Y).Transform(shape));
    }

    public static Geometry Union(IEnumerable<Geometry> shapes) => OverlayNGRobust.Union(shapes);

    public static Point PointAt(Coordinate place) => Plane.CreatePoint(place);

    /// <summary>From kilometres on the plane to degrees on the globe (WGS84), to five decimals.</summary>
    public static Geometry ToDegrees(Geometry shape)
    {
        var copy = shape.Copy();
        foreach (var place in copy.Coordinates) (place.X, place.Y) = (LongitudeOf(place.X), LatitudeOf(place.Y));
        copy.GeometryChanged();
        return copy;
    }

    static double LongitudeOf(double x) => Math.Round(Longitude + x / (KilometresPerDegree * Math.Cos(Latitude * Math.PI / 180)), 5);

    static double LatitudeOf(double y) => Math.Round(Latitude + y / KilometresPerDegree, 5);

    static Polygon WithWanderingBorders(Polygon cell, Polygon island)
    {
        var ring = cell.ExteriorRing.Coordinates.Select(x => Rounded(x.X, x.Y)).ToArray();
        var points = new List<Coordinate>();
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var middle = Plane.CreatePoint(new Coordinate((ring[i].X + ring[i + 1].X) / 2, (ring[i].Y + ring[i + 1].Y) / 2));
            var isCoast = island.ExteriorRing.Distance(middle) < 0.005;
            points.AddRange(isCoast ? [ring[i]] : Wander(ring[i], ring[i + 1], 0.13));
        }
        points.Add(points[0].Copy());
        return Plane.CreatePolygon([.. points]);
    }

    /// <summary>
    /// The points from one to another, the last left out, moved sideways by chance at ever finer scales. Chance hangs on the two ends
    /// alone, whatever their order: two communes draw their common border alike.
    /// </summary>
    static List<Coordinate> Wander(Coordinate from, Coordinate to, double strength)
    {
        var swapped = from.CompareTo(to) > 0;
        var (first, last) = swapped ? (to, from) : (from, to);
        var points = new List<Coordinate> { first };
        Fill(points, first, last, strength, new Dice(SeedOf(first, last)));
        points.Add(last);
        if (swapped) points.Reverse();
        points.RemoveAt(points.Count - 1);
        return points;
    }

    static void Fill(List<Coordinate> points, Coordinate from, Coordinate to, double strength, Dice dice)
    {
        var length = from.Distance(to);
        if (length < 0.3) return;
        // A long border keeps its way: what would be a bend of kilometres could cross another.
        var side = dice.Between(-strength, strength) * Math.Min(1, WidestBend / length);
        var middle = Rounded(
            (from.X + to.X) / 2 - (to.Y - from.Y) * side,
            (from.Y + to.Y) / 2 + (to.X - from.X) * side);
        Fill(points, from, middle, strength, dice);
        points.Add(middle);
        Fill(points, middle, to, strength, dice);
    }

    static int SeedOf(Coordinate first, Coordinate last)
    {
        var seed = 17L;
        foreach (var part in new[] { first.X, first.Y, last.X, last.Y }) seed = (seed * 31 + (long)Math.Round(part * Grain)) % int.MaxValue;
        return (int)seed;
    }

    static Geometry Block(double x, double y, double width, double height) =>
        Plane.ToGeometry(new Envelope(x - width / 2, x + width / 2, y - height / 2, y + height / 2));

    static Polygon Largest(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().MaxBy(x => x.Area)
        ?? throw new InvalidOperationException("A shape of the invented land has no surface.");

    static Polygon OnGrain(Polygon shape) => Plane.CreatePolygon([.. shape.ExteriorRing.Coordinates.Select(x => Rounded(x.X, x.Y))]);

    static Coordinate Rounded(double x, double y) => new(Math.Round(x * Grain) / Grain, Math.Round(y * Grain) / Grain);
}
