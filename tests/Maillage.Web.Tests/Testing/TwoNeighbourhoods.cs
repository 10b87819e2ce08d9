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
    const string Contracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CN05403M;54 - Métropole du Grand Nancy;245400676;54;20000
        CV428;54 - Toul;54528;54;3000
        """;

    const string FormerContracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CV428;54 - Terres Touloises;200070563;54;3000
        """;

    readonly OnePerDatabase<SiteOfFiles> sites = new(kind => SiteOfFiles.StartAsync(
        kind,
        new("contracts", "contrats-2024.csv", Contracts),
        new("contracts", "contrats-2015.csv", FormerContracts),
        new("neighbourhoods", "quartiers.geojson", GeoJson.Of(SmallPlaces.Tilleuls, SmallPlaces.CoeurIlot, SmallPlaces.CiteNeuve))));

    /// <summary>The site on this database; on PostgreSQL the test is skipped where there is none.</summary>
    public async Task<RunningSite> OnAsync(DatabaseKind kind = DatabaseKind.Sqlite) => (await sites.OnAsync(kind)).Running;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => sites.DisposeAsync();
}
