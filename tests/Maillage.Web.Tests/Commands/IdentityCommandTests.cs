using System.Globalization;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Commands;

/// <summary>A person's word on who is who, through the command line: it stands above the rules and outlives imports.</summary>
public class IdentityCommandTests
{
    const string Head = "nomAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;montant\n";
    const string Compass = "CENTRE SOCIAL LA BOUSSOLE DES COLLINES";
    const string Misspelt = "ASS. DU CTRE SOCIAL LA BOUSOLE DES COLLINES";

    static readonly string[] Why = ["--reason", "vu sur place", "--by", "la préfecture"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Grant(string name, string siret = "", int year = 2018, string amount = "500") => $"Ville;{year}-05-02;{name};{siret};{amount}\n";

    static string Post(string name, string siret, int year = 2022) =>
        $$"""{"id_poste":"D{{siret.Length:00000}}","code_tiers":"{{(siret.Length > 0 ? siret : name)}}","raison_sociale":"{{name}}","annee":{{year}},"montant":7164,"code_cv":"CV111","insee_dep":"54"}""";

    static string Posts(int year) => $"[{Post(Compass, "52499120500013", year)},{Post(Misspelt, "", year)}]";

    static Task<int> NumberAsync(Workbench bench, string name) => bench.ReadAsync(db =>
        db.Mentions.Where(x => x.Name == name).Select(x => EF.Property<int?>(x, "OrganisationId")).Distinct().SingleAsync(Stop).ContinueWith(x => x.Result!.Value, TaskScheduler.Default));

    static async Task<string> SayAsync(Workbench bench, string verb, params object[] what)
    {
        var done = await bench.CommandAsync(["identity", verb, .. what.Select(x => Convert.ToString(x, CultureInfo.InvariantCulture)!)]);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        return done.Output.Plain();
    }

    [Theory, OnBothDatabases]
    public async Task What_a_rule_joined_is_parted_and_stays_so_for_the_same_file_and_for_new_ones(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("a.csv", Head + Grant("Club de voile", "52499120500013") + Grant("Régie des quartiers", "52499120500013"));
        await bench.ImportAsync("grants", path);
        var number = await NumberAsync(bench, "Club de voile");
        Assert.Equal(number, await NumberAsync(bench, "Régie des quartiers"));

        var shown = await SayAsync(bench, "show", number);
        Assert.Contains("  1. « Club de voile » · SIRET 52499120500013", shown, StringComparison.Ordinal);
        Assert.Contains("     a.csv : 1 ligne\n", shown, StringComparison.Ordinal);
        Assert.Contains(" : même SIREN 524 991 205, noms différents (", shown, StringComparison.Ordinal);
        var parted = await SayAsync(bench, "part", [number, "2", .. Why]);

        Assert.Contains("2 organismes, dit par la préfecture. Les imports suivants le gardent.", parted, StringComparison.Ordinal);
        var other = await NumberAsync(bench, "Régie des quartiers");
        var first = await NumberAsync(bench, "Club de voile");
        Assert.Equal(number, Math.Min(first, other));
        Assert.NotEqual(first, other);
        await bench.ImportAsync("grants", path);
        await bench.ImportTextAsync("grants", Head + Grant("Club de voile", "52499120500013", 2019) + Grant("Régie des quartiers", "52499120500013", 2019) + Grant("RÉGIE", "524991205", 2019));
        Assert.Equal((first, other), (await NumberAsync(bench, "Club de voile"), await NumberAsync(bench, "Régie des quartiers")));
        Assert.Contains(await NumberAsync(bench, "RÉGIE"), new[] { first, other });
        Assert.Contains("elles ne sont pas la même", await SayAsync(bench, "show", number), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_organisations_merged_keep_the_older_number_and_the_other_is_given_back(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + Grant("Les Glycines"));
        await bench.ImportTextAsync("grants", Head + Grant("Centre du Nord", year: 2019));
        var (older, newer) = (await NumberAsync(bench, "Les Glycines"), await NumberAsync(bench, "Centre du Nord"));
        Assert.True(older < newer);

        var merged = await SayAsync(bench, "merge", [newer, older, .. Why]);

        Assert.StartsWith($"{older}  ", merged, StringComparison.Ordinal);
        Assert.Contains("les deux n’en font plus qu’un, dit par la préfecture. Les imports suivants le gardent.", merged, StringComparison.Ordinal);
        await bench.ImportTextAsync("grants", Head + Grant("Les Glycines", amount: "600"));
        await bench.ImportTextAsync("grants", Head + Grant("Centre du Nord", year: 2020));
        Assert.Equal((older, older), (await NumberAsync(bench, "Les Glycines"), await NumberAsync(bench, "Centre du Nord")));
        var retired = await bench.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(x => x.Id == newer, Stop));
        Assert.Equal((OrganisationStanding.Gone, older), (retired.Standing, retired.MergedInto!.Value));
        Assert.StartsWith($"{newer} a été réuni à {older}.\n", await SayAsync(bench, "show", newer), StringComparison.Ordinal);

        await SayAsync(bench, "undo", [older, newer, .. Why]);
        await bench.ImportTextAsync("grants", Head + Grant("Centre du Nord", year: 2021) + Grant("Les Glycines", year: 2021));

        Assert.Equal((older, newer), (await NumberAsync(bench, "Les Glycines"), await NumberAsync(bench, "Centre du Nord")));
        Assert.Equal(OrganisationStanding.Current, (await bench.ReadAsync(db => db.Organisations.AsNoTracking().SingleAsync(x => x.Id == newer, Stop))).Standing);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_pair_leaves_the_list_for_good_until_it_is_cleared(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("posts", Posts(2021), name: "a.json");
        var (one, other) = (await NumberAsync(bench, Compass), await NumberAsync(bench, Misspelt));

        var list = await SayAsync(bench, "list", "--place", "CV111");
        Assert.Contains($"  {one}  Centre social La Boussole des Collines · SIREN 524 991 205 · département 54\n".ToUpperInvariant(), list.ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains("  pour : même contrat de ville (2015 CV111)\n", list, StringComparison.Ordinal);
        Assert.Contains("1 rapprochement à vérifier.\n", list, StringComparison.Ordinal);
        Assert.Equal("Rien à vérifier.\n", await SayAsync(bench, "list", "--place", "57"));
        await SayAsync(bench, "refuse", [one, other, .. Why]);

        Assert.Equal("Rien à vérifier.\n", await SayAsync(bench, "list"));
        await bench.ImportTextAsync("posts", Posts(2021), name: "a.json");
        await bench.ImportTextAsync("posts", Posts(2022), name: "b.json");
        Assert.Empty(await bench.ReadAsync(db => db.PossibleIdentities.ToListAsync(Stop)));
        Assert.NotEqual(await NumberAsync(bench, Compass), await NumberAsync(bench, Misspelt));

        await SayAsync(bench, "clear", other, one);
        Assert.Single(await bench.ReadAsync(db => db.PossibleIdentities.ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_doubt_that_a_person_confirms_is_one_organisation_with_all_that_was_known_of_both(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("posts", Posts(2021), name: "a.json");
        var (one, other) = (await NumberAsync(bench, Compass), await NumberAsync(bench, Misspelt));

        await SayAsync(bench, "merge", [one, other, .. Why]);

        Assert.Equal(Math.Min(one, other), await NumberAsync(bench, Misspelt));
        Assert.Equal("524991205", (await bench.ReadAsync(db => db.Organisations.SingleAsync(x => x.Id == Math.Min(one, other), Stop))).Siren);
        Assert.Equal("Rien à vérifier.\n", await SayAsync(bench, "list"));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_changes_nothing()
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("grants", Head + Grant("Les Glycines") + Grant("Centre du Nord"));
        var (one, other) = (await NumberAsync(bench, "Les Glycines"), await NumberAsync(bench, "Centre du Nord"));
        var version = await bench.VersionAsync();

        foreach (var (what, sentence) in new (object[], string)[]
                 {
                     (["show", 999], "Aucun organisme chargé n’a le numéro 999."),
                     (["merge", one, one, .. Why], $"{one} et {one} n’en font déjà qu’un"),
                     (["refuse", one, one, .. Why], $"{one} et {one} n’en font qu’un : séparez-les d’abord"),
                     (["undo", one, other, .. Why], $"{one} et {other} sont déjà deux organismes."),
                     (["part", one, "2", .. Why], $"L’organisme {one} a 1 mention : donnez le rang de celles à séparer, pas de toutes"),
                     (["clear", one, other], $"Rien n’a été dit de {one} et {other} : les règles valent déjà."),
                 })
        {
            var refused = await bench.CommandAsync(["identity", .. what.Select(x => Convert.ToString(x, CultureInfo.InvariantCulture)!)]);
            Assert.Equal(2, refused.ExitCode);
            Assert.StartsWith(sentence, refused.Error.Plain(), StringComparison.Ordinal);
        }
        Assert.Equal(version, await bench.VersionAsync());
        Assert.Empty(await bench.ReadAsync(db => db.IdentityDecisions.ToListAsync(Stop)));
    }
}
