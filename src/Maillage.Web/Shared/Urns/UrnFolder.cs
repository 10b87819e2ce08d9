using System.Security.Cryptography;
using System.Text.Json;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// The files of urns that are not closed: <c>urns/{id}.json</c> in the data folder, for the program's account alone, on the disk before anything relies on them. No backup
/// takes them: a snapshot of the disk should leave the folder out as well. Where several nodes serve one database, they share it.
/// </summary>
public sealed class UrnFolder(DataFolder folder)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = System.IO.Path.Combine(folder.Path, "urns");

    /// <summary>The file of an urn; null when it is gone, or is none.</summary>
    public async Task<UrnFile?> ReadAsync(Guid urn, CancellationToken cancel)
    {
        try
        {
            var json = await File.ReadAllBytesAsync(FileOf(urn), cancel);
            var file = JsonSerializer.Deserialize<UrnFile>(json);
            CryptographicOperations.ZeroMemory(json);
            return file is { Share.Length: UrnSeal.ShareLength, List: not null, Keys: not null } ? file : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public bool Has(Guid urn) => File.Exists(FileOf(urn));

    /// <summary>Writes the file beside, flushes it to the disk, and puts it in its place.</summary>
    public void Write(Guid urn, UrnFile file)
    {
        if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(Path, OwnerOnly | UnixFileMode.UserExecute);
        else Directory.CreateDirectory(Path);
        var json = JsonSerializer.SerializeToUtf8Bytes(file);
        var partial = FileOf(urn) + ".partial";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(partial, options))
        {
            stream.Write(json);
            stream.Flush(flushToDisk: true);
        }
        CryptographicOperations.ZeroMemory(json);
        File.Move(partial, FileOf(urn), overwrite: true);
    }

    /// <summary>Overwrites the file, then removes it: from now on nobody opens what was sealed. Harmless when it is gone.</summary>
    public void Destroy(Guid urn) => Destroy(FileOf(urn));

    /// <summary>The urns that have a file, with the time of its writing.</summary>
    public IReadOnlyList<(Guid Urn, DateTime WrittenAt)> All() => !Directory.Exists(Path) ? [] :
        [.. Directory.EnumerateFiles(Path).Select(x => (Id: System.IO.Path.GetFileName(x).Split('.')[0], File: x))
            .Where(x => Guid.TryParseExact(x.Id, "N", out _)).Select(x => (Guid.ParseExact(x.Id, "N"), File.GetLastWriteTimeUtc(x.File))).DistinctBy(x => x.Item1)];

    /// <summary>Removes them all: what a restoration brings back is not what they open.</summary>
    public void Empty()
    {
        if (Directory.Exists(Path))
            foreach (var file in Directory.EnumerateFiles(Path)) Destroy(file);
    }

    string FileOf(Guid urn) => System.IO.Path.Combine(Path, $"{urn:N}.json");

    static void Destroy(string path)
    {
        File.Delete(path + ".partial");
        if (!File.Exists(path)) return;
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write))
        {
            // A disk that writes elsewhere keeps the old bytes: this is worth what it costs, nothing.
            stream.Write(new byte[stream.Length]);
            stream.Flush(flushToDisk: true);
        }
        File.Delete(path);
    }
}
