using System.Collections.Concurrent;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

[assembly: AssemblyFixture(typeof(TwoNeighbourhoods))]

namespace Maillage.Web.Tests.Testing;

/// <summary>
/// Running sites that hold the same small files of our own: two contracts, two neighbourhoods with a square contour and one without any.
/// One site for each database, started when first asked for and shared by the tests, which only read.
/// </summary>
public sealed class TwoNeighbourhoods : IAsyncLifetime
{
    /// <summary>Les Tilleuls: from 48.70 to 48.72 of latitude and from 6.10 to 6.12 of longitude.</summary>
    const string Neighbourhoods = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"code_qp":"QN05490M","lib_qp":"Les Tilleuls","insee_com":"54395","siren_epci":"245400676"},
           "geometry":{"type":"Polygon","coordinates":[[[6.10,48.70],[6.12,48.70],[6.12,48.72],[6.10,48.72],[6.10,48.70]]]}},
          {"type":"Feature","properties":{"code_qp":"QN05491M","lib_qp":"Le Cœur d’Îlot","insee_com":"54528","siren_epci":"200070563"},
           "geometry":{"type":"Polygon","coordinates":[[[5.90,48.67],[5.92,48.67],[5.92,48.68],[5.90,48.68],[5.90,48.67]]]}},
          {"type":"Feature","properties":{"code_qp":"QN05492M","lib_qp":"La Cité neuve","insee_com":"54395","siren_epci":"245400676"},"geometry":null}]}
        """;

    const string Contracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CN05403M;54 - Métropole du Grand Nancy;245400676;54;20000
        CV428;54 - Toul;54528;54;3000
        """;

    const string FormerContracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CV428;54 - Terres Touloises;200070563;54;3000
        """;

    readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<Loaded>>> sites = [];

    /// <summary>The site on this database; on PostgreSQL the test is skipped where there is none.</summary>
    public async Task<RunningSite> OnAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        (await sites.GetOrAdd(kind, x => new Lazy<Task<Loaded>>(() => LoadAsync(x))).Value).Site;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
        {
            if (!site.Value.IsCompletedSuccessfully) continue;
            var (running, installation) = await site.Value;
            await running.DisposeAsync();
            await installation.DisposeAsync();
        }
    }

    static async Task<Loaded> LoadAsync(DatabaseKind kind)
    {
        var installation = await TestInstallation.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        await ImportAsync("contracts", "contrats-2024.csv", Contracts);
        await ImportAsync("contracts", "contrats-2015.csv", FormerContracts);
        await ImportAsync("neighbourhoods", "quartiers.geojson", Neighbourhoods);
        return new Loaded(RunningSite.Start(installation), installation);

        async Task ImportAsync(string what, string name, string content)
        {
            var path = Path.Combine(folder.Path, name);
            await File.WriteAllTextAsync(path, content);
            var result = await CommandLine.RunAsync(installation, "import", what, path);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    sealed record Loaded(RunningSite Site, TestInstallation Installation);
}
