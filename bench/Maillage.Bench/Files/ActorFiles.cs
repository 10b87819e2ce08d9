using Maillage.Bench.Measures;

namespace Maillage.Bench.Files;

/// <summary>A file to import with what is said of it on the command line.</summary>
readonly record struct ActorFile(string Kind, string Path, params string[] Said);

/// <summary>
/// The files of who acts and with what money: contracts, neighbourhoods, two registers, five years of posts, grants of departments and cities. The official
/// ones where they are, else files of the same shape and size on invented contracts: 17,000 associations, 33,000 posts, 80,000 grants.
/// </summary>
sealed record ActorFiles(string Data, IReadOnlyList<ActorFile> All)
{
    public static ActorFiles Find()
    {
        const string city = "Ville de Montpellier 21340172201787";
        ActorFile[] real =
        [
            At("contracts", "contrats/geom_cv_ctr_2015-2023.geojson"),
            At("contracts", "contrats/geom_cv_ctr_2024-2030.geojson"),
            At("neighbourhoods", "qpv/qpv-2024.geojson"),
            At("boundaries", "contours/communes-1000m-54.geojson"),
            At("associations", "associations/rna_import_dpt_54.csv"),
            At("associations", "associations/rna_import_dpt_90.csv"),
            .. Enumerable.Range(2020, 5).Select(x => At("posts", $"subventions/etat/adulte-relais-{x}.json")),
            .. Enumerable.Range(2020, 4).Select(x => At("posts", $"subventions/etat/postes-fonjep-{x}.json")),
            At("grants", "subventions/collectivites/loire-atlantique.csv"),
            At("grants", "subventions/collectivites/subventions_montpellier.csv", "--giver", city, "--decimal", "point"),
            .. Enumerable.Range(2013, 3).Select(x => At("grants", $"subventions/reserve-parlementaire/{x}_reserve_parlementaire.csv", "--year", $"{x}")),
        ];
        if (real.All(x => File.Exists(x.Path))) return new ActorFiles("real", real);

        Console.WriteLine($"Les fichiers officiels ne sont pas tous dans {RealFile.Root} (MAILLAGE_REAL_FILES) : des fichiers inventés de la même taille les remplacent.");
        return new ActorFiles("generated", InventedActors.Write(Path.Combine(PublishedProgram.Cache, "bench-actors")));

        ActorFile At(string kind, string relative, params string[] said) => new(kind, Path.Combine(RealFile.Root, relative), said);
    }

    /// <summary>A data folder with all of them loaded by the published program, kept for the next run of the same build.</summary>
    public async Task<string> LoadedAsync()
    {
        var folder = Path.Combine(PublishedProgram.Cache, $"bench-actors-data-{Path.GetFileName(PublishedProgram.Folder)}-{Data}");
        if (Directory.Exists(folder)) return folder;

        Console.WriteLine("Chargement des organismes, des postes et des subventions (une fois par version du programme)…");
        foreach (var old in Directory.GetDirectories(PublishedProgram.Cache, "bench-actors-data-*")) Directory.Delete(old, recursive: true);
        var partial = Path.Combine(PublishedProgram.Cache, "bench-actors-data-partial");
        foreach (var file in All) await CommandRun.RunAsync(["import", file.Kind, file.Path, .. file.Said, "--data", partial]);
        Directory.Move(partial, folder);
        return folder;
    }
}
