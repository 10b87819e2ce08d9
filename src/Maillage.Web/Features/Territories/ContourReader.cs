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
    /// The polygon or multipolygon of a GeoJSON geometry, in degrees of longitude and latitude; null when it is none, is empty,
    /// or lies outside the ranges of degrees. A contour that crosses itself is made valid, and <paramref name="mended"/> says so.
    /// </summary>
    public static Geometry? TryRead(ReadOnlySpan<byte> geoJson, out bool mended)
    {
        mended = false;
        Geometry? geometry;
        try
        {
            geometry = JsonSerializer.Deserialize<Geometry>(geoJson, Json);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
        if (geometry is not (Polygon or MultiPolygon) || geometry.IsEmpty) return null;
        var box = geometry.EnvelopeInternal;
        if (box.MinX < -180 || box.MaxX > 180 || box.MinY < -90 || box.MaxY > 90) return null;
        if (!geometry.IsValid)
        {
            geometry = GeometryFixer.Fix(geometry);
            mended = true;
            if (geometry is not (Polygon or MultiPolygon) || geometry.IsEmpty) return null;
        }
        return geometry;
    }

    public static byte[] ToBytes(Geometry geometry) => new WKBWriter().Write(geometry);

    public static Geometry FromBytes(byte[] bytes) => new WKBReader(NtsGeometryServices).Read(bytes);

    static readonly NetTopologySuite.NtsGeometryServices NtsGeometryServices =
        new(Wgs84.CoordinateSequenceFactory, Wgs84.PrecisionModel, Wgs84.SRID);
}
