using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Backup;

/// <summary>
/// Puts a backup where there is nothing yet, on either engine: tables as they were at the time of the backup, all rows in one transaction, then the
/// migrations that came since. Nobody is signed in afterwards and no mail that waited is sent again. What fails leaves nothing.
/// </summary>
public sealed class BackupRestorer(MaillageDb db, DataFolder folder, ErasedPeople erased, PersonEraser eraser, UrnFolder urns, TimeProvider clock)
{
    /// <param name="file">The backup.</param>
    /// <param name="passphrase">Asked only when the key is in the backup.</param>
    /// <param name="cancel">Stops; nothing is left then.</param>
    /// <exception cref="BackupException">Not an empty place, not a backup, a newer one, an altered one, another passphrase or another key.</exception>
    public async Task<RestoredBackup> RestoreAsync(string file, Func<string?> passphrase, CancellationToken cancel)
    {
        await using var zip = await OpenAsync(file, cancel);
        var manifest = await ReadManifestAsync(zip, cancel);
        var files = BackupWriter.FilesOf(folder);
        if (!await db.IsAbsentAsync(folder, cancel)) throw new BackupException($"Il y a déjà une base de données ({db.Engine}) : une sauvegarde se restaure dans une installation vide.");
        if (Directory.Exists(files) && Directory.EnumerateFileSystemEntries(files).Any()) throw new BackupException("Il y a déjà des fichiers dans ce dossier : une sauvegarde se restaure dans une installation vide.");
        if (db.Database.GetMigrations().FirstOrDefault(x => BackupWriter.NameOf(x) == manifest.Migration) is not { } migration)
            throw new BackupException($"Cette sauvegarde vient d’une version plus récente de Maillage ({manifest.Program}) : mettez le programme à jour.");
        var key = ReadKey(manifest, passphrase);

        try
        {
            await db.PrepareAsync(folder, migration, cancel);
            foreach (var one in manifest.Files) await ExtractAsync(zip, one, files, cancel);
            var givenUp = await LoadAsync(zip, manifest, cancel);
            await db.PrepareAsync(folder, cancel);
            if (key is not null && !MasterKey.IsGiven(folder)) key.Write(folder);
            // An urn is not restored: what its file would open is not what was sealed since.
            urns.Empty();
            // Whoever was erased since the backup came back with it, and goes again.
            var gone = erased.Read().ToList();
            var returned = await db.People.Where(x => gone.Contains(x.Id) && x.ErasedAt == null).Select(x => x.Id).ToListAsync(cancel);
            foreach (var person in returned) await eraser.EraseAsync(person, Actor.Machine, cancel);
            return new RestoredBackup(manifest, givenUp, MasterKey.IsGiven(folder), returned.Count);
        }
        catch
        {
            await db.AbandonAsync(folder, CancellationToken.None);
            if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
            throw;
        }
    }

    static async Task<ZipArchive> OpenAsync(string file, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new BackupException($"Le fichier « {Path.GetFileName(file)} » n’existe pas.");
        try
        {
            return await ZipArchive.CreateAsync(File.OpenRead(file), ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, cancel);
        }
        catch (InvalidDataException)
        {
            throw NotABackup();
        }
    }

    static BackupException NotABackup() => new("Ce fichier n’est pas une sauvegarde de Maillage, ou il est incomplet.");

    static BackupException Altered(string what) => new($"La sauvegarde est abîmée : {what} n’est pas ce qui avait été écrit. Rien n’a été restauré.");

    static async Task<BackupManifest> ReadManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        if (zip.GetEntry(BackupManifest.EntryName) is not { } entry) throw NotABackup();
        await using var stream = await entry.OpenAsync(cancel);
        using var text = new StreamReader(stream);
        var json = await text.ReadToEndAsync(cancel);
        try
        {
            using var known = JsonDocument.Parse(json);
            // Before anything else is read: a later format may have other words.
            if (known.RootElement.GetProperty("format").GetInt32() > BackupManifest.CurrentFormat) throw new BackupException("Cette sauvegarde est d’un format plus récent : mettez le programme à jour.");
            return JsonSerializer.Deserialize<BackupManifest>(json, BackupManifest.Json) ?? throw NotABackup();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw NotABackup();
        }
    }

    /// <summary>The key of the backup; null where it was left out. A key that the installation already has must be the same one.</summary>
    MasterKey? ReadKey(BackupManifest manifest, Func<string?> passphrase)
    {
        if (MasterKey.IsGiven(folder) && MasterKey.Read(folder).Fingerprint != manifest.KeyFingerprint)
            throw new BackupException("La clé de cette installation n’est pas celle de la sauvegarde : retirez-la, ou donnez la bonne.");
        if (manifest.LockedKey is null || MasterKey.IsGiven(folder)) return null;
        try
        {
            return MasterKey.Unlock(passphrase() ?? "", manifest.LockedKey);
        }
        catch (CryptographicException)
        {
            throw new BackupException("Cette phrase de passe n’ouvre pas la clé de la sauvegarde.");
        }
    }

    /// <summary>Fills all tables in one transaction.</summary>
    /// <returns>How many mails were given up.</returns>
    async Task<int> LoadAsync(ZipArchive zip, BackupManifest manifest, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var tables = manifest.Tables.Where(x => !BackupWriter.LeftOut.Contains(x.Name)).ToList();
        foreach (var table in tables) await LoadAsync(zip, table, cancel);
        var givenUp = tables.Any(x => x.Name == "mail_messages") ? await GiveUpMailsAsync(cancel) : 0;
        await db.EndLoadsAsync([.. tables.Select(x => new StoredTable(x.Name, x.Columns))], cancel);
        await whole.CommitAsync(cancel);
        return givenUp;
    }

    async Task LoadAsync(ZipArchive zip, BackupTable table, CancellationToken cancel)
    {
        if (zip.GetEntry(BackupManifest.TableEntry(table.Name)) is not { } entry) throw Altered($"la table « {table.Name} »");
        using var sha = SHA256.Create();
        var rows = 0L;
        try
        {
            await using var stream = await entry.OpenAsync(cancel);
            await using var hashed = new CryptoStream(stream, sha, CryptoStreamMode.Read, leaveOpen: true);
            using var lines = new StreamReader(hashed, new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: false, 1 << 16);
            await using var load = await db.LoadAsync(new StoredTable(table.Name, table.Columns), cancel);
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                load.Write(BackupRow.Read(Encoding.UTF8.GetBytes(line), table.Columns));
                rows++;
            }
            await load.CompleteAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or DecoderFallbackException)
        {
            throw Altered($"la table « {table.Name} »");
        }
        if (rows != table.Rows || Convert.ToHexStringLower(sha.Hash!) != table.Sha256) throw Altered($"la table « {table.Name} »");
    }

    /// <summary>What waited may have been sent since the backup, and is old anyway.</summary>
    async Task<int> GiveUpMailsAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlAsync($"DELETE FROM digest_lines", cancel);
        await db.Database.ExecuteSqlAsync($"UPDATE mail_messages SET text = '' WHERE is_secret AND sent_at IS NULL", cancel);
        return await db.Database.ExecuteSqlAsync(
            $"UPDATE mail_messages SET failed_at = {now}, error = {"Restauration d’une sauvegarde : non renvoyé."}, holder = NULL, held_until = NULL WHERE sent_at IS NULL AND failed_at IS NULL", cancel);
    }

    static async Task ExtractAsync(ZipArchive zip, BackupFile file, string root, CancellationToken cancel)
    {
        var path = Path.GetFullPath(Path.Combine(root, file.Name));
        // A name that leads elsewhere was not written by us.
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || zip.GetEntry(BackupManifest.FilePrefix + file.Name) is not { } entry) throw Altered($"le fichier « {file.Name} »");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var sha = SHA256.Create();
        await using (var source = await entry.OpenAsync(cancel))
        await using (var hashed = new CryptoStream(source, sha, CryptoStreamMode.Read))
        await using (var target = new FileStream(path, FileMode.CreateNew))
        {
            await hashed.CopyToAsync(target, cancel);
            target.Flush(flushToDisk: true);
        }
        if (Convert.ToHexStringLower(sha.Hash!) != file.Sha256) throw Altered($"le fichier « {file.Name} »");
    }
}

/// <summary>What a restoration did.</summary>
/// <param name="Manifest">What the backup said of itself.</param>
/// <param name="GivenUpMails">How many mails were waiting and will not be sent.</param>
/// <param name="HasKey">Whether the installation has its key.</param>
/// <param name="ErasedAgain">How many people were erased since the backup, came back with it and were erased again.</param>
public sealed record RestoredBackup(BackupManifest Manifest, int GivenUpMails, bool HasKey, int ErasedAgain)
{
    public long Rows => Manifest.Tables.Sum(x => x.Rows);

    /// <summary>« 12 345 lignes, 3 fichiers ».</summary>
    public string Words => $"{FrenchFormat.Plural(Rows, "ligne", "lignes")}, {FrenchFormat.Plural(Manifest.Files.Count, "fichier", "fichiers")}";
}
