using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>What <c>serve --demo</c> puts into a database, and when it leaves the database alone.</summary>
public class DemonstrationTests
{
    static readonly CancellationToken Stop = CancellationToken.None;

    [Theory, OnBothDatabases]
    public async Task An_empty_database_receives_an_agglomeration_among_sixty_other_neighbourhoods(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = DemonstrationSite.Start(installation);
        var land = await TerritoryLoader.LoadAsync(site.Db, Stop);

        var contract = land.Contracts[new ContractKey(Generation.G2024, ContractCode.Parse("CN98501M"))];
        Assert.Equal("CA Auvelle Agglomération", contract.DisplayName);
        Assert.Equal(6, contract.Neighbourhoods.Count);
        Assert.Equal(4, land.CommunesOf(contract).Count);
        Assert.Equal(PredecessorRule.SameTerritory, contract.Predecessor.Rule);

        var current = land.Neighbourhoods.Values.Where(x => x.Generation == Generation.G2024).ToList();
        Assert.Equal(66, current.Count);
        Assert.Equal(60, current.Count(x => x.Attachment.Contract != contract.Key));
        Assert.All(current, x => Assert.NotNull(x.Attachment.Contract));
        Assert.Equal(13, land.ContractsOf(Generation.G2024).Count());
        Assert.Equal(12, land.ContractsOf(Generation.G2015).Count());
        Assert.Equal((2, 3, 13), (land.Regions.Count, land.Departments.Count, land.Epcis.Count));
        Assert.Contains(current, x => x.Communes.Count == 2 && x.DisplayName == "Le Clos des Tanneurs\u00a0– Gare");
        Assert.Equal(
            [PredecessorRule.SameTerritory, PredecessorRule.CommuneOfFormerEpci, PredecessorRule.None],
            land.ContractsOf(Generation.G2024).Select(x => x.Predecessor.Rule).Distinct().Order());
        Assert.Equal(4, await site.Db.FigureComments.CountAsync(x => x.ContractCode == contract.Key.Code, Stop));
        Assert.NotNull(await site.Db.SettingAsync(Setting.Demonstration, Stop));
        Assert.NotEmpty(await site.Db.SearchAsync(["valdauvelle"], 5, Stop));
    }

    [Fact]
    public async Task The_six_neighbourhoods_show_every_fate_since_2015()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var land = await TerritoryLoader.LoadAsync(site.Db, Stop);
        var six = land.FindContract(ContractCode.Parse("CN98501M"))!.Neighbourhoods.ToDictionary(x => x.DisplayName, x => land.PassagesTo[x.Code].ToList());

        Assert.Equal(PassageStatus.Unchanged, Assert.Single(six["Les Terrasses du Lac"]).Status);
        Assert.Equal(PassageStatus.Modified, Assert.Single(six["Le Clos des Tanneurs\u00a0– Gare"]).Status);
        Assert.Equal(Assert.Single(six["La Haute Borne"]).FormerCode, Assert.Single(six["Le Vallon aux Cerisiers"]).FormerCode);
        Assert.Equal(2, six["Cœur de Port\u00a0– Les Docks"].Count);
        Assert.Equal((PassageStatus.New, ""), (six["Les Jardins d’Alembert"][0].Status, six["Les Jardins d’Alembert"][0].FormerCode));
        Assert.Contains(land.Neighbourhoods.Values, x => x.Generation == Generation.G2015 && !land.PassagesFrom[x.Code.Value].Any());
    }

    [Fact]
    public async Task Figures_hold_secrets_one_impossible_rate_and_two_indicators_without_comparison()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var figures = await FigureSnapshot.LoadAsync(site.Db, Stop);
        var shown = figures.Shown(Generation.G2024).ToList();
        Assert.Equal(19, shown.Count);

        foreach (var kind in new[] { TerritoryKind.Commune, TerritoryKind.Epci, TerritoryKind.UrbanUnit })
            Assert.Equal(
                ["rsa-socle", "taux-logements-sociaux"],
                shown.Where(x => !figures.Comparable(x.Series, kind).Any()).Select(x => x.Indicator.Code).Order());

        var ids = shown.Select(x => x.Series.Id).ToList();
        var values = await site.Db.IndicatorValues.Where(x => ids.Contains(x.SeriesId)).ToListAsync(Stop);
        Assert.Equal(66 * 19, values.Count);
        Assert.Equal(104.3, Assert.Single(values, x => x.Status == FigureStatus.Doubtful).Value);
        Assert.InRange(values.Count(x => x.Status == FigureStatus.Withheld), 20, 100);

        var poverty = shown.Single(x => x.Indicator.Code == "taux-pauvrete").Series;
        var around = await site.Db.IndicatorValues.Where(x => x.SeriesId == figures.Comparable(poverty, TerritoryKind.Epci).Single().Id).ToListAsync(Stop);
        Assert.All(around, x => Assert.InRange(x.Value!.Value, 12, 20));
        Assert.InRange(figures.DistributionOf(poverty)!.Median, 38, 50);
        Assert.InRange(figures.DistributionOf(shown.Single(x => x.Indicator.Code == "population").Series)!.Median, 1600, 3200);

        var households = shown.Where(x => x.Indicator.Code.StartsWith("menages-", StringComparison.Ordinal) && x.Indicator.Code.Contains("personne", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, households.Count);
        foreach (var sizes in values.Where(x => households.Any(y => y.Series.Id == x.SeriesId)).GroupBy(x => x.TerritoryCode).Where(x => x.All(y => y.Value is not null)))
            Assert.Equal(100, sizes.Sum(x => x.Value!.Value), 0.05);
    }

    [Fact]
    public async Task The_page_of_the_data_has_rejected_lines_to_show_and_no_source_passes_for_a_real_one()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);

        var rejected = await site.Db.RejectedLines.OrderBy(x => x.Line).ToListAsync(Stop);
        Assert.Equal(["985TT", "3 4O2", "environ 900"], rejected.Select(x => x.Value));
        var imports = await site.Db.Imports.ToListAsync(Stop);
        Assert.Equal(16, imports.Count);
        Assert.All(imports, x => Assert.StartsWith("Démonstration : ", x.Source, StringComparison.Ordinal));
        Assert.Equal(["CSV, point-virgule, cp1252", "CSV, virgule, UTF-8", "GeoJSON", "XLSX, feuille « Données »"], imports.Select(x => x.FileFormat).Distinct().Order());
    }

    [Fact]
    public async Task Contours_are_sound_and_neighbourhoods_lie_in_their_communes()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var land = await TerritoryLoader.LoadAsync(site.Db, Stop);
        var communes = land.Communes.Values.Select(x => land.Boundaries.Find(BoundaryKind.Commune, x.Code.Value)!.Contour).ToList();
        var island = land.Boundaries.Find(BoundaryKind.Country, "XC")!.Contour;

        Assert.All(communes, x => Assert.True(x.IsValid));
        // Without a gap nor an overlap: the surfaces add up to the island's, but for the rounding of coordinates.
        Assert.Equal(island.Area, communes.Sum(x => x.Area), island.Area * 1e-4);
        foreach (var neighbourhood in land.Neighbourhoods.Values)
        {
            Assert.NotNull(neighbourhood.Contour);
            var within = neighbourhood.Communes.Select(x => land.Boundaries.Find(BoundaryKind.Commune, x.Code.Value)!.Contour).Aggregate((x, y) => x.Union(y));
            Assert.True(within.Covers(neighbourhood.Contour) || neighbourhood.Generation == Generation.G2015, neighbourhood.DisplayName);
        }
        var current = land.Neighbourhoods.Values.Where(x => x.Generation == Generation.G2024).ToList();
        Assert.All(current, x => Assert.All(current, y => Assert.True(x == y || !x.Contour!.Intersects(y.Contour), $"{x.DisplayName} / {y.DisplayName}")));
    }

    [Theory, OnBothDatabases]
    public async Task Started_again_it_changes_nothing_and_an_older_one_is_brought_up_to_date(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        string? version;
        List<ImportRecord> imports;
        await using (var first = DemonstrationSite.Start(installation))
        {
            version = await first.Db.SettingAsync(Setting.Demonstration, Stop);
            imports = await first.Db.Imports.AsNoTracking().OrderBy(x => x.Id).ToListAsync(Stop);
        }
        var reading = Path.Combine(installation.Data, "sources", "LISEZ-MOI.txt");
        File.Delete(reading);
        await using (var second = DemonstrationSite.Start(installation))
        {
            Assert.Equivalent(imports, await second.Db.Imports.AsNoTracking().OrderBy(x => x.Id).ToListAsync(Stop), strict: true);
            Assert.False(File.Exists(reading), "The files were written again.");

            await second.Db.Settings.Where(x => x.Name == Setting.Demonstration).ExecuteUpdateAsync(x => x.SetProperty(y => y.Value, "older"), Stop);
            await second.Db.FigureComments.Where(x => x.IndicatorCode == "taux-emploi").ExecuteDeleteAsync(Stop);
            await second.Db.NeighbourhoodPassages.Where(x => x.CurrentCode == QpvCode.Parse("QN98501I")).ExecuteDeleteAsync(Stop);
        }
        await using (var third = DemonstrationSite.Start(installation))
        {
            Assert.Equal(version, await third.Db.SettingAsync(Setting.Demonstration, Stop));
            Assert.Equal(4, await third.Db.FigureComments.CountAsync(Stop));
            Assert.Equal(67, await third.Db.NeighbourhoodPassages.CountAsync(Stop));
            // Only the file of what had been lost was taken again.
            Assert.Equal(imports.Count + 1, await third.Db.Imports.CountAsync(Stop));
            Assert.True(File.Exists(reading));
        }
    }

    [Fact]
    public async Task Two_installations_have_the_same_files()
    {
        await using var one = await TestInstallation.CreateAsync();
        await using var other = await TestInstallation.CreateAsync();
        await using (DemonstrationSite.Start(one)) { }
        // The archive inside a workbook counts time by two seconds: a workbook that kept the hour would differ.
        await Task.Delay(TimeSpan.FromSeconds(2), Stop);
        await using (DemonstrationSite.Start(other)) { }

        var sources = Path.Combine(one.Data, "sources");
        var files = Directory.GetFiles(sources, "*", SearchOption.AllDirectories).Select(x => Path.GetRelativePath(sources, x)).ToList();
        Assert.Equal(41, files.Count);
        Assert.All(files, x => Assert.Equal(File.ReadAllBytes(Path.Combine(sources, x)), File.ReadAllBytes(Path.Combine(other.Data, "sources", x))));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_that_holds_real_data_is_refused(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        using var folder = new TemporaryFolder();
        var contracts = folder.Write("contrats.csv", "code_cv;lib_cv;codgeo;insee_dep\nCN05403M;54 - Métropole du Grand Nancy;245400676;54\n");
        Assert.Equal(0, (await CommandLine.RunAsync(installation, "import", "contracts", contracts)).ExitCode);

        var refused = await CommandLine.RunAsync(installation, "serve", "--demo", "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("contient de vraies données : la démonstration n’y entre pas", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(installation.Data, "sources")));

        var left = await CommandLine.RunAsync(installation, "import", "contracts", contracts, "--json");
        Assert.Contains("\"unchanged\":1", left.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_knows_only_the_geography_of_the_country_takes_the_demonstration()
    {
        await using var installation = await TestInstallation.CreateAsync();
        Assert.Equal(0, (await CommandLine.RunAsync(installation, "attachment", "list")).ExitCode);

        await using var site = DemonstrationSite.Start(installation);
        Assert.Equal(79, await site.Db.Communes.CountAsync(Stop));
        Assert.Equal("XC", (await site.Db.Boundaries.SingleAsync(x => x.Kind == BoundaryKind.Country, Stop)).Code);
    }
}
