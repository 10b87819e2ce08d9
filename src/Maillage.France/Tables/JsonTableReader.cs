using System.Text;
using System.Text.Json;

namespace Maillage.France.Tables;

/// <summary>Objects of a JSON list, or features of a GeoJSON document, as rows. A value that is itself a list or an object is given as JSON.</summary>
sealed class JsonTableReader : TableReader
{
    readonly Stream stream;
    readonly long length;
    readonly JsonObjects objects;
    readonly bool isGeoJson;
    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly List<byte[]> names = [];
    readonly string[] values;
    readonly C1Repair letters = new();
    ReadOnlyMemory<byte> geometry;

    /// <summary>
    /// Reads the whole document once to learn every member's name, since no object has to hold them all, and to refuse a damaged file before its first row.
    /// </summary>
    public JsonTableReader(Stream stream)
    {
        this.stream = stream;
        length = Math.Max(1, stream.Length);
        var first = new JsonObjects(stream);
        while (first.Read()) Visit(first.Current, first.IsGeoJson, learn: true);
        isGeoJson = first.IsGeoJson;
        if (places.Count == 0)
            throw new UnreadableFileException($"Ce document JSON ne contient aucun objet ; {TableFile.Expected} est attendu.");
        stream.Position = 0;
        objects = new JsonObjects(stream);
        values = new string[places.Count];
        SetColumns(places.OrderBy(p => p.Value).Select(p => p.Key));
    }

    public override string Format => isGeoJson ? "GeoJSON" : "JSON";

    public override double? Progress => (double)stream.Position / length;

    public override ReadOnlyMemory<byte> GeometryJson => geometry;

    public override int FieldCount => values.Length;

    public override string this[int column] => column < values.Length ? values[column] : "";

    protected override bool ReadRow()
    {
        if (!objects.Read()) return false;
        Line++;
        Array.Fill(values, "");
        geometry = default;
        Visit(objects.Current, isGeoJson, learn: false);
        return true;
    }

    protected override void AddRepairs(ICollection<string> repairs) => letters.AddTo(repairs);

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
    }

    void Visit(ReadOnlyMemory<byte> json, bool feature, bool learn)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (!feature)
        {
            VisitMembers(ref reader, json, learn);
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isProperties = reader.ValueTextEquals("properties"u8);
            var isGeometry = reader.ValueTextEquals("geometry"u8);
            reader.Read();
            if (isProperties && reader.TokenType == JsonTokenType.StartObject)
            {
                VisitMembers(ref reader, json, learn);
                // Names are all that is learnt: the geometry behind is not walked through for nothing.
                if (learn) return;
                continue;
            }
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isGeometry && reader.TokenType == JsonTokenType.EndObject) geometry = json[from..(int)reader.BytesConsumed];
        }
    }

    /// <summary>Takes the members of the object that the reader has just entered, up to its end.</summary>
    void VisitMembers(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, bool learn)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = PlaceOf(ref reader, expected, learn);
            expected = place + 1;
            reader.Read();
            if (learn) reader.Skip();
            else values[place] = Text(ref reader, json);
        }
    }

    /// <summary>Objects of a list mostly hold the same members in the same order: the expected one is tried first.</summary>
    int PlaceOf(ref Utf8JsonReader reader, int expected, bool learn)
    {
        if (expected < names.Count && reader.ValueTextEquals(names[expected])) return expected;
        var name = reader.GetString()!;
        if (places.TryGetValue(name, out var place)) return place;
        if (!learn) throw new JsonException("A member appeared while the file was read: " + name);
        places.Add(name, names.Count);
        names.Add(Encoding.UTF8.GetBytes(name));
        return names.Count - 1;
    }

    string Text(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return letters.Apply(reader.GetString()!);
            case JsonTokenType.Number:
                return PlainNumber.Text(Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            case JsonTokenType.Null:
                return "";
            default:
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                return letters.Apply(Encoding.UTF8.GetString(json.Span[from..(int)reader.BytesConsumed]));
        }
    }
}
