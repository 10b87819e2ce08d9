using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Backup;

/// <summary>What a backup says of itself, in <c>manifest.json</c>. The format stands in <c>docs/operations.md</c>.</summary>
public sealed record BackupManifest
{
    /// <summary>The version of the format that this program writes, and the greatest that it reads.</summary>
    public const int CurrentFormat = 1;

    public const string EntryName = "manifest.json";

    /// <summary>The name of <c>tables/NAME.jsonl</c>.</summary>
    public static string TableEntry(string table) => $"tables/{table}.jsonl";

    public const string FilePrefix = "files/";

    public required int Format { get; init; }

    /// <summary>The version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>The last migration of its tables, without the time in its name, which differs from engine to engine.</summary>
    public required string Migration { get; init; }

    /// <summary>UTC; all that was committed before is in it.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The engine from which it comes; it restores to either.</summary>
    public required string Engine { get; init; }

    /// <summary>Tells whether a key is the one of this installation; see <see cref="Security.MasterKey.Fingerprint"/>.</summary>
    public required string KeyFingerprint { get; init; }

    /// <summary>The key under the passphrase of the backup; null where it was left out.</summary>
    public byte[]? LockedKey { get; init; }

    /// <summary>Each after those to which its rows refer.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>The lines of <see cref="Audit.AuditHead"/> of each chain.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}

/// <summary>A table of a backup.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">In the order in which rows hold them.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Of its entry once expanded, in hexadecimal.</param>
public sealed record BackupTable(string Name, IReadOnlyList<StoredColumn> Columns, long Rows, string Sha256);

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path within the folder of files, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">In hexadecimal.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256);
