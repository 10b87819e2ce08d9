using System.Globalization;
using System.Text.Json;

namespace Maillage.Web.Tests;

/// <summary>Writes small GeoJSON files.</summary>
static class GeoJson
{
    public static string Of(params IEnumerable<string> features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";

    /// <param name="geometry">The geometry as GeoJSON, or null for none.</param>
    /// <param name="properties">Names and values; a null value is a JSON null.</param>
    public static string Feature(string? geometry, params (string Name, string? Value)[] properties) =>
        $$"""{"type":"Feature","properties":{{JsonSerializer.Serialize(properties.ToDictionary(x => x.Name, x => x.Value))}},"geometry":{{geometry ?? "null"}}}""";

    /// <summary>A square by its south-west corner and its side, in degrees.</summary>
    public static string Square(double longitude, double latitude, double side = 0.01) => Polygon(
        (longitude, latitude), (longitude + side, latitude), (longitude + side, latitude + side), (longitude, latitude + side), (longitude, latitude));

    public static string Polygon(params (double Longitude, double Latitude)[] ring) => $$"""{"type":"Polygon","coordinates":[[{{Points(ring)}}]]}""";

    static string Points((double Longitude, double Latitude)[] ring) =>
        string.Join(',', ring.Select(x => string.Create(CultureInfo.InvariantCulture, $"[{x.Longitude},{x.Latitude}]")));
}
