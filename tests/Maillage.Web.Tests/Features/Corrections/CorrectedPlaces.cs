using Maillage.Testing;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Tests.Features.Corrections;
using Maillage.Web.Tests.Testing;

[assembly: AssemblyFixture(typeof(CorrectedPlaces))]

namespace Maillage.Web.Tests.Features.Corrections;

/// <summary>
/// Running sites of which tests correct the places, each test its own: neighbourhoods of which two contracts are possible, one that the rule settles, and contracts
/// that follow others or none. One site for each database, started when first asked for.
/// </summary>
public sealed class CorrectedPlaces : IAsyncLifetime
{
    const string Neighbourhoods = """
        code_qp;lib_qp;insee_com;siren_epci
        QN05401M;Plateau de Haye;54395;245400676
        QN05402M;Les Provinces;54547;245400676
        QN05403M;La Cheneau;54547;245400676
        QN05404M;Bois Joli;54547;245400676
        """;

    const string Contracts = """
        codgeo,code_cv,lib_cv,insee_dep
        245400676,CN05403M,54 - Grand Nancy,54
        245400676,CN05405M,54 - Autre,54
        54395,CN05401M,54 - Nancy,54
        200070563,CN05404M,54 - Toul,54
        """;

    const string Formers = """
        codgeo,code_cv,lib_cv,insee_dep
        200070563,CV112,54 - Toul,54
        54357,CV113,54 - Maxéville,54
        """;

    readonly OnePerDatabase<Corrected> sites = new(Corrected.StartAsync);

    public async Task<Corrected> OnAsync(DatabaseKind kind) => await sites.OnAsync(kind);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => sites.DisposeAsync();

    /// <summary>One of the sites, with whoever administers it.</summary>
    public sealed class Corrected : IAsyncDisposable
    {
        readonly SiteOfFiles files;

        Corrected(SiteOfFiles files, Person administrator, HttpClient browser) => (this.files, Administrator, Browser) = (files, administrator, browser);

        public RunningSite Site => files.Running;

        public Person Administrator { get; }

        /// <summary>The administrator's.</summary>
        public HttpClient Browser { get; }

        internal static async Task<Corrected> StartAsync(DatabaseKind kind)
        {
            var files = await SiteOfFiles.StartAsync(
                kind, new("neighbourhoods", "quartiers.csv", Neighbourhoods), new("contracts", "contrats-2024.csv", Contracts), new("contracts", "contrats-2015.csv", Formers));
            var administrator = await Somebody.AddAsync(files.Running, "root@exemple.fr", "Rose Petit", isAdministrator: true);
            return new Corrected(files, administrator, await Somebody.BrowserAsync(files.Running, administrator));
        }

        /// <summary>Reads a public page until what was just written shows: it may take a quarter of a second.</summary>
        public async Task<Page> PublicAsync(string path, string words)
        {
            for (var i = 0; ; i++)
            {
                var page = await Site.GetAsync(path);
                if (page.Text.Contains(words, StringComparison.Ordinal) || i == 40) return page;
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        public async ValueTask DisposeAsync()
        {
            Browser.Dispose();
            await files.DisposeAsync();
        }
    }
}
