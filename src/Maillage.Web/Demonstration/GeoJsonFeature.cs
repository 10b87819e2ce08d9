using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Demonstration;

/// <summary>A feature of GeoJSON (RFC 7946); its shape is given on the plane.</summary>
sealed record GeoJsonFeature(Geometry Shape, params IReadOnlyList<(string Name, object Value)> Properties)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        foreach (var (name, value) in Properties)
            if (value is double number) json.WriteNumber(name, number);
            else json.WriteString(name, (string)value);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        var shape = LandDrawing.ToDegrees(Shape);
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        switch (shape)
        {
            case Point point:
                Place(point.Coordinate);
                break;
            case Polygon polygon:
                Rings(polygon);
                break;
            default:
                json.WriteStartArray();
                for (var i = 0; i < shape.NumGeometries; i++) Rings((Polygon)shape.GetGeometryN(i));
                json.WriteEndArray();
                break;
        }
        json.WriteEndObject();
        json.WriteEndObject();

        void Rings(Polygon polygon)
        {
            json.WriteStartArray();
            Ring(polygon.ExteriorRing, counterClockwise: true);
            foreach (var hole in polygon.InteriorRings) Ring(hole, counterClockwise: false);
            json.WriteEndArray();
        }

        void Ring(LineString line, bool counterClockwise)
        {
            var ring = (LinearRing)line;
            json.WriteStartArray();
            foreach (var place in ring.IsCCW == counterClockwise ? ring.Coordinates : ring.Coordinates.Reverse()) Place(place);
            json.WriteEndArray();
        }

        void Place(Coordinate place)
        {
            json.WriteStartArray();
            json.WriteNumberValue((decimal)place.X);
            json.WriteNumberValue((decimal)place.Y);
            json.WriteEndArray();
        }
    }
}
