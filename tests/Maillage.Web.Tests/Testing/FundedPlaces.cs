using Maillage.Testing;
using Maillage.Web.Tests.Testing;

[assembly: AssemblyFixture(typeof(FundedPlaces))]

namespace Maillage.Web.Tests.Testing;

/// <summary>
/// Running sites that hold a contract, the one before it, a neighbourhood, and small files of who acts there and with what money. One site for each
/// database, started when first asked for and shared by the tests, which only read.
/// </summary>
public sealed class FundedPlaces : IAsyncLifetime
{
    const string Contracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CN05403M;54 - Métropole du Grand Nancy;245400676;54;20000
        CN05404M;54 - Terres Touloises;200070563;54;3000
        """;

    const string FormerContracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CV169;54 - CU du Grand Nancy;245400676;54;20000
        """;

    const string Relays = """
        id_poste;code_tiers;raison_sociale;annee;montant;code_cv;insee_dep
        05419R0001;SIRET_T;CENTRE SOCIAL LES TILLEULS;2024;22810,61;CN05403M;54
        05419R0002;SIRET_T;CENTRE SOCIAL LES TILLEULS;2024;22810,61;CN05403M;54
        05419R0003;BOXE;BOXE SANS FRONTIERES;2024;22810,61;CN05404M;54
        05419R0004;BOXE;BOXE SANS FRONTIERES;2024;22810,61;;54
        """;

    const string FormerRelays = """
        id_poste;code_tiers;raison_sociale;annee;montant;code_cv;insee_dep
        05419R0001;SIRET_T;CENTRE SOCIAL LES TILLEULS;2023;22555,73;CV169;54
        """;

    const string Grants = """
        nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide
        Ville de Nancy,VILLE,2024-03-01,D1,Centre social Les Tilleuls,SIRET_T,,Accueil des familles,10000,aide en numéraire,unique,2024-03-31/2024-12-31,,non,1,Culture
        Ville de Nancy,VILLE,2024-03-01,D2,Boxe sans frontières,BOXE,,Créneaux du soir,2500,aide en numéraire,unique,2024-04-10/2024-12-31,,non,1,Sport
        Ville de Nancy,VILLE,2023-03-01,D3,Centre social Les Tilleuls,SIRET_T,,Accueil des familles,9000,aide en numéraire,unique,2023-04-30/2023-12-31,,non,1,Culture
        Ville de Nancy,VILLE,2023-03-01,D3,Centre social Les Tilleuls,SIRET_T,,Accueil des familles,9000,aide en numéraire,unique,2023-04-30/2023-12-31,,non,1,Culture
        Département de Meurthe-et-Moselle,DEPARTEMENT,2024-05-02,,Amicale sans numéro,,,Fête du quartier,700,,,,,,,Lien social
        """;

    const string Actions = """
        Porteur;SIRET;Intitulé de l’action;Thématique;Quartier(s);Contrat;Année;Financeur;Montant demandé;Montant accordé;Montant versé
        Centre social Les Tilleuls;SIRET_T;Café des parents;Parentalité;QN05490M;CN05403M;2024;Métropole du Grand Nancy;8000;6000;3000
        Boxe sans frontières;BOXE;Boxe éducative;Sport;;CN05403M;2024;Métropole du Grand Nancy;4000;0;
        """;

    const string PrivateActions = """
        Porteur;Intitulé de l’action;Année;Financeur;Montant demandé
        Association Discrète;Projet à l’étude;2024;Fondation Discrète;5000
        """;

    const string Figures = """
        Territoire;Indicateur;Valeur;Unité;Date;Collecté par;Méthode
        QN05490M;Familles rencontrées;37;familles;2024-06-12;Centre social Les Tilleuls;Porte-à-porte
        54395;Permanences tenues;12;permanences;2024-01-10;Centre social Les Tilleuls;Agenda
        """;

    readonly OnePerDatabase<SiteOfFiles> sites = new(kind => SiteOfFiles.StartAsync(
        kind,
        new("contracts", "contrats-2024.csv", Contracts),
        new("contracts", "contrats-2015.csv", FormerContracts),
        new("neighbourhoods", "quartiers.geojson", GeoJson.Of(SmallPlaces.Tilleuls, SmallPlaces.CiteNeuve)),
        new("posts", "adultes-relais-2024.csv", Numbered(Relays)),
        new("posts", "adultes-relais-2023.csv", Numbered(FormerRelays)),
        new("grants", "subventions.csv", Numbered(Grants)),
        new("actions", "programmation.csv", Numbered(Actions), "--visibility", "public"),
        new("actions", "brouillon.csv", PrivateActions + "\n;;2024;;abc", "--list", "brouillon") { HasRefusals = true },
        new("local-indicators", "terrain.csv", Figures, "--visibility", "public")));

    /// <summary>The site on this database; on PostgreSQL the test is skipped where there is none.</summary>
    public async Task<RunningSite> OnAsync(DatabaseKind kind = DatabaseKind.Sqlite) => (await sites.OnAsync(kind)).Running;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => sites.DisposeAsync();

    /// <summary>The file with its numbers in the place of their names.</summary>
    static string Numbered(string file) => file
        .Replace("SIRET_T", Numbers.Tilleuls, StringComparison.Ordinal).Replace("BOXE;", Numbers.Boxe + ";", StringComparison.Ordinal)
        .Replace("BOXE,", Numbers.Boxe + ",", StringComparison.Ordinal).Replace("VILLE,", Numbers.Ville + ",", StringComparison.Ordinal)
        .Replace("DEPARTEMENT,", Numbers.Department + ",", StringComparison.Ordinal);

    /// <summary>SIRET with right keys; those of the associations begin with 999 and belong to nobody.</summary>
    public static class Numbers
    {
        public const string Tilleuls = "99912301100010";
        public const string Boxe = "99912302900012";
        public const string Ville = "21540395700016";
        public const string Department = "22540001900017";
    }
}
