using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Backup;

/// <summary>
/// A row as a line: a JSON array with a value a column. Truth and numbers are JSON's own (a number that JSON lacks is a text: « NaN »), bytes are base 64,
/// times ISO 8601 in UTC with seven decimals, ids and texts are texts, a JSON document is a text.
/// </summary>
static class BackupRow
{
    public static void Write(Utf8JsonWriter line, DbDataReader row, IReadOnlyList<StoredColumn> columns, MaillageDb db)
    {
        line.WriteStartArray();
        for (var i = 0; i < columns.Count; i++)
        {
            if (row.IsDBNull(i)) line.WriteNullValue();
            else if (columns[i].Kind == StoredKind.Json) line.WriteStringValue(db.SharedJson(row.GetString(i), columns[i]));
            else Write(line, row, i, columns[i].Kind);
        }
        line.WriteEndArray();
    }

    static void Write(Utf8JsonWriter line, DbDataReader row, int i, StoredKind kind)
    {
        switch (kind)
        {
            case StoredKind.Boolean: line.WriteBooleanValue(row.GetBoolean(i)); break;
            case StoredKind.Integer: line.WriteNumberValue(row.GetInt32(i)); break;
            case StoredKind.Long: line.WriteNumberValue(row.GetInt64(i)); break;
            case StoredKind.Real when double.IsFinite(row.GetDouble(i)): line.WriteNumberValue(row.GetDouble(i)); break;
            case StoredKind.Real: line.WriteStringValue(row.GetDouble(i).ToString(CultureInfo.InvariantCulture)); break;
            case StoredKind.Bytes: line.WriteBase64StringValue(row.GetFieldValue<byte[]>(i)); break;
            case StoredKind.Time: line.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(i), DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)); break;
            case StoredKind.Id: line.WriteStringValue(row.GetGuid(i)); break;
            default: line.WriteStringValue(row.GetString(i)); break;
        }
    }

    /// <exception cref="FormatException">The line is not such a row.</exception>
    public static object?[] Read(ReadOnlySpan<byte> line, IReadOnlyList<StoredColumn> columns)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            var values = new object?[columns.Count];
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray) throw new FormatException("A row is not an array.");
            for (var i = 0; i < values.Length; i++)
            {
                json.Read();
                values[i] = json.TokenType == JsonTokenType.Null ? null : Read(ref json, columns[i].Kind);
            }
            if (!json.Read() || json.TokenType != JsonTokenType.EndArray) throw new FormatException("A row has too many values.");
            return values;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("A row does not hold what its columns say.", e);
        }
    }

    static object Read(ref Utf8JsonReader json, StoredKind kind) => kind switch
    {
        StoredKind.Boolean => json.GetBoolean(),
        StoredKind.Integer => json.GetInt32(),
        StoredKind.Long => json.GetInt64(),
        StoredKind.Real => json.TokenType == JsonTokenType.String ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture) : json.GetDouble(),
        StoredKind.Bytes => json.GetBytesFromBase64(),
        StoredKind.Time => DateTime.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        StoredKind.Id => json.GetGuid(),
        _ => json.GetString()!,
    };
}
