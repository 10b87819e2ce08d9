using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.France.Tables;

namespace Maillage.France.Tests.Standards;

/// <summary>Checks a CSV file against a table schema (Frictionless Data, with the custom checks of schema.data.gouv.fr), independently of what wrote it.</summary>
sealed class TableSchemaCheck(string schemaFile)
{
    readonly JsonElement schema = JsonDocument.Parse(File.ReadAllBytes(schemaFile)).RootElement;

    public List<string> Names => [.. Fields.Select(f => f.GetProperty("name").GetString()!)];

    public List<string> Required => [.. Fields.Where(f => Constraint(f, "required") is { ValueKind: JsonValueKind.True }).Select(f => f.GetProperty("name").GetString()!)];

    IEnumerable<JsonElement> Fields => schema.GetProperty("fields").EnumerateArray();

    /// <summary>Every mistake as "line column: what".</summary>
    public List<string> Mistakes(string csvFile)
    {
        var mistakes = new List<string>();
        using var table = TableFile.Open(csvFile);
        if (!table.Columns.SequenceEqual(Names)) mistakes.Add("1: columns");
        if (!table.Format.StartsWith("CSV, virgule, UTF-8", StringComparison.Ordinal)) mistakes.Add("1: " + table.Format);
        while (table.Read())
        {
            if (table.Problem is not null) mistakes.Add($"{table.Line}: {table.Problem}");
            foreach (var (field, i) in Fields.Select((f, i) => (f, i)))
                if (Mistake(field, table[i]) is { } mistake) mistakes.Add($"{table.Line} {field.GetProperty("name")}: {mistake}");
            foreach (var check in schema.GetProperty("custom_checks").EnumerateArray())
            {
                var with = check.GetProperty("params");
                var right = check.GetProperty("name").GetString() switch
                {
                    "french-siret-value" => Value("column") is var siret && (siret.Length == 0 || IsSiret(siret)),
                    "one-of-required" => Value("column1").Length + Value("column2").Length > 0,
                    _ => throw new NotSupportedException(check.ToString()),
                };
                if (!right) mistakes.Add($"{table.Line} {check.GetProperty("name")}");

                string Value(string parameter) => table[table.Find(with.GetProperty(parameter).GetString()!)];
            }
        }
        return mistakes;
    }

    static string? Mistake(JsonElement field, string value)
    {
        if (value.Length == 0) return Constraint(field, "required") is { ValueKind: JsonValueKind.True } ? "required" : null;
        switch (field.GetProperty("type").GetString())
        {
            case "integer" when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _):
            case "date" when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _):
            case "number" when !decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _):
                return "type";
            case not ("integer" or "date" or "number" or "string"):
                throw new NotSupportedException(field.ToString());
        }
        if (Constraint(field, "pattern") is { } pattern && !Regex.IsMatch(value, pattern.GetString()!)) return "pattern";
        if (Constraint(field, "enum") is { } values && values.EnumerateArray().All(v => v.GetString() != value)) return "enum";
        if (Constraint(field, "maxLength") is { } length && new StringInfo(value).LengthInTextElements > length.GetInt32()) return "maxLength";
        if (Constraint(field, "minimum") is { } minimum && decimal.Parse(value, CultureInfo.InvariantCulture) < minimum.GetDecimal()) return "minimum";
        if (Constraint(field, "maximum") is { } maximum && decimal.Parse(value, CultureInfo.InvariantCulture) > maximum.GetDecimal()) return "maximum";
        return null;
    }

    static JsonElement? Constraint(JsonElement field, string name) =>
        field.TryGetProperty("constraints", out var all) && all.TryGetProperty(name, out var constraint) ? constraint : null;

    static bool IsSiret(string value)
    {
        if (value.Length != 14 || value.Any(c => !char.IsAsciiDigit(c))) return false;
        var doubled = value.Select((c, i) => i % 2 == 0 ? (c - '0') * 2 : c - '0');
        return doubled.Sum(n => n > 9 ? n - 9 : n) % 10 == 0;
    }
}
