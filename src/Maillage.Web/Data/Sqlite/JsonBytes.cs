using System.Text.Json.Nodes;

namespace Maillage.Web.Data.Sqlite;

/// <summary>The bytes that stand in a JSON document: hexadecimal as EF Core writes them on SQLite, base 64 everywhere else.</summary>
static class JsonBytes
{
    public static string ToBase64(string document, IEnumerable<string> members) => Change(document, members, x => Convert.ToBase64String(Convert.FromHexString(x)));

    public static string ToHex(string document, IEnumerable<string> members) => Change(document, members, x => Convert.ToHexString(Convert.FromBase64String(x)));

    static string Change(string document, IEnumerable<string> members, Func<string, string> change)
    {
        if (JsonNode.Parse(document) is not JsonObject json) return document;
        foreach (var member in members)
            if (json[member]?.GetValue<string>() is { } text) json[member] = change(text);
        return json.ToJsonString();
    }
}
