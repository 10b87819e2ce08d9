using System.Text;
using System.Text.Json;
using Maillage.France.Tables;
using Maillage.Testing;
using static Maillage.France.Tests.Tables.SmallFile;

namespace Maillage.France.Tests.Tables;

public class JsonTests
{
    static SmallFile Json(string text) => new(".geojson", Utf8(text));

    [Fact]
    public void Features_are_rows_with_their_geometry()
    {
        using var file = Json("""
            { "type": "FeatureCollection", "crs": { "features": [1] }, "features": [
              { "type": "Feature", "geometry": { "type": "Point", "coordinates": [6.1, 48.7] }, "properties": { "code": "QN05401M", "pop": 1568.0, "ok": true } },
              { "type": "Feature", "properties": { "nom": "Vand\u009cuvre", "code": null, "liste": ["a", 1] }, "geometry": null },
              { "type": "Feature", "properties": null } ], "after": {} }
            """);
        using var table = TableFile.Open(file.Path);
        Assert.Equal("GeoJSON", table.Format);
        Assert.Equal(["code", "pop", "ok", "nom", "liste"], table.Columns);
        Assert.True(table.Read());
        Assert.Equal(("QN05401M", "1568", "true", ""), (table[0], table[1], table[2], table[3]));
        Assert.Equal("""{ "type": "Point", "coordinates": [6.1, 48.7] }""", Encoding.UTF8.GetString(table.GeometryJson.Span));
        Assert.True(table.Read());
        Assert.Equal((2, "", "Vandœuvre", """["a", 1]"""), (table.Line, table[0], table[3], table[4]));
        Assert.True(table.GeometryJson.IsEmpty);
        Assert.True(table.Read());
        Assert.Equal((3, ""), (table.Line, table[0]));
        Assert.False(table.Read());
        Assert.Equal(["1\u00a0lettre abîmée (caractère de contrôle C1) relue en cp1252 : « Vand\\u009cuvre » devient « Vandœuvre »"], table.Repairs);
    }

    [Fact]
    public void A_list_of_objects_is_a_table()
    {
        using var file = new SmallFile(".json", Utf8("\uFEFF[{\"a\":\"x\",\"n\":22810.61},{\"n\":12345678901234567890,\"a\":1e3}]"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal("JSON", table.Format);
        Assert.Equal(["1: x|22810.61", "2: 1000|12345678901234567890"], Rows(table));
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1}},{"type":"Fea""", "abîmé ou incomplet")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1}}]""", "abîmé ou incomplet")]
    [InlineData("""[{"a":1}] x""", "abîmé ou incomplet")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "aucun objet")]
    [InlineData("""{"type":"FeatureCollection"}""", "ni un GeoJSON")]
    [InlineData("""[1,2]""", "pas d’objets")]
    public void A_damaged_or_foreign_document_is_refused_before_its_first_row(string text, string reason)
    {
        using var file = Json(text);
        Assert.Contains(reason, Assert.Throws<UnreadableFileException>(() => TableFile.Open(file.Path)).Message);
    }

    [Fact]
    public void Objects_are_whole_wherever_the_buffers_end()
    {
        var text = new StringBuilder("""{"features":[""");
        for (var i = 1; i <= 3000; i++)
            text.Append(i > 1 ? "," : "").Append(System.Globalization.CultureInfo.InvariantCulture, $$$"""{"properties":{"n":{{{i}}},"nom":"{{{new string('é', i % 190)}}}"},"geometry":{"c":"{{{new string('x', i == 1500 ? 400_000 : i % 97)}}}"}}""");
        using var file = Json(text + "]}");
        using var table = TableFile.Open(file.Path);
        var last = 0;
        while (table.Read())
        {
            Assert.Equal(++last, table.Line);
            Assert.Equal($"{last}", table[0]);
            Assert.Equal(last % 190, table[1].Length);
            Assert.Equal((last == 1500 ? 400_000 : last % 97) + """{"c":""}""".Length, table.GeometryJson.Length);
        }
        Assert.Equal(3000, last);
    }

    [Fact]
    public void Every_neighbourhood_of_2024_has_its_contour()
    {
        using var table = TableFile.Open(RealFiles.Path("qpv/qpv-2024.geojson"));
        var rows = 0;
        while (table.Read())
        {
            rows++;
            using var geometry = JsonDocument.Parse(table.GeometryJson);
            Assert.EndsWith("Polygon", geometry.RootElement.GetProperty("type").GetString());
        }
        Assert.Equal(1609, rows);
        Assert.Equal(1, table.Progress);
    }
}
