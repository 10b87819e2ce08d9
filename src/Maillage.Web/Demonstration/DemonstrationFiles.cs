using Maillage.Web.Shared.Import;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Writes the files of the invented land in the shapes of the official ones: several formats, separators and encodings, so that
/// people can look at them and imitate them. The same bytes each time.
/// </summary>
static class DemonstrationFiles
{
    public const string Licence = "Données inventées, livrées avec Maillage (EUPL 1.2)";
    public const string GeographySource = "Démonstration : territoire inventé, sur le modèle du code officiel géographique";

    /// <summary>The folder, within the sources, of what a real installation has at first start.</summary>
    public const string Geography = "geographie";

    const string Figures = "Démonstration : chiffres inventés, sur le modèle des données de l’Insee à l’échelle des quartiers";
    const string Contours = "Démonstration : contours inventés";
    const int Year = 2021;

    /// <summary>The file that has lines to refuse.</summary>
    public const string FileWithMistakes = "populations-communes.csv";

    const string Relays = "Démonstration : postes inventés, sur le modèle des adultes-relais de l’ANCT";
    const string Fonjep = "Démonstration : postes inventés, sur le modèle des postes Fonjep de l’ANCT";
    const string Programming = "Démonstration : programmation inventée, sur le modèle d’un tableau de contrat de ville";
    const Visibility Public = Visibility.Public;

    /// <summary>Where people live, and the figures of these places.</summary>
    public static IReadOnlyList<DemonstrationFile> LandInOrder { get; } =
    [
        new("contours-communes.geojson", "boundaries", Contours),
        new("contours-intercommunalites.geojson", "boundaries", Contours),
        new("unites-urbaines.csv", "boundaries", "Démonstration : unités urbaines inventées, sur le modèle de l’Insee"),
        new("quartiers-2015.geojson", "neighbourhoods", "Démonstration : quartiers inventés, sur le modèle de la géographie de 2015"),
        new("quartiers-2024.geojson", "neighbourhoods", "Démonstration : quartiers inventés, sur le modèle de la géographie de 2024"),
        new("passages-2015-2024.csv", "passages", "Démonstration : passages inventés, sur le modèle de la table de l’ANCT"),
        new("contrats-2015-2023.csv", "contracts", "Démonstration : contrats inventés, sur le modèle de l’ANCT"),
        new("contrats-2024-2030.geojson", "contracts", "Démonstration : contrats inventés, sur le modèle de l’ANCT"),
        new("indicateurs-quartiers-2015.xlsx", "indicators", "Démonstration : chiffres inventés, sur le modèle des données de l’Insee (géographie 2015)", 2017),
        new("indicateurs-quartiers-2024.csv", "indicators", Figures, Year),
        new("indicateurs-communes.xlsx", "indicators", Figures, Year),
        new("indicateurs-intercommunalites.csv", "indicators", Figures, Year),
        new("indicateurs-unites-urbaines.csv", "indicators", Figures, Year),
        new(FileWithMistakes, "indicators", "Démonstration : populations inventées, sur le modèle des populations de référence de l’Insee"),
    ];

    /// <summary>Who acts, and with what money: the registers first, so that what follows finds its organisations.</summary>
    public static IReadOnlyList<DemonstrationFile> MoneyInOrder { get; } =
    [
        new("associations-985.csv", "associations", "Démonstration : associations inventées, sur le modèle du RNA (fichier import)"),
        new("associations-985-waldec.csv", "associations", "Démonstration : associations inventées, sur le modèle du RNA (fichier waldec)"),
        new("annuaire-acteurs.xlsx", "organisations", "Démonstration : annuaire inventé de l’agglomération d’Auvelle", Visibility: Public),
        .. InventedMoney.Years.Select(x => new DemonstrationFile(PostFiles.RelaysOf(x), "posts", Relays)),
        .. InventedMoney.Years.Select(x => new DemonstrationFile(PostFiles.FonjepOf(x), "posts", Fonjep)),
        new("subventions-auvelle-agglomeration.csv", "grants", "Démonstration : subventions inventées, sur le modèle du schéma SCDL 2.1"),
        new("subventions-departement-auvelle.csv", "grants", "Démonstration : subventions inventées, sur le modèle du schéma SCDL 1.1"),
        new("subventions-ville-valdauvelle.xlsx", "grants", "Démonstration : subventions inventées, sur le modèle de la liste d’une ville", Giver: "Ville de Valdauvelle 21985041900017"),
        new("subventions-caf-corvane.ods", "grants", "Démonstration : subventions inventées, sur le modèle du tableau d’une caisse", Giver: "Caisse des familles de Corvane 18985041500010"),
        .. ProgrammingFiles.Years.Select(x => new DemonstrationFile(ProgrammingFiles.NameOf(x), "actions", Programming, Visibility: Public)),
        new("observations-de-terrain.csv", "local-indicators", "Démonstration : observations de terrain inventées", Visibility: Public),
    ];

    /// <summary>In the order in which they are imported, after the geography.</summary>
    public static IReadOnlyList<DemonstrationFile> InOrder { get; } = [.. LandInOrder, .. MoneyInOrder];

    /// <summary>Writes every file; those already there are replaced.</summary>
    public static async Task WriteAsync(string folder, CancellationToken cancel)
    {
        var land = InventedLand.Build();
        var figures = new InventedFigures(land);
        var organisations = new InventedOrganisations(land);
        var actions = new InventedActions(organisations);
        var to = new SourceFolder(folder, cancel);
        Directory.CreateDirectory(Path.Combine(folder, Geography));

        await new TerritoryFiles(to, land, figures).WriteAsync();
        await new FigureFiles(to, land, figures).WriteAsync();
        await new RegisterFiles(to, land, organisations).WriteAsync();
        await new DirectoryFile(to, organisations).WriteAsync();
        await new ObservationFile(to, organisations).WriteAsync();
        await new PostFiles(to, land, organisations).WriteAsync();
        await new GrantFiles(to, organisations, new InventedMoney(organisations, actions)).WriteAsync();
        await new ProgrammingFiles(to, land, organisations, actions).WriteAsync();
        await to.TextAsync("LISEZ-MOI.txt", SourcesReadMe.Text);
    }
}
