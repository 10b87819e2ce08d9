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

        var imports = await site.Db.Imports.ToListAsync(Stop);
        var files = imports.ToDictionary(x => x.Id, x => x.FileName);
        var rejected = await site.Db.RejectedLines.OrderBy(x => x.ImportId).ThenBy(x => x.Line).ToListAsync(Stop);
        Assert.Equal(
            [
                "populations-communes.csv 985TT", "populations-communes.csv 3 4O2", "populations-communes.csv environ 900",
                "subventions-auvelle-agglomeration.csv 2023-02-30",
                "subventions-departement-auvelle.csv 9,99995E+13", "subventions-departement-auvelle.csv TOTAL", "subventions-departement-auvelle.csv 9,99992E+13",
                "subventions-departement-auvelle.csv NC", "subventions-departement-auvelle.csv TOTAL",
                "subventions-caf-corvane.ods ", "observations-de-terrain.csv une douzaine",
            ],
            rejected.Select(x => $"{files[x.ImportId]} {x.Value}"));
        Assert.Equal(37, imports.Count);
        Assert.All(imports, x => Assert.StartsWith("Démonstration : ", x.Source, StringComparison.Ordinal));
        Assert.Equal(
            ["CSV, point-virgule, cp1252", "CSV, point-virgule, UTF-8", "CSV, virgule, UTF-8", "GeoJSON", "JSON", "ODS, feuille « Aides »", "XLSX, feuille « Données »"],
            imports.Select(x => x.FileFormat).Distinct().Order());
    }

    [Theory, OnBothDatabases]
    public async Task Who_acts_and_with_what_money_is_loaded_and_told_apart(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = DemonstrationSite.Start(installation);

        var grants = await site.Db.Grants.AsNoTracking().ToListAsync(Stop);
        Assert.Equal([2020, 2021, 2022, 2023, 2024], grants.Select(x => x.Year).Distinct().Order());
        Assert.All(grants, x => Assert.Equal(Visibility.Public, x.Visibility));
        // Neighbourhoods by their names of 2015, then by their codes, then by those of 2024.
        var programmed = grants.Where(x => x.ContractCode.Length > 0).ToLookup(x => x.Year);
        Assert.All(programmed[2022], x => Assert.Equal("CV951", x.ContractCode));
        Assert.Contains(programmed[2022], x => x.NeighbourhoodCodes == "QP985014");
        Assert.Equal(programmed[2023].Select(x => x.NeighbourhoodCodes).Distinct().Order(), programmed[2022].Select(x => x.NeighbourhoodCodes).Distinct().Order());
        Assert.Contains(programmed[2024], x => x.NeighbourhoodCodes == "QN98503M QN98504M");
        Assert.Contains(programmed[2024], x => x.NeighbourhoodCodes.Length == 0);
        Assert.DoesNotContain(await site.Db.Imports.Select(x => x.Notes).ToListAsync(Stop), x => x.Contains("que son contrat n’a pas", StringComparison.Ordinal));

        // One station under two names; two workshops of one name in two communes; one association in both parts of the register.
        Assert.Single(await OrganisationsOfAsync(site, "Radio Cormoran", "999995624"));
        Assert.Equal(2, (await OrganisationsOfAsync(site, "L'ATELIER DES MAREES", "999995517", "999999030")).Count);
        Assert.Single(await site.Db.Organisations.Where(x => x.Rna == "W985002554").ToListAsync(Stop));
        Assert.NotEmpty(await site.Db.PossibleIdentities.ToListAsync(Stop));
        Assert.Equal(0, await site.Db.Mentions.CountAsync(x => EF.Property<int?>(x, "OrganisationId") == null, Stop));
    }

    static Task<List<int?>> OrganisationsOfAsync(DemonstrationSite site, string name, params string[] sirens) => site.Db.Mentions
        .Where(x => sirens.Contains(x.Siren) && (sirens.Length > 1 || x.Name == name || x.Siren == sirens[0])).Select(x => EF.Property<int?>(x, "OrganisationId")).Distinct().ToListAsync(Stop);

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
