using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Territories.ImportContracts;

/// <summary>The quirks of the files of contracts.</summary>
public class ContractImportTests
{
    const string Head = "codgeo,code_cv,lib_cv,insee_dep,pop\n";
    const string Nancy = "245400676,CN05403M,54 - Métropole du Grand Nancy,54,31000.0\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<List<Contract>> ContractsAsync(Workbench bench) =>
        bench.ReadAsync(db => db.Contracts.AsNoTracking().OrderBy(x => x.Generation).ThenBy(x => x.Code).ToListAsync(Stop));

    static async Task<ContractInfo> InfoAsync(Workbench bench, string code) => (await bench.TerritoriesAsync()).FindContract(ContractCode.Parse(code))!;

    [Theory, OnBothDatabases]
    public async Task A_line_is_a_contract_on_a_territory(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("contracts", Head + Nancy + "54528,CV111,54 - Toul,54,3000\n");

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        var contract = (await ContractsAsync(bench))[0];
        Assert.Equal((Generation.G2024, "Métropole du Grand Nancy", "54"), (contract.Generation, contract.Name, contract.DepartmentCode.Value));
        var perimeter = Assert.Single((await InfoAsync(bench, "CN05403M")).Perimeters);
        Assert.Equal(("245400676", 31000), (perimeter.TerritoryCode, perimeter.DeclaredPopulation));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_on_two_territories_is_one_contract_with_two_perimeters(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("contracts", Head + Nancy + "200050532,CV428,976 - CC de Petite-Terre,976,7227.0\n97608,CV428,976 - Dzaoudzi,976,7227.0\n");

        Assert.Equal("+3 ~0 =0 -0 !0", outcome.Counts());
        Assert.Contains("2 contrats de la génération 2024–2030", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains("réunies en un contrat à plusieurs périmètres : CV428", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal(["200050532", "97608"], (await InfoAsync(bench, "CV428")).Perimeters.Select(x => x.TerritoryCode));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_on_one_territory_in_two_departments_is_one_contract(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportTextAsync("contracts", Head + "200070563,CN05404M,54 - Terres Touloises,54,2000\n200070563,CN05404M,55 - Terres Touloises,55,900\n");

        var contract = await InfoAsync(bench, "CN05404M");
        Assert.Equal(["54", "55"], contract.Perimeters.Select(x => x.DepartmentCode.Value));
        Assert.Equal("54", contract.DepartmentCode.Value);
    }

    [Theory, OnBothDatabases]
    public async Task A_contract_over_two_departments_survives_a_file_of_one(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("contracts", Head + Nancy + "200070563,CN05404M,54 - Terres Touloises,54,2000\n200070563,CN05404M,55 - Terres Touloises,55,900\n");

        // The department 54 no longer lists it: its perimeter in the department 55 stays.
        var outcome = await bench.ImportTextAsync("contracts", Head + Nancy);

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        var contract = await InfoAsync(bench, "CN05404M");
        Assert.Equal(["55"], contract.Perimeters.Select(x => x.DepartmentCode.Value));
        Assert.Equal("55", contract.DepartmentCode.Value);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_file_for_one_department_changes_nothing_of_a_contract_over_two(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("contrats.csv", Head + Nancy + "200070563,CN05404M,54 - Terres Touloises,54,2000\n200070563,CN05404M,55 - Terres Touloises,55,900\n");
        await bench.ImportAsync("contracts", path);

        await bench.ImportAsync("contracts", path, x => x with { Scope = new ScopeChoice.Departments(["55"]) });

        Assert.Equal("54", (await InfoAsync(bench, "CN05404M")).DepartmentCode.Value);
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_department_is_told_by_the_territory(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("contracts", Head + "200039865,CN05701M,NA - Metz Métropole,NA,1\n57463,CN05702M,NA - Metz,,2\n999999999,CN05703M,NA - Ailleurs,NA,3\n");

        Assert.Equal("+2 ~0 =0 -0 !1", outcome.Counts());
        Assert.Contains("2 lignes sans département : il est déduit du territoire", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal([("Metz Métropole", "57"), ("Metz", "57")], (await ContractsAsync(bench)).Select(x => (x.Name, x.DepartmentCode.Value)));
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_population_is_unknown_and_not_zero(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("contracts", Head + "245400676,CN05403M,54 - Grand Nancy,54,\n54528,CV111,54 - Toul,54,NA\n54395,CV112,54 - Nancy,54,0\n");

        Assert.Contains("2 lignes sans population déclarée", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal([null, null, 0], await bench.ReadAsync(db => db.ContractPerimeters.OrderBy(x => x.ContractCode).Select(x => x.DeclaredPopulation).ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_line_changes_nothing_of_its_contract(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("contracts", Head + Nancy + "54528,CV111,54 - Toul,54,3000\n");

        var outcome = await bench.ImportTextAsync("contracts",
            Head + Nancy.Replace("54 - Métropole du Grand Nancy", "", StringComparison.Ordinal) + "54528,CV111,54 - Toul,54,beaucoup\n54547,CV113,54 - Vandœuvre,54,trop\n");

        Assert.Equal("+0 ~0 =0 -0 !3", outcome.Counts());
        Assert.Equal(
            ["2, lib_cv, : Le nom du contrat manque.", "3, pop, beaucoup: Ce n’est pas un nombre d’habitants.", "4, pop, trop: Ce n’est pas un nombre d’habitants."],
            outcome.Rejects());
        Assert.Equal(["Métropole du Grand Nancy", "Toul"], (await ContractsAsync(bench)).Select(x => x.Name));
    }

    [Theory]
    [InlineData("XX001,245400676", "code_cv", "XX001")]
    [InlineData("CN05403M,Nancy", "codgeo", "Nancy")]
    [InlineData("CN05403M,245400677", "codgeo", "245400677")]
    public async Task A_line_whose_codes_cannot_be_read_is_refused(string codes, string column, string value)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("contracts", $"code_cv,codgeo,lib_cv,insee_dep\n{codes},54 - Nom,54\n");

        Assert.StartsWith($"2, {column}, {value}: Ce n’est", Assert.Single(outcome.Rejects()), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task One_new_code_tells_the_generation_wherever_it_stands(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("contracts", Head + "54528,CV111,54 - Toul,54,1\n" + Nancy);

        Assert.Contains("2024–2030", outcome.Said(), StringComparison.Ordinal);
        Assert.All(await ContractsAsync(bench), x => Assert.Equal(Generation.G2024, x.Generation));
    }

    [Theory, OnBothDatabases]
    public async Task Without_one_the_file_is_of_2015_unless_a_person_says_otherwise(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("contrats.csv", Head + "54528,CV111,54 - Toul,54,1\n");

        await bench.ImportAsync("contracts", path);
        await bench.ImportAsync("contracts", path, x => x with { Generation = Generation.G2024 });

        // The same code in both generations is two contracts.
        Assert.Equal([(Generation.G2015, "CV111"), (Generation.G2024, "CV111")], (await ContractsAsync(bench)).Select(x => (x.Generation, x.Code.Value)));
    }

    [Theory, OnBothDatabases]
    public async Task The_points_of_the_file_are_not_places(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        // Papeete, drawn beside the mainland.
        var feature = GeoJson.Feature("""{"type":"Point","coordinates":[-3.016,46.55]}""",
            ("codgeo", "245400676"), ("code_cv", "CN05403M"), ("lib_cv", "54 - Grand Nancy"), ("insee_dep", "54"), ("pop", "1.0"));

        var outcome = await bench.ImportTextAsync("contracts", GeoJson.Of(feature), name: "c.geojson");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Contains("Les points du fichier ne sont pas repris : ceux d’outre-mer y sont déplacés pour un dessin", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_contract_that_the_file_no_longer_has_is_gone(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("contracts", Head + Nancy + "54528,CV111,54 - Toul,54,1\n");

        var outcome = await bench.ImportTextAsync("contracts", Head + Nancy);

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal(["CN05403M"], (await ContractsAsync(bench)).Select(x => x.Code.Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_renamed_contract_is_renamed_everywhere(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("contracts", Head + Nancy + "54528,CV111,54 - Toul,54,1\n");

        var outcome = await bench.ImportTextAsync("contracts", Head + Nancy.Replace("Métropole du Grand Nancy", "Grand Nancy", StringComparison.Ordinal) + "54528,CV111,54 - Toul,54,1\n");

        Assert.Equal("+0 ~1 =1 -0 !0", outcome.Counts());
        Assert.Equal(["Grand Nancy", "Toul"], (await ContractsAsync(bench)).Select(x => x.Name));
        var imports = await bench.ImportsAsync();
        Assert.Equal([imports[1].Id, imports[0].Id], (await ContractsAsync(bench)).Select(x => x.ImportId));
        Assert.Equal(["Grand Nancy"], await bench.ReadAsync(db => db.SearchEntries.Where(x => x.Kind == TerritorySearch.Contract && x.Title.Contains("Nancy")).Select(x => x.Title).ToListAsync(Stop)));
    }
}
