using System.Globalization;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>
/// A map ready to be written as SVG. Drawing it costs a few milliseconds and depends on the scene only: keep it as long as the data it
/// was drawn from. Immutable, safe to share between requests.
/// </summary>
public sealed record MapDrawing
{
    /// <summary>The width for which shapes are simplified, in pixels.</summary>
    public const double Width = 720;

    /// <summary>The narrowest width at which the wide overlay is shown, in pixels: as in maps.css.</summary>
    public const double WideWidth = 480;

    /// <summary>What a telephone of 360 pixels leaves to the map.</summary>
    public const double NarrowWidth = 310;

    /// <summary>Radius of the pastilles in pixels.</summary>
    public const double PastilleRadius = 10;

    private const double Padding = 40;

    public required MapRatio Ratio { get; init; }

    /// <summary>From the bottom of the drawing to its top.</summary>
    public required IReadOnlyList<MapPath> Paths { get; init; }

    public required IReadOnlyList<MapDot> Dots { get; init; }

    public required MapOverlay WideOverlay { get; init; }

    public required MapOverlay NarrowOverlay { get; init; }

    public required ScaleBar Scale { get; init; }

    /// <summary>The height for <see cref="Width"/>, in pixels.</summary>
    public double Height => HeightOf(Ratio, Width);

    /// <summary>True when something of the map leads to a page.</summary>
    public bool HasLinks => Paths.Any(path => path.Href is not null) || Dots.Any(dot => dot.Href is not null);

    /// <summary>Draws a scene.</summary>
    /// <exception cref="ArgumentException">Nothing in the scene says where the map is: no shape, no point.</exception>
    public static MapDrawing Of(MapScene scene)
    {
        double height = HeightOf(scene.Ratio, Width);
        MapProjection projection = new(Focus(scene), Width, height, Padding);
        List<(MapShape Shape, IReadOnlyList<Coordinate[]> Rings)> visible =
        [
            .. scene.Shapes
                .Select(shape => (Shape: shape, Rings: SvgPath.VisibleRings(shape.Geometry, projection)))
                .Where(entry => entry.Rings.Count > 0),
        ];
        return new MapDrawing
        {
            Ratio = scene.Ratio,
            Paths = Draw(visible),
            Dots = Draw(scene.Points, projection),
            WideOverlay = Overlay(scene, visible, projection, WideWidth),
            NarrowOverlay = Overlay(scene, visible, projection, NarrowWidth),
            Scale = ScaleBar.Fitting(projection.MetresPerPixel, Width / 5),
        };
    }

    private static double HeightOf(MapRatio ratio, double width) => ratio switch
    {
        MapRatio.Square => width,
        MapRatio.Wide => width / 2,
        _ => width * 3 / 4,
    };

    private static Envelope Focus(MapScene scene)
    {
        if (scene.Extent is { } extent)
            return extent;
        Envelope focus = new();
        IEnumerable<MapShape> shapes = scene.Shapes.Any(shape => shape.IsFocus) ? scene.Shapes.Where(shape => shape.IsFocus) : scene.Shapes;
        foreach (MapShape shape in shapes)
            focus.ExpandToInclude(shape.Geometry.EnvelopeInternal);
        if (focus.IsNull)
        {
            foreach (MapPoint point in scene.Points)
                focus.ExpandToInclude(point.Longitude, point.Latitude);
        }

        return focus;
    }

    private static List<MapPath> Draw(List<(MapShape Shape, IReadOnlyList<Coordinate[]> Rings)> visible)
    {
        List<MapPath> paths = [];
        foreach (var kind in visible.GroupBy(entry => entry.Shape.Kind).OrderBy(group => group.Key))
        {
            var ground = kind.Where(entry => entry.Shape.Kind is MapShapeKind.Outline or MapShapeKind.Boundary).ToList();
            if (ground.Count > 0)
                paths.Add(new MapPath(kind.Key, string.Concat(ground.Select(entry => SvgPath.Of(entry.Rings))), null, "", null));
            paths.AddRange(kind.Except(ground).Select(entry =>
                new MapPath(kind.Key, SvgPath.Of(entry.Rings), entry.Shape.Name, entry.Shape.Number, entry.Shape.Href)));
        }

        return paths;
    }

    private static List<MapDot> Draw(IReadOnlyList<MapPoint> points, MapProjection projection)
    {
        var visible = points
            .Select(point => (Point: point, Pixel: projection.ToPixel(point.Longitude, point.Latitude)))
            .Where(entry => projection.Shows(entry.Pixel))
            .ToList();
        List<MapDot> dots = [];
        foreach (var size in visible.Where(entry => entry.Point.Href is null).GroupBy(entry => entry.Point.Diameter).OrderBy(group => group.Key))
            dots.Add(new MapDot(string.Concat(size.Select(entry => Step(entry.Pixel))), size.Key, null, null));
        dots.AddRange(visible
            .Where(entry => entry.Point.Href is not null)
            .Select(entry => new MapDot(Step(entry.Pixel), entry.Point.Diameter, entry.Point.Name, entry.Point.Href)));
        return dots;
    }

    private static string Step(Coordinate pixel) =>
        string.Create(CultureInfo.InvariantCulture, $"M{pixel.X * SvgPath.UnitsPerPixel:0} {pixel.Y * SvgPath.UnitsPerPixel:0}h0");

    private static MapOverlay Overlay(
        MapScene scene,
        List<(MapShape Shape, IReadOnlyList<Coordinate[]> Rings)> visible,
        MapProjection projection,
        double width)
    {
        double shrink = width / Width;
        double height = HeightOf(scene.Ratio, width);
        var numbered = visible.Where(entry => entry.Shape.Number.Length > 0).ToList();
        List<Coordinate> anchors = [.. numbered.Select(entry => Shrunk(Inside(entry.Rings), shrink))];
        double rim = PastilleRadius + 2;
        IReadOnlyList<Coordinate> places =
            PastilleSpread.Apart(anchors, (2 * PastilleRadius) + 2, new Envelope(rim, width - rim, rim, height - rim));

        List<MapPastille> pastilles = [];
        for (int index = 0; index < numbered.Count; index++)
        {
            (MapShape shape, Coordinate place, Coordinate anchor) = (numbered[index].Shape, places[index], anchors[index]);
            pastilles.Add(new MapPastille(
                shape.Number, shape.Name, shape.Href, place.X / width, place.Y / height, anchor.X / width, anchor.Y / height,
                place.Distance(anchor) > PastilleRadius));
        }

        List<MapName> names =
        [
            .. visible
                .Where(entry => entry.Shape.LabelImportance is not null)
                .Select(entry => new MapName(
                    Shrunk(Inside(entry.Rings), shrink),
                    entry.Shape.Name,
                    entry.Shape.LabelImportance!.Value,
                    Array.ConvertAll(Largest(entry.Rings), pixel => Shrunk(pixel, shrink)))),
            .. scene.Labels.Select(label =>
                new MapName(Shrunk(projection.ToPixel(label.Longitude, label.Latitude), shrink), label.Text, label.Importance)),
        ];
        List<Envelope> obstacles =
        [
            .. places.Select(place => new Envelope(place.X - rim, place.X + rim, place.Y - rim, place.Y + rim)),
            new Envelope(width - 34, width, 0, 48),
            new Envelope(0, (width / 5) + 24, height - 36, height),
        ];
        IReadOnlyList<PlacedLabel> labels = LabelPlacement.Place(names, obstacles, new Envelope(0, width, 0, height));
        return new MapOverlay(pastilles, [.. labels.Select(label => new PlacedLabel(label.Text, label.X / width, label.Y / height))]);
    }

    private static Coordinate Shrunk(Coordinate pixel, double shrink) => new(pixel.X * shrink, pixel.Y * shrink);

    /// <summary>A point inside the largest ring: its centre when it is inside, as it is for most neighbourhoods.</summary>
    private static Coordinate Inside(IReadOnlyList<Coordinate[]> rings)
    {
        Coordinate[] largest = Largest(rings);
        Polygon polygon = GeometryFactory.Default.CreatePolygon(largest);
        Coordinate centre = polygon.Centroid.Coordinate;
        return PointLocation.IsInRing(centre, largest) ? centre : polygon.InteriorPoint.Coordinate;
    }

    private static Coordinate[] Largest(IReadOnlyList<Coordinate[]> rings) => rings.MaxBy(Area.OfRing)!;
}
