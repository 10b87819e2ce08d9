using System.Globalization;
using System.Text;
using System.Text.Json;
using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests;

/// <summary>
/// The official files as they were published, imported on both databases. What is expected is counted here by plain code that shares
/// nothing with the readers.
/// </summary>
[Trait("Kind", "slow")]
public class RealFilesTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly (string Kind, string Path)[] Files =
    [
        ("neighbourhoods", "qpv/qpv-2024.geojson"),
        ("neighbourhoods", "qpv/qpv-2015-occitanie.geojson"),
        ("passages", "qpv/passage-2024-2015-extrait.csv"),
        ("contracts", "contrats/geom_cv_ctr_2024-2030.geojson"),
        ("contracts", "contrats/geom_cv_ctr_2015-2023.geojson"),
        ("indicators", "indicateurs/qpv-2024-insee.csv"),
        ("indicators", "indicateurs/qpv-2015-occitanie.csv"),
        ("indicators", "indicateurs/insee-estimation-population-2024.csv"),
        ("indicators", "indicateurs/export_parc_logements_sociaux_jan_2024.csv"),
        ("boundaries", "contours/communes-1000m-54.geojson"),
        ("boundaries", "contours/epci-1000m.geojson"),
    ];

    [Theory, OnBothDatabases]
    public async Task Every_file_is_taken_whole_and_a_second_run_changes_nothing(DatabaseKind kind)
    {
        var paths = Files.Select(x => (x.Kind, Path: RealFiles.Path(x.Path))).ToList();
        await using var bench = await Workbench.OpenAsync(kind, wholeCountry: true);
        foreach (var (name, path) in paths)
        {
            var outcome = await bench.ImportAsync(name, path, x => x with { Scope = new ScopeChoice.WholeCountry() });
            Assert.Equal($"{path} +{Expected(path)} ~0 =0 -0 !0", $"{path} {outcome.Counts()}");
            Assert.Empty(outcome.Rejected);
        }
        var version = await bench.VersionAsync();

        foreach (var (name, path) in paths)
        {
            var again = await bench.ImportAsync(name, path, x => x with { Scope = new ScopeChoice.WholeCountry() });
            Assert.Equal($"{path} +0 ~0 ={Expected(path)} -0 !0", $"{path} {again.Counts()}");
            Assert.False(again.Written);
        }
        Assert.Equal(version, await bench.VersionAsync());
        // The same table as a workbook says the same, but for the lines of the text that hold the dust of a calculation (1.7000000000000002).
        var dusty = Lines(RealFiles.Path("indicateurs/qpv-2015-occitanie.csv")).Count(x => x.Any(y => y.Length > 16 && y.Contains("0000000000", StringComparison.Ordinal)));
        var workbook = await bench.ImportAsync("indicators", RealFiles.Path("indicateurs/qpv-2015-occitanie.xlsx"), x => x with { DryRun = true });
        Assert.Equal($"+0 ~{dusty} ={105 - dusty} -0 !0", workbook.Counts());

        Assert.Equal(1609, await bench.ReadAsync(db => db.Neighbourhoods.CountAsync(x => x.Generation == Generation.G2024, Stop)));
        Assert.Equal((448, 446, 434, 433), await bench.ReadAsync(async db => (
            await db.ContractPerimeters.CountAsync(x => x.Generation == Generation.G2024, Stop), await db.Contracts.CountAsync(x => x.Generation == Generation.G2024, Stop),
            await db.ContractPerimeters.CountAsync(x => x.Generation == Generation.G2015, Stop), await db.Contracts.CountAsync(x => x.Generation == Generation.G2015, Stop))));
        await AssertAttachmentsAsync(bench);
        await AssertPopulationAsync(bench);
        await AssertPredecessorsAsync(bench);
    }

    /// <summary>The records of a file: features or lines, those that repeat a code counted once.</summary>
    static int Expected(string path)
    {
        if (path.Contains("contrats", StringComparison.Ordinal))
            return Properties(path).Select(x => (Text(x, "code_cv"), Text(x, "codgeo"), Text(x, "insee_dep"))).Distinct().Count();
        if (path.EndsWith(".geojson", StringComparison.Ordinal))
            return Properties(path).Select(x => Text(x, "code_qp") + Text(x, "code")).Distinct().Count();
        var column = path.Contains("qpv-2024", StringComparison.Ordinal) ? 2 : path.Contains("estimation", StringComparison.Ordinal) ? 4 : 0;
        return Lines(path).Select(x => x[column]).Distinct().Count();
    }

    /// <summary>The rule of the attachment told again, plainly: commune, grouping, department, newer code.</summary>
    static async Task AssertAttachmentsAsync(Workbench bench)
    {
        var contracts = Properties(RealFiles.Path("contrats/geom_cv_ctr_2024-2030.geojson")).Select(x =>
        {
            var code = Text(x, "code_cv");
            var department = Text(x, "insee_dep");
            // Where the file lost the department, the code of the contract has it.
            return (Code: code, Territory: Text(x, "codgeo"), Department: department.Length > 0 ? department : code[2..5].TrimStart('0'));
        }).ToList();
        var expected = new Dictionary<string, string>();
        foreach (var place in Properties(RealFiles.Path("qpv/qpv-2024.geojson")))
        {
            string[] communes = Text(place, "insee_com").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
            string[] epcis = Text(place, "siren_epci").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
            var ofCommune = contracts.Where(x => communes.Contains(x.Territory)).ToList();
            var possible = ofCommune.Count > 0 ? ofCommune : contracts.Where(x => epcis.Contains(x.Territory)).ToList();
            var codes = possible.Select(x => x.Code).Distinct().ToList();
            var rule = codes.Count == 0 ? "None" : ofCommune.Count > 0 ? "Commune" : "Epci";
            if (codes.Count > 1 && possible.Where(x => x.Department == Text(place, "insee_dep")).Select(x => x.Code).Distinct().ToList() is { Count: > 0 } own && own.Count < codes.Count)
                (codes, rule) = (own, "Department");
            if (codes.Count > 1 && codes.Where(x => x.StartsWith("CN", StringComparison.Ordinal)).ToList() is { Count: > 0 } newer && newer.Count < codes.Count)
                (codes, rule) = (newer, "NewerCode");
            expected[Text(place, "code_qp")] = codes.Count == 1 ? $"{codes[0]} {rule}" : codes.Count == 0 ? " None" : " Undecided";
        }

        var snapshot = await bench.TerritoriesAsync();
        var found = snapshot.Neighbourhoods.Values.Where(x => x.Generation == Generation.G2024)
            .ToDictionary(x => x.Code.Value, x => $"{x.Attachment.Contract?.Code.Value} {x.Attachment.Rule}");

        Assert.Equal(expected.OrderBy(x => x.Key, StringComparer.Ordinal), found.OrderBy(x => x.Key, StringComparer.Ordinal));
        Assert.Equal(
            [("Commune", 125), ("Department", 67), ("Epci", 1220), ("NewerCode", 167), ("None", 8), ("Undecided", 22)],
            expected.Values.GroupBy(x => x.Split(' ')[1]).Select(x => (x.Key, x.Count())).Order());
        var nancy = snapshot.FindContract(ContractCode.Parse("CN05403M"))!;
        Assert.Equal(expected.Where(x => x.Value.StartsWith("CN05403M ", StringComparison.Ordinal)).Select(x => x.Key).Order(StringComparer.Ordinal),
            nancy.Neighbourhoods.Select(x => x.Code.Value).Order(StringComparer.Ordinal));
        Assert.NotEmpty(nancy.Neighbourhoods);
        // The rule may leave a neighbourhood to a person, never to a contract that is not there.
        Assert.All(snapshot.Neighbourhoods.Values, x => Assert.True(x.Attachment.Contract is not { } key || snapshot.Contracts.ContainsKey(key)));
    }

    /// <summary>People of a neighbourhood over several communes are counted once; secrecy is not zero.</summary>
    static async Task AssertPopulationAsync(Workbench bench)
    {
        var lines = Lines(RealFiles.Path("indicateurs/qpv-2024-insee.csv")).GroupBy(x => x[2]).Select(x => x.First()).ToList();
        static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
        var figures = await bench.FiguresAsync();
        var series = figures.Shown(Generation.G2024).ToDictionary(x => x.Indicator.Code, x => x.Series);

        var people = lines.Select(x => Number(x[10])).OfType<double>().ToList();
        Assert.Equal((people.Count, people.Sum()), (figures.DistributionOf(series["population"])!.Count, figures.DistributionOf(series["population"])!.Values.Sum()));
        var housing = lines.Select(x => Number(x[23])).OfType<double>().ToList();
        Assert.Equal(housing.Count(x => x <= 100), figures.DistributionOf(series["taux-logements-sociaux"])!.Count);
        Assert.Contains(housing, x => x > 100);
        var none = (await bench.TerritoriesAsync()).Neighbourhoods.Keys.Count(x => x.Generation == Generation.G2024 && figures.Find("population", x) is null);
        Assert.Equal(91, none);
        Assert.Equal(1518, lines.Count);
    }

    static async Task AssertPredecessorsAsync(Workbench bench)
    {
        var formers = Properties(RealFiles.Path("contrats/geom_cv_ctr_2015-2023.geojson")).Select(x => Text(x, "codgeo")).ToHashSet();
        var same = Properties(RealFiles.Path("contrats/geom_cv_ctr_2024-2030.geojson"))
            .GroupBy(x => Text(x, "code_cv")).Count(x => x.Any(y => formers.Contains(Text(y, "codgeo"))));

        var snapshot = await bench.TerritoriesAsync();

        Assert.Equal(same, snapshot.ContractsOf(Generation.G2024).Count(x => x.Predecessor.Rule == PredecessorRule.SameTerritory));
        Assert.All(snapshot.ContractsOf(Generation.G2015), x => Assert.Empty(x.Predecessor.Contracts));
    }

    static List<JsonElement> Properties(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties").Clone())];
    }

    static string Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() != "NA" ? value.GetString()! : "";

    /// <summary>The lines below the headings; a quoted cell may hold commas.</summary>
    static List<List<string>> Lines(string path) => [.. File.ReadLines(path).Skip(1).Where(x => x.Length > 0).Select(Cells)];

    static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
