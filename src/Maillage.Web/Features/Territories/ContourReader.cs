using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Implementation;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;

namespace Maillage.Web.Features.Territories;

/// <summary>Reads contours from GeoJSON, and to and from the well-known binary that the database keeps.</summary>
public static class ContourReader
{
    /// <summary>WGS84, coordinates packed as doubles: a country of contours stays light in memory.</summary>
    public static GeometryFactory Wgs84 { get; } =
        new(new PrecisionModel(), 4326, new PackedCoordinateSequenceFactory(PackedCoordinateSequenceFactory.PackedType.Double));

    static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory(Wgs84) } };

    /// <summary>
    /// Reads the polygon or multipolygon of a GeoJSON geometry, in degrees of longitude and latitude. A contour that crosses
    /// itself is made valid.
    /// </summary>
    /// <param name="geoJson">The geometry, UTF-8.</param>
    /// <param name="contour">A valid contour with a surface, or null.</param>
    public static ContourState Read(ReadOnlySpan<byte> geoJson, out Geometry? contour)
    {
        contour = null;
        Geometry? geometry;
        try
        {
            geometry = JsonSerializer.Deserialize<Geometry>(geoJson, Json);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return ContourState.Unreadable;
        }
        if (geometry is not (Polygon or MultiPolygon) || geometry.IsEmpty) return ContourState.Unreadable;
        var box = geometry.EnvelopeInternal;
        if (box.MinX < -180 || box.MaxX > 180 || box.MinY < -90 || box.MaxY > 90) return ContourState.Unreadable;
        if (geometry.IsValid)
        {
            contour = geometry;
            return ContourState.Whole;
        }
        var mended = GeometryFixer.Fix(geometry);
        if (mended is not (Polygon or MultiPolygon) || mended.IsEmpty) return ContourState.Collapsed;
        contour = mended;
        return ContourState.Mended;
    }

    public static byte[] ToBytes(Geometry geometry) => new WKBWriter().Write(geometry);

    public static Geometry FromBytes(byte[] bytes) => new WKBReader(NtsGeometryServices).Read(bytes);

    static readonly NetTopologySuite.NtsGeometryServices NtsGeometryServices =
        new(Wgs84.CoordinateSequenceFactory, Wgs84.PrecisionModel, Wgs84.SRID);
}

/// <summary>What came of reading a contour.</summary>
public enum ContourState
{
    Whole,

    /// <summary>It crossed itself and was made valid.</summary>
    Mended,

    /// <summary>Simplification left it no surface.</summary>
    Collapsed,

    /// <summary>It is no polygon in degrees.</summary>
    Unreadable,
}
