using Maillage.France.Language;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Maillage.Web.Tests.Features.Actors;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(NancyActors))]

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>
/// Running sites that hold small files of our own about who acts in Nancy: posts of two contracts, grants of a city, a programming table with the three stages,
/// the register, a public directory; and private rows that no page may show. One site for each database, shared by tests that only read.
/// </summary>
public sealed class NancyActors : IAsyncLifetime
{
    /// <summary>The organisation with most to show.</summary>
    public const string Regie = "Régie des Tilleuls";

    const string Contracts = "code_cv;lib_cv;codgeo;insee_dep;pop\nCN05403M;54 - Métropole du Grand Nancy;245400676;54;20000\n";
    const string FormerContracts = "code_cv;lib_cv;codgeo;insee_dep;pop\nCV054;54 - Grand Nancy;245400676;54;20000\n";

    static readonly string Neighbourhoods = GeoJson.Of(
        GeoJson.Feature(GeoJson.Square(6.10, 48.70), ("code_qp", "QN05490M"), ("lib_qp", "Les Tilleuls"), ("insee_com", "54395"), ("siren_epci", "245400676")));

    static readonly string Boundaries = GeoJson.Of(
        GeoJson.Feature(GeoJson.Square(6.15, 48.65, 0.1), ("code", "54395"), ("nom", "Nancy")),
        GeoJson.Feature(GeoJson.Square(6.10, 48.69, 0.05), ("code", "54357"), ("nom", "Maxéville")),
        GeoJson.Feature(GeoJson.Square(5.90, 48.65, 0.1), ("code", "54528"), ("nom", "Toul")));

    /// <summary>The number of the first post stays from year to year; a post of 2023 stands on two lines.</summary>
    const string AdultesRelais = """
        [{"id_poste":"05413R000102","code_tiers":"81234567600017","raison_sociale":"REGIE DES TILLEULS","annee":2022,"montant":"21254","code_cv":"CV054","insee_dep":"54"},
         {"id_poste":"05413R000102","code_tiers":"81234567600017","raison_sociale":"REGIE DES TILLEULS","annee":2023,"montant":"22555.73","code_cv":"CV054","insee_dep":"54"},
         {"id_poste":"05413R000202","code_tiers":"81234567600017","raison_sociale":"REGIE DES TILLEULS","annee":2023,"montant":"22555.73","code_cv":"CV054","insee_dep":"54"},
         {"id_poste":"05424R000101","code_tiers":"81234567600017","raison_sociale":"REGIE DES TILLEULS","annee":2024,"montant":"22810.61","code_cv":"CN05403M","insee_dep":"54"},
         {"id_poste":"05424R000301","code_tiers":"49912345300015","raison_sociale":"CENTRE SOCIAL LES EPIS","annee":2024,"montant":"22810.61","code_cv":"CN05403M","insee_dep":"54"},
         {"id_poste":"05724R000301","code_tiers":"","raison_sociale":"LES FUNAMBULES DE METZ","annee":2024,"montant":"22810.61","code_cv":"","insee_dep":"57"}]
        """;

    const string Grants = """
        nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide
        Ville de Nancy,21540395700016,2019-05-02,DEL-1,Régie des Tilleuls,81234567600017,,Insertion par le chantier,10000,aide en numéraire,unique,,,,,
        Ville de Nancy,21540395700016,2020-05-02,DEL-2,Régie des Tilleuls,81234567600017,,Insertion par le chantier,12000.50,aide en numéraire,unique,,,,,
        Ville de Nancy,21540395700016,2020-09-01,DEL-3,Régie des Tilleuls,81234567600017,,Fête du quartier,500,aide en numéraire,unique,,,,,
        Ville de Nancy,21540395700016,2020-05-02,DEL-4,Harmonie municipale de Toul,77712345600017,,Concerts,3000,aide en numéraire,unique,,,,,
        """;

    const string Actions = """
        Porteur;SIRET;Intitulé;Année;Financeur;Montant demandé;Montant accordé;Montant versé;Thématique;Code contrat;QPV
        Régie des Tilleuls;81234567600017;Atelier vélo;2024;État, politique de la ville;9000;7000;3500;Emploi;CN05403M;QN05490M
        Centre social Les Épis;49912345300015;Théâtre de rue;2024;État, politique de la ville;4000;4000;;Culture;CN05403M;
        """;

    const string Secrets = """
        Porteur;SIRET;Intitulé;Année;Financeur;Montant demandé;Montant accordé;Montant versé
        Régie des Tilleuls;81234567600017;Projet confidentiel;2024;Fondation discrète;777777;;
        Le Cercle caché;33312345300016;Rien à voir;2024;Fondation discrète;888888;;
        """;

    const string Directory = """
        Nom;SIRET;Thématique;Commune;QPV;Site web;Description
        Centre social Les Épis;49912345300015;Culture;54395;QN05490M;https://les-epis.example;Un lieu ouvert à tous.
        Le Jardin partagé de Maxéville;;Environnement;54357;;;Des parcelles.
        """;

    static readonly string[] Beginnings = ["ba", "ce", "di", "fo", "gu", "la", "me"];
    static readonly string[] Ends = ["ban", "cel", "dir", "fos", "gut", "lax", "med", "nip", "por", "ruv"];

    readonly OnePerDatabase<Loaded> sites = new(LoadAsync);

    public async Task<RunningSite> OnAsync(DatabaseKind kind = DatabaseKind.Sqlite) => (await sites.OnAsync(kind)).Site;

    /// <summary>The number of the organisation whose name begins so, hidden ones included.</summary>
    public async Task<int> IdAsync(string name, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var bench = (await sites.OnAsync(kind)).Bench;
        return await bench.ReadAsync(async db => (await db.Organisations.AsNoTracking().ToListAsync()).Single(x => Fold.Text(x.Name).StartsWith(Fold.Text(name), StringComparison.Ordinal)).Id);
    }

    /// <summary>What the database holds, to compare with.</summary>
    public async Task<List<Organisation>> OrganisationsAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        await (await sites.OnAsync(kind)).Bench.ReadAsync(db => db.Organisations.AsNoTracking().ToListAsync());

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => sites.DisposeAsync();

    /// <summary>Imports all the files.</summary>
    public static async Task FillAsync(Workbench bench)
    {
        await bench.ImportTextAsync("contracts", FormerContracts, name: "contrats-2015.csv");
        await bench.ImportTextAsync("contracts", Contracts, name: "contrats-2024.csv");
        await bench.ImportTextAsync("neighbourhoods", Neighbourhoods, name: "quartiers.geojson");
        await bench.ImportTextAsync("boundaries", Boundaries, name: "communes.geojson");
        await bench.ImportTextAsync("posts", AdultesRelais, name: "adultes-relais.json");
        await bench.ImportTextAsync("grants", Grants, name: "subventions.csv");
        await bench.ImportTextAsync("actions", Actions, x => x with { Visibility = Visibility.Public }, "programmation.csv");
        await bench.ImportTextAsync("actions", Secrets, x => x with { List = "interne" }, "interne.csv");
        await bench.ImportTextAsync("organisations", Directory, x => x with { Visibility = Visibility.Public }, "annuaire.csv");
        await bench.ImportTextAsync("associations", Register(), name: "rna.csv");
    }

    /// <summary>Sixty associations in Nancy, so that the list has two pages, one in Toul and one that was dissolved.</summary>
    static string Register()
    {
        var clubs = Enumerable.Range(1, 60).Select(x => $"W5430010{x:00};Club {Word(x)};A;2001-03-04;;54000;NANCY;54395;011000;Pratique du {Word(x)}");
        return "id;titre;position;date_creat;date_disso;adrs_codepostal;adrs_libcommune;adrs_codeinsee;objet_social1;objet\n" + string.Join('\n', clubs)
            + "\nW543002001;Harmonie de la place Ducale;A;1999-01-01;;54200;TOUL;54528;006000;Jouer de la musique\n"
            + "W543002002;Cercle dissous des Remparts;D;1980-01-01;2012-06-30;54200;TOUL;54528;006000;Jouer aux échecs\n";

        // Words that no two clubs share: nothing may bring them together.
        static string Word(int x) => Beginnings[x / 10] + Ends[x % 10] + "ette";
    }

    static async Task<Loaded> LoadAsync(DatabaseKind kind)
    {
        var bench = await Workbench.OpenAsync(kind);
        await FillAsync(bench);
        return new Loaded(RunningSite.Start(bench.Installation), bench);
    }

    sealed record Loaded(RunningSite Site, Workbench Bench) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Bench.DisposeAsync();
        }
    }
}
