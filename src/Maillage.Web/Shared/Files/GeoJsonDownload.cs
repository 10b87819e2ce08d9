using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Maillage.Web.Shared.Files;

/// <summary>Shapes as a GeoJSON file (RFC 7946, WGS84) to download.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Shapes">Each shape with its properties, in order.</param>
public sealed record GeoJsonDownload(string Name, IEnumerable<(Geometry Shape, IReadOnlyList<(string Name, object? Value)> Properties)> Shapes) : IResult
{
    static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new GeoJsonConverterFactory() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/geo+json";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.geojson\"";
        var collection = new FeatureCollection();
        foreach (var (shape, properties) in Shapes)
        {
            var attributes = new AttributesTable();
            foreach (var (name, value) in properties) attributes.Add(name, value);
            collection.Add(new Feature(shape, attributes));
        }
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, collection, Json, httpContext.RequestAborted);
    }
}
