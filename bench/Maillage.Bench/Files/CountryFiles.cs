using Maillage.Bench.Measures;

namespace Maillage.Bench.Files;

/// <summary>
/// The files of the whole of France: the official ones where <c>MAILLAGE_REAL_FILES</c> or <c>../shared/data</c> beside the checkout has
/// them, else files of the same shape and size, invented.
/// </summary>
sealed class CountryFiles
{
    CountryFiles(string data, IReadOnlyList<BenchFile> all) => (Data, All) = (data, all);

    /// <summary><c>real</c> or <c>generated</c>, for the last line of a bench.</summary>
    public string Data { get; }

    /// <summary>In the order in which they are imported.</summary>
    public IReadOnlyList<BenchFile> All { get; }

    /// <summary>The contours of the neighbourhoods of 2024.</summary>
    public string Neighbourhoods => All.First(x => x.Kind == "neighbourhoods").Path;

    public static CountryFiles Find()
    {
        BenchFile[] real =
        [
            At("contracts", "contrats/geom_cv_ctr_2015-2023.geojson"),
            At("contracts", "contrats/geom_cv_ctr_2024-2030.geojson"),
            At("neighbourhoods", "qpv/qpv-2024.geojson"),
            At("neighbourhoods", "qpv/qpv-2015-occitanie.geojson"),
            At("passages", "qpv/passage-2024-2015-extrait.csv"),
            At("indicators", "indicateurs/qpv-2024-insee.csv"),
            At("indicators", "indicateurs/qpv-2015-occitanie.csv"),
            At("indicators", "indicateurs/insee-estimation-population-2024.csv"),
            At("indicators", "indicateurs/export_parc_logements_sociaux_jan_2024.csv"),
            At("boundaries", "contours/epci-1000m.geojson"),
            At("boundaries", "contours/communes-1000m-54.geojson"),
        ];
        if (real.All(x => File.Exists(x.Path))) return new CountryFiles("real", real);

        Console.WriteLine($"Les fichiers officiels ne sont pas dans {RealFile.Root} (MAILLAGE_REAL_FILES) : des fichiers inventés de la même taille les remplacent.");
        return new CountryFiles("generated", InventedCountry.Write(Path.Combine(PublishedProgram.Cache, "bench-files")));

        BenchFile At(string kind, string relative) => new(kind, Path.Combine(RealFile.Root, relative));
    }
}
