using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Backup;

/// <summary>
/// Writes a whole installation into one file while people work: one moment of the database, the files, and the key under a passphrase. Sessions and links to
/// sign in are left out: nobody is signed in to what is restored.
/// </summary>
/// <param name="db">A context with nothing to save.</param>
/// <param name="folder">The installation.</param>
/// <param name="master">Its key.</param>
/// <param name="sealer">Seals what waits before the moment is fixed.</param>
/// <param name="heads">Tells the heads of the chains.</param>
/// <param name="clock">Tells when.</param>
public sealed class BackupWriter(MaillageDb db, DataFolder folder, MasterKey master, AuditSealer sealer, AuditHeads heads, TimeProvider clock)
{
    const int FlushAt = 1 << 16;

    static readonly JsonWriterOptions Lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The tables of which a backup holds nothing.</summary>
    public static IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal) { "sessions", "sign_in_links", "import_jobs", "job_states" };

    /// <summary>The folder of the installation that holds the files that people sent.</summary>
    public static string FilesOf(DataFolder folder) => Path.Combine(folder.Path, "files");

    /// <summary>Writes the backup under another name first: a file of this name is whole.</summary>
    /// <param name="file">Where; must not exist.</param>
    /// <param name="passphrase">Under which the key is put; null to leave the key out.</param>
    /// <param name="cancel">Stops; nothing is left then.</param>
    /// <exception cref="BackupException">There is such a file already.</exception>
    public async Task<BackupManifest> WriteAsync(string file, string? passphrase, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new BackupException($"Le fichier « {Path.GetFileName(file)} » existe déjà : une sauvegarde n’en remplace pas une autre.");
        var partial = $"{file}.{Guid.NewGuid():N}.partiel";
        try
        {
            BackupManifest manifest;
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            // All that people said is in it: for whoever makes it alone.
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var stream = new FileStream(partial, options))
            {
                manifest = await WriteAsync(stream, passphrase, cancel);
                stream.Flush(flushToDisk: true);
            }
            File.Move(partial, file, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    async Task<BackupManifest> WriteAsync(Stream stream, string? passphrase, CancellationToken cancel)
    {
        await sealer.SealAsync(cancel);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await using var snapshot = await db.BeginSnapshotAsync(cancel);
        await db.Database.UseTransactionAsync(snapshot, cancel);
        var madeAt = clock.GetUtcNow().UtcDateTime;
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).Last();
        var tables = new List<BackupTable>();
        foreach (var table in StoredTable.Of(db).Where(x => !LeftOut.Contains(x.Name))) tables.Add(await WriteAsync(zip, table, snapshot, cancel));
        var last = await heads.AllAsync(cancel);
        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat, Program = VersionOfProgram(), Migration = NameOf(applied), MadeAt = madeAt, Engine = db.Engine, KeyFingerprint = master.Fingerprint,
            LockedKey = passphrase is null ? null : master.LockUnder(passphrase), Tables = tables, Files = await WriteFilesAsync(zip, cancel), Heads = [.. last.Select(x => x.Line)],
        };
        await using (var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(cancel)) await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, cancel);
        await db.Database.UseTransactionAsync(null, cancel);
        return manifest;
    }

    /// <summary>« People » of « 20261123044203_People ».</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    static string VersionOfProgram() => typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    async Task<BackupTable> WriteAsync(ZipArchive zip, StoredTable table, DbTransaction snapshot, CancellationToken cancel)
    {
        using var sha = SHA256.Create();
        var rows = 0L;
        await using (var entry = await zip.CreateEntry(BackupManifest.TableEntry(table.Name), CompressionLevel.Fastest).OpenAsync(cancel))
        await using (var output = new CryptoStream(entry, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            await using var command = snapshot.Connection!.CreateCommand();
            command.Transaction = snapshot;
            command.CommandTimeout = 0;
            command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(x => $"\"{x.Name}\""))} FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
            await using var line = new Utf8JsonWriter(buffer, Lines);
            while (await reader.ReadAsync(cancel))
            {
                BackupRow.Write(line, reader, table.Columns, db);
                line.Flush();
                line.Reset();
                buffer.Write("\n"u8);
                rows++;
                if (buffer.WrittenCount < FlushAt) continue;
                await output.WriteAsync(buffer.WrittenMemory, cancel);
                buffer.ResetWrittenCount();
            }
            await output.WriteAsync(buffer.WrittenMemory, cancel);
        }
        return new BackupTable(table.Name, table.Columns, rows, Convert.ToHexStringLower(sha.Hash!));
    }

    async Task<List<BackupFile>> WriteFilesAsync(ZipArchive zip, CancellationToken cancel)
    {
        var files = new List<BackupFile>();
        var root = FilesOf(folder);
        if (!Directory.Exists(root)) return files;
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            using var sha = SHA256.Create();
            await using var source = File.OpenRead(path);
            await using (var entry = await zip.CreateEntry(BackupManifest.FilePrefix + name, CompressionLevel.Fastest).OpenAsync(cancel))
            await using (var output = new CryptoStream(entry, sha, CryptoStreamMode.Write, leaveOpen: true))
                await source.CopyToAsync(output, cancel);
            files.Add(new BackupFile(name, source.Length, Convert.ToHexStringLower(sha.Hash!)));
        }
        return files;
    }
}
