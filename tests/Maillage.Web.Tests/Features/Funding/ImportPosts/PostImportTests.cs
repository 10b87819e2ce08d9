using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Funding.ImportPosts;

/// <summary>Each quirk of the State's lists of posts, in a small file of its own.</summary>
public class PostImportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Post(string number = "05413R000102", string holder = "52499120500013", string name = "REGIE DES QUARTIERS", string year = "2022", string code = "CV111", string department = "54", string rate = "21254") =>
        $$"""{"id_poste":"{{number}}","code_tiers":"{{holder}}","raison_sociale":"{{name}}","annee":{{year}},"montant":{{rate}},"code_cv":"{{code}}","insee_dep":"{{department}}","insee_reg":"44"}""";

    static Task<ImportOutcome> ImportAsync(Workbench bench, params string[] posts) => bench.ImportTextAsync("posts", $"[{string.Join(",\n", posts)}]", name: "postes.json");

    static Task<List<Post>> PostsAsync(Workbench bench) => bench.ReadAsync(db => db.Posts.AsNoTracking().OrderBy(x => x.Year).ThenBy(x => x.Number).ThenBy(x => x.ContractCodes).ToListAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task A_post_stands_beside_its_contract_in_a_year(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await ImportAsync(bench, Post());

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        var post = Assert.Single(await PostsAsync(bench));
        Assert.Equal((PostKind.AdulteRelais, 2022, "05413R000102", "CV111", "54", 2_125_400L), (post.Kind, post.Year, post.Number, post.ContractCodes, post.DepartmentCode, post.RateCents));
        Assert.Contains("C’est un forfait par poste, pas un versement : Maillage ne les additionne pas.", outcome.Said(), StringComparison.Ordinal);
        var mention = await bench.MentionAsync("REGIE DES QUARTIERS");
        Assert.Equal(("52499120500013", "2015 CV111", "54", ""), (mention.Siret, mention.Contracts, mention.DepartmentCode, mention.CommuneCode));
    }

    [Theory]
    [InlineData("2020", "CV111", "2015 CV111")]
    [InlineData("2023", "CV111", "2015 CV111")]
    [InlineData("2024", "CV111", "2024 CV111")]
    [InlineData("2024", "CN05403M", "2024 CN05403M")]
    [InlineData("\"2023\"", "CV111", "2015 CV111")]
    public async Task The_year_tells_of_which_generation_a_code_is(string year, string code, string contract)
    {
        await using var bench = await Workbench.OpenAsync();

        await ImportAsync(bench, Post(year: year, code: code));

        Assert.Equal(contract, (await bench.MentionAsync("REGIE DES QUARTIERS")).Contracts);
    }

    [Theory, OnBothDatabases]
    public async Task A_compound_code_is_two_contracts_and_a_missing_one_none_both_counted(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await ImportAsync(bench, Post("05413R000102", code: "CV384CV380"), Post("05413R000202", code: ""), Post("05413R000302"));

        Assert.Equal("+3 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(["CV384 CV380", "", "CV111"], (await PostsAsync(bench)).Select(x => x.ContractCodes));
        Assert.Equal("MissingTerritory 1, SharedTerritory 1", outcome.Quality());
        Assert.Contains(await bench.ReadAsync(db => db.Mentions.Select(x => x.Contracts).ToListAsync(Stop)), x => x == "2015 CV380,2015 CV384");
    }

    [Theory, OnBothDatabases]
    public async Task A_number_said_again_with_other_words_is_kept_and_counted_one_said_twice_is_one(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await ImportAsync(bench, Post(), Post(code: "CV112"), Post("05413R000202"), Post("05413R000202"));

        Assert.Equal(("+3 ~0 =0 -0 !0", 1), (outcome.Counts(), outcome.Repeated));
        Assert.Equal("RepeatedLine 1, RepeatedNumber 1", outcome.Quality());
        Assert.Contains("2 postes adultes-relais (numéros différents).", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_employer_without_number_has_its_name_in_the_column_of_the_number(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await ImportAsync(bench, Post("D00010", "CENTRE SOCIAL 2000", "CENTRE SOCIAL 2000", rate: "7164"), Post("D00011", "", "FOYER", rate: "3582"));

        Assert.Equal("MissingIdentifier 2", outcome.Quality());
        Assert.All(await bench.ReadAsync(db => db.Mentions.AsNoTracking().ToListAsync(Stop)), x => Assert.Equal("", x.Siret + x.Siren));
        Assert.All(await PostsAsync(bench), x => Assert.Equal(PostKind.Fonjep, x.Kind));
    }

    [Fact]
    public async Task A_list_of_2024_has_no_column_of_the_holder()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await ImportAsync(bench, """{"id_poste":"D00010","raison_sociale":"FOYER","montant":7164,"annee":"2024","code_cv":"CN05403M","insee_dep":"54"}""");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(PostKind.Fonjep, Assert.Single(await PostsAsync(bench)).Kind);
    }

    [Fact]
    public async Task Each_line_that_cannot_be_read_has_its_reason()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await ImportAsync(bench, Post(number: ""), Post(name: ""), Post(year: "22"), Post(rate: "\"forfait\""), Post(code: "CV11"), Post());

        Assert.Equal("+1 ~0 =0 -0 !5", outcome.Counts());
        Assert.Equal(
            [
                "1, id_poste, : Le numéro du poste manque.", "2, raison_sociale, : Le nom de l’organisme manque.", "3, annee, 22: Ce n’est pas une année.",
                "4, montant, forfait: Ce n’est pas un montant.",
                "5, code_cv, CV11: Ce n’est pas un code de contrat (CV suivi de trois chiffres, ou CN suivi de cinq caractères et d’une lettre).",
            ],
            outcome.Rejects());
    }

    [Theory, OnBothDatabases]
    public async Task A_list_speaks_for_its_kind_year_and_department(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await ImportAsync(bench, Post("a1", holder: "FOYER", name: "FOYER"));
        await ImportAsync(bench, Post("05413R000102"), Post("05413R000202"), Post("05713R000102", department: "57"));
        await ImportAsync(bench, Post("05413R000102", year: "2021"));

        var outcome = await ImportAsync(bench, Post("05413R000102"));

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal(
            ["2021 05413R000102", "2022 05413R000102", "2022 05713R000102", "2022 a1"],
            (await PostsAsync(bench)).Select(x => $"{x.Year} {x.Number}"));
    }

    [Theory, OnBothDatabases]
    public async Task One_employer_of_several_posts_is_one_organisation(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await ImportAsync(bench, Post("05413R000102"), Post("05413R000202", code: "CV112"), Post("05413R000302", year: "2023"));

        Assert.Single(await bench.ReadAsync(db => db.Organisations.Where(x => x.Standing == OrganisationStanding.Current).ToListAsync(Stop)));
    }
}
