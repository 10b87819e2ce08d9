using System.Security.Cryptography;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories.ImportBoundaries;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportGeography;

/// <summary>Puts the reference geography into a database that lacks it, or holds an older one.</summary>
public sealed class ReferenceGeography(MaillageDb db, Importer importer)
{
    /// <summary>Where the build puts the reference files, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "reference");

    /// <summary>Takes the files of a folder unless they are those already loaded.</summary>
    public async Task EnsureAsync(string folder, CancellationToken cancel)
    {
        var hash = await HashAsync(folder, cancel);
        if (await db.SettingAsync(Setting.GeographyHash, cancel) == hash) return;

        await TakeAsync(new GeographyImport(), Path.Combine(folder, "communes.csv"), null, cancel);
        await TakeAsync(new BoundaryImport(), Path.Combine(folder, "france.geojson"), "Natural Earth et world-atlas, contour du pays", cancel);
        await db.SetAsync(Setting.GeographyHash, hash, cancel);
        await db.SaveChangesAsync(cancel);
    }

    async Task TakeAsync(IImportKind kind, string path, string? source, CancellationToken cancel)
    {
        var request = new ImportRequest { Path = path, Source = source, Licence = source is null ? null : "ISC, domaine public", Scope = new ScopeChoice.WholeCountry() };
        using var reader = TableFile.Open(path);
        var layout = await kind.RecogniseAsync(reader, request, db, cancel)
            ?? throw new UnrecognisedFileException($"Le fichier de référence {Path.GetFileName(path)} n’a pas la forme attendue.");
        await importer.RunAsync(kind, request, reader, layout, null, cancel);
    }

    static async Task<string> HashAsync(string folder, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)) hash.AppendData(await File.ReadAllBytesAsync(file, cancel));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
