using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Features.Territories.ImportGeography;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Puts the demonstration into an empty database: its files are written into the data folder, then taken by the same imports as
/// real ones.
/// </summary>
sealed class DemonstrationLoader(
    MaillageDb db, Importer importer, ImportKinds kinds, DemonstrationPeople people, DemonstrationCooperations cooperations, DemonstrationAgreements agreements, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The contract of the agglomeration, the one to look at first.</summary>
    public static ContractCode Contract { get; } = ContractCode.Parse("CN98501M");

    /// <summary>Stands in the setting until the last file is taken: a start that was cut short begins again.</summary>
    const string Unfinished = "en cours";

    /// <summary>
    /// Names the program that made a demonstration: its files, and the imports that read them. The number of a deterministic build
    /// changes with any of its sources, and nobody has to remember to raise it.
    /// </summary>
    public static string Version { get; } = typeof(DemonstrationLoader).Module.ModuleVersionId.ToString("N");

    /// <summary>The folder, within the data folder, where the files can be looked at.</summary>
    public static string Sources(DataFolder folder) => folder.Folder("sources");

    /// <summary>
    /// Loads the demonstration where the database is empty or holds an older one; does nothing where it is already this one.
    /// </summary>
    /// <exception cref="DemonstrationRefusedException">The database holds real data.</exception>
    public async Task EnsureAsync(DataFolder folder, CancellationToken cancel)
    {
        var held = await db.SettingAsync(Setting.Demonstration, cancel);
        if (held == Version) return;
        if (held is null && await HoldsRealDataAsync(cancel))
            throw new DemonstrationRefusedException(
                $"Le dossier {folder.Path} contient de vraies données : la démonstration n’y entre pas. Choisissez un autre dossier avec --data, ou retirez --demo.");

        // Marked first: whatever happens next, nobody takes what is there for real.
        await MarkAsync(Unfinished, cancel);
        var sources = Sources(folder);
        await DemonstrationFiles.WriteAsync(sources, cancel);
        await TakeGeographyAsync(Path.Combine(sources, DemonstrationFiles.Geography), cancel);
        foreach (var file in DemonstrationFiles.InOrder)
            await TakeAsync(kinds.Find(file.Kind)!, sources, file, cancel);
        // Once for all files: each of them only marks that organisations no longer follow.
        await IdentityKeeper.EnsureAsync(db, folder, cancel);
        await DemonstrationComments.WriteAsync(db, Contract, cancel);
        await people.EnsureAsync(Contract, cancel);
        await cooperations.EnsureAsync(cancel);
        await agreements.EnsureAsync(cancel);
        await DemonstrationNetwork.EnsureAsync(db, trail, clock, cancel);
        await DemonstrationVoices.EnsureAsync(db, clock, cancel);
        await MarkAsync(Version, cancel);
    }

    /// <summary>
    /// Whether anything was imported beyond what every first start brings: the geography of the country and its outline.
    /// </summary>
    async Task<bool> HoldsRealDataAsync(CancellationToken cancel)
    {
        var (geography, boundaries) = (new GeographyImport().Name, "boundaries");
        return await db.Imports.AnyAsync(x => x.Kind != geography && x.Kind != boundaries, cancel)
            || await db.Boundaries.AnyAsync(x => x.Kind != BoundaryKind.Country, cancel)
            || await db.UrbanUnitMembers.AnyAsync(cancel);
    }

    async Task MarkAsync(string value, CancellationToken cancel)
    {
        await db.SetAsync(Setting.Demonstration, value, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The communes of the island take the place of those of the country, and its coast that of the country's outline.</summary>
    async Task TakeGeographyAsync(string geography, CancellationToken cancel)
    {
        await TakeAsync(new GeographyImport(), geography, new("communes.csv", "geography", DemonstrationFiles.GeographySource), cancel);
        await TakeAsync(kinds.Find("boundaries")!, geography, new("france.geojson", "boundaries", DemonstrationFiles.GeographySource), cancel);
    }

    async Task TakeAsync(IImportKind kind, string folder, DemonstrationFile file, CancellationToken cancel)
    {
        var path = Path.Combine(folder, file.Name);
        var request = new ImportRequest
        {
            Path = path, Source = file.Source, Licence = DemonstrationFiles.Licence, Year = file.Year, Giver = file.Giver, Visibility = file.Visibility,
        };
        using var reader = TableFile.Open(path);
        var layout = await kind.RecogniseAsync(reader, request, db, cancel)
            ?? throw new UnrecognisedFileException($"Le fichier de la démonstration {Path.GetFileName(path)} n’a pas la forme attendue.");
        await importer.RunAsync(kind, request, reader, layout, null, cancel);
    }
}
