using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.France.Tables;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests;

/// <summary>
/// The official files of money, posts and associations as they were published, imported on both databases. What is expected is counted here by plain
/// code that shares nothing with the readers.
/// </summary>
[Trait("Kind", "slow")]
public partial class RealMoneyFilesTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly string[] Registers = ["54", "90"];

    static readonly int[] PostYears = [2020, 2021, 2022, 2023, 2024];

    /// <summary>A file, what a person says of it, and what plain code counts in it.</summary>
    sealed record Known(string Kind, string Path, Func<string, Count> Count, Func<ImportRequest, ImportRequest>? Say = null);

    /// <param name="Lines">Those below the headings.</param>
    /// <param name="Refused">Those that a person could not take either.</param>
    /// <param name="Kept">The different ones among the others.</param>
    /// <param name="Cents">What these add up to.</param>
    sealed record Count(int Lines, int Refused, int Kept, long Cents);

    static readonly Known[] Grants =
    [
        new("grants", "subventions/collectivites/loire-atlantique.csv", x => Table(x, ';', name: 4, siret: 5, amount: 7, date: 2)),
        new("grants", "subventions/collectivites/vendee-2018.csv", Vendee),
        new("grants", "subventions/collectivites/mayenne.xlsx", Mayenne),
        new("grants", "subventions/collectivites/subventions_montpellier.csv", x => Table(x, ',', name: 2, siret: 9, amount: 7, date: 6),
            x => x with { Giver = "Ville de Montpellier 21340172201787", Numbers = NumberConvention.Point }),
        new("grants", "subventions/scdl/DEP_Aube.xlsx", Aube),
        new("grants", "subventions/scdl/DEP_Lot_2017_exemple.csv", x => Table(x, ';', name: 4, siret: 5, amount: 7, date: 2)),
        new("grants", "subventions/scdl/DEP_Nievre_2016.csv", x => Table(x, ',', name: 5, siret: 6, amount: 9, date: 3)),
        new("grants", "subventions/scdl/DEP_Pyrenees-Orientales.ods", Pyrenees, x => x with { Giver = "Département des Pyrénées-Orientales" }),
        new("grants", "subventions/scdl/DEP_Somme_20180302.csv", x => Table(x, ';', name: 4, siret: 5, amount: 7, date: 2)),
        new("grants", "subventions/scdl/exemple_valide.csv", x => Table(x, ',', name: 4, siret: 5, amount: 8, date: 2)),
        new("grants", "subventions/scdl/exemple_invalide_erreurs_cellules.csv", x => Table(x, ',', name: 4, siret: 5, amount: 8, date: 2)),
        .. new[] { 2013, 2014, 2015 }.Select(year => new Known("grants", $"subventions/reserve-parlementaire/{year}_reserve_parlementaire.csv",
            x => Table(x, ',', name: 0, siret: -1, amount: 3, date: -1), x => x with { Year = year })),
    ];

    static readonly Known[] Others =
    [
        .. PostYears.SelectMany(x => new[]
        {
            new Known("posts", $"subventions/etat/adulte-relais-{x}.json", Posts), new Known("posts", $"subventions/etat/postes-fonjep-{x}.json", Posts),
        }),
        .. Registers.Select(x => new Known("associations", $"associations/rna_import_dpt_{x}.csv", Register)),
    ];

    [Theory, OnBothDatabases]
    public async Task Every_file_is_taken_line_by_line_to_the_cent_and_a_second_run_changes_nothing(DatabaseKind kind)
    {
        var files = Grants.Concat(Others).Select(x => x with { Path = RealFiles.Path(x.Path) }).ToList();
        var counts = files.ToDictionary(x => x.Path, x => x.Count(x.Path));
        await using var bench = await Workbench.OpenAsync(kind, wholeCountry: true);
        foreach (var file in files)
        {
            var count = counts[file.Path];
            var outcome = await bench.ImportAsync(file.Kind, file.Path, file.Say, identify: false);

            Assert.Equal($"{file.Path} {count.Lines} +{count.Kept} ~0 =0 -0 !{count.Refused}", $"{file.Path} {outcome.Lines} {outcome.Counts()}");
            Assert.Equal(count.Lines - count.Refused - count.Kept, outcome.Repeated);
            Assert.All(outcome.Rejected, x => Assert.EndsWith(".", x.Reason, StringComparison.Ordinal));
        }
        await AssertTotalsAsync(bench, counts);
        await AssertPostsAsync(bench);
        await AssertRegisterAsync(bench);
        await bench.IdentifyAsync();
        await AssertOrganisationsAsync(bench);
        var version = await bench.VersionAsync();

        foreach (var file in files)
        {
            var again = await bench.ImportAsync(file.Kind, file.Path, file.Say, identify: false);
            Assert.Equal($"{file.Path} +0 ~0 ={counts[file.Path].Kept} -0 !{counts[file.Path].Refused}", $"{file.Path} {again.Counts()}");
            Assert.False(again.Written);
        }
        Assert.Equal(version, await bench.VersionAsync());
    }

    [Fact]
    public async Task Files_that_leave_a_question_open_are_refused_with_it()
    {
        await using var bench = await Workbench.OpenAsync();
        var city = RealFiles.Path("subventions/collectivites/subventions_montpellier.csv");
        var reserve = RealFiles.Path("subventions/reserve-parlementaire/2014_reserve_parlementaire.csv");

        Assert.Contains("--giver", await RefusalAsync(bench, city), StringComparison.Ordinal);
        Assert.Contains("« 1,500 € » peut se lire 1 500 ou 1,5", await RefusalAsync(bench, city, x => x with { Giver = "Ville de Montpellier" }), StringComparison.Ordinal);
        Assert.Contains("--year 2014", await RefusalAsync(bench, reserve), StringComparison.Ordinal);
        Assert.Contains("--giver", await RefusalAsync(bench, RealFiles.Path("subventions/scdl/DEP_Pyrenees-Orientales.ods")), StringComparison.Ordinal);
        Assert.Empty(await bench.ImportsAsync());
    }

    static async Task<string> RefusalAsync(Workbench bench, string path, Func<ImportRequest, ImportRequest>? say = null) =>
        (await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportAsync("grants", path, say))).Message.Plain();

    static async Task AssertTotalsAsync(Workbench bench, Dictionary<string, Count> counts)
    {
        var imports = await bench.ReadAsync(db => db.Imports.AsNoTracking().Where(x => x.Kind == "grants").ToDictionaryAsync(x => x.Id, x => x.FileName, Stop));
        var sums = await bench.ReadAsync(db => db.Grants.GroupBy(x => x.ImportId).Select(x => new { x.Key, Sum = x.Sum(y => y.AmountCents), Count = x.Count() }).ToListAsync(Stop));
        Assert.Equal(
            counts.Where(x => x.Value.Cents > 0).Select(x => $"{Path.GetFileName(x.Key)} {x.Value.Kept} {x.Value.Cents}").Order(StringComparer.Ordinal),
            sums.Select(x => $"{imports[x.Key]} {x.Count} {x.Sum}").Order(StringComparer.Ordinal));
        Assert.All(await bench.ReadAsync(db => db.Grants.Select(x => x.Year).Distinct().ToListAsync(Stop)), x => Assert.InRange(x, 2008, 2019));
    }

    static async Task AssertPostsAsync(Workbench bench)
    {
        foreach (var (kind, file) in new[] { (PostKind.AdulteRelais, "adulte-relais"), (PostKind.Fonjep, "postes-fonjep") })
            foreach (var year in PostYears)
            {
                var lines = PlainFiles.Json(RealFiles.Path($"subventions/etat/{file}-{year}.json")).DistinctBy(x => x.GetRawText()).ToList();
                var codes = lines.Select(x => Text(x, "code_cv")).ToList();
                var posts = await bench.ReadAsync(db => db.Posts.AsNoTracking().Where(x => x.Kind == kind && x.Year == year).ToListAsync(Stop));
                Assert.Equal(lines.Select(x => Text(x, "id_poste")).Distinct().Count(), posts.Select(x => x.Number).Distinct().Count());
                Assert.Equal(
                    (codes.Count(x => x.Length == 0), codes.Count(x => ContractCode().Count(x) > 1), codes.Count(x => x.StartsWith("CN", StringComparison.Ordinal))),
                    (posts.Count(x => x.ContractCodes.Length == 0), posts.Count(x => x.ContractCodes.Contains(' ')), posts.Count(x => x.ContractCodes.StartsWith("CN", StringComparison.Ordinal))));
                // A rate, the same whatever is added up.
                Assert.Equal(lines.Select(x => PlainFiles.Cents(x.GetProperty("montant").GetRawText())).Distinct().Order(), posts.Select(x => (long?)x.RateCents).Distinct().Order());
            }
        Assert.Equal(178, (await bench.ReadAsync(db => db.Posts.CountAsync(x => x.ContractCodes == "", Stop))));
    }

    static async Task AssertRegisterAsync(Workbench bench)
    {
        var lines = Registers.SelectMany(x => PlainFiles.Csv(RealFiles.Path($"associations/rna_import_dpt_{x}.csv"), ';')).ToList();
        var entries = await bench.ReadAsync(db => db.RegisterEntries.AsNoTracking().ToListAsync(Stop));
        Assert.Equal(
            lines.GroupBy(x => x[20]).Select(x => (x.Key, x.Count())).Order(),
            entries.GroupBy(x => x.Position switch { RegisterPosition.Active => "A", RegisterPosition.Dissolved => "D", RegisterPosition.Removed => "S", _ => "R" }).Select(x => (x.Key, x.Count())).Order());
        Assert.Equal(lines.Count(x => string.CompareOrdinal(x[4], "1800") > 0), entries.Count(x => x.CreatedOn is not null));
        Assert.Equal(lines.Count(x => TodayNumber().IsMatch(x[19])), await bench.ReadAsync(db => db.Mentions.CountAsync(x => x.RegisterNumber != "" && x.Rna != "", Stop)));
        Assert.Equal(lines.Count(x => x[8].Length == 0 || x[8].Equals("Titre absent", StringComparison.OrdinalIgnoreCase)), entries.Count(x => x.Name == $"Association n° {x.Number}"));
        Assert.InRange(entries.Count(x => x.CommuneCode.Length > 0), lines.Count * 0.98, lines.Count);
    }

    static async Task AssertOrganisationsAsync(Workbench bench)
    {
        var organisations = await bench.ReadAsync(db => db.Organisations.AsNoTracking().ToListAsync(Stop));
        Assert.InRange(organisations.Count, 40_000, 80_000);
        Assert.Equal(0, await bench.ReadAsync(db => db.Mentions.CountAsync(x => EF.Property<int?>(x, "OrganisationId") == null, Stop)));
    }

    /// <summary>A text table: refused are lines without a name or number, without an amount or a year, or with a rounded SIRET; lines that are equal, whatever their spaces, are one.</summary>
    static Count Table(string path, char separator, int name, int siret, int amount, int date)
    {
        var lines = PlainFiles.Csv(path, separator);
        var kept = lines.Where(x => Cell(x, name).Length + Cell(x, siret).Length > 0 && PlainFiles.Cents(Cell(x, amount)) is not null
            && (date < 0 || Year().IsMatch(Cell(x, date))) && !Cell(x, siret).Contains("E+", StringComparison.Ordinal)).ToList();
        var different = kept.DistinctBy(x => Spaces().Replace(string.Join('|', x), " ")).ToList();
        return new Count(lines.Count, lines.Count - kept.Count, different.Count, different.Sum(x => PlainFiles.Cents(Cell(x, amount))!.Value));
    }

    /// <summary>Commas everywhere: the amount is what stands before the words that follow each of them; lines between quotes are lost.</summary>
    static Count Vendee(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.Latin1)[1..];
        var kept = lines.Where(x => !x.StartsWith('"')).DistinctBy(x => x.TrimEnd(';')).ToList();
        return new Count(lines.Length, lines.Count(x => x.StartsWith('"')), kept.Count, kept.Sum(x => PlainFiles.Cents(AmountBeforeNature().Match(x).Groups[1].Value)!.Value));
    }

    static Count Mayenne(string path)
    {
        var lines = PlainFiles.Xlsx(path)[1..];
        var kept = lines.Where(x => x.ContainsKey("E") && PlainFiles.Cents(x.GetValueOrDefault("H", "")) is not null
            && (x.ContainsKey("C") || x.GetValueOrDefault("D", "").Contains('-', StringComparison.Ordinal))).ToList();
        var different = kept.DistinctBy(x => string.Join('\t', x.OrderBy(y => y.Key, StringComparer.Ordinal))).ToList();
        return new Count(lines.Count, lines.Count - kept.Count, different.Count, different.Sum(x => PlainFiles.Cents(x["H"])!.Value));
    }

    static Count Aube(string path)
    {
        var lines = PlainFiles.Xlsx(path)[2..].Where(x => x.Count > 0).ToList();
        return new Count(lines.Count, 0, lines.Count, lines.Sum(x => PlainFiles.Cents(x["H"])!.Value));
    }

    static Count Pyrenees(string path)
    {
        var rows = PlainFiles.Ods(path);
        var lines = rows[(rows.FindIndex(x => x[0] == "SIRET_ORG") + 1)..];
        var kept = lines.Where(x => PlainFiles.Cents(x[2]) is not null).ToList();
        return new Count(lines.Count, lines.Count - kept.Count, kept.DistinctBy(x => string.Join('\t', x)).Count(), kept.DistinctBy(x => string.Join('\t', x)).Sum(x => PlainFiles.Cents(x[2])!.Value));
    }

    static Count Posts(string path)
    {
        var lines = PlainFiles.Json(path);
        return new Count(lines.Count, 0, lines.DistinctBy(x => x.GetRawText()).Count(), 0);
    }

    static Count Register(string path)
    {
        var lines = PlainFiles.Csv(path, ';');
        return new Count(lines.Count, 0, lines.Select(x => x[0]).Distinct().Count(), 0);
    }

    static string Cell(string[] line, int place) => place >= 0 && place < line.Length ? line[place] : "";

    static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex Year();

    [GeneratedRegex(@",([0-9][^,]{0,12},[0-9]{2}),aide en num")]
    private static partial Regex AmountBeforeNature();

    [GeneratedRegex("CV[0-9]{3}|CN[0-9A-Z]{6}")]
    private static partial Regex ContractCode();

    [GeneratedRegex("^W[0-9A-Z]{9}$")]
    private static partial Regex TodayNumber();
}
