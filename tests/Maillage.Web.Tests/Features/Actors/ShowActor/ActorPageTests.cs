using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Actors.ShowActor;

/// <summary>The page of an organisation: what it received, where it appears, and on what evidence.</summary>
public partial class ActorPageTests(NancyActors sites)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<Page> ShowAsync(string name, DatabaseKind kind = DatabaseKind.Sqlite) =>
        await (await sites.OnAsync(kind)).GetAsync($"/acteurs/{await sites.IdAsync(name, kind)}");

    [Theory, OnBothDatabases]
    public async Task Stages_stand_apart_and_are_never_added_up(DatabaseKind kind)
    {
        var page = await ShowAsync("regie des tilleuls", kind);

        var figures = page.Document.QuerySelectorAll(".m-figure").Select(x => $"{Page.Words(x.QuerySelector("dd"))} {Page.Words(x.QuerySelector("dt")!.FirstChild)} : {Page.Words(x.QuerySelector(".m-figure__note"))}").ToArray();
        Assert.Equal(
            [
                "22 500,50 € accordés : 3 lignes de 1 financeur, 2019–2020, d’après sa liste publiée",
                "7 000 € accordés : 1 ligne de 1 financeur, 2024, d’après la programmation",
                "3 500 € versés : 1 ligne de 1 financeur, 2024, d’après la programmation",
                "9 000 € demandés ou prévus : 1 ligne de 1 financeur, 2024, d’après la programmation",
                "1 poste financé par l’État en 2024 : adultes-relais et Fonjep ; dans les fichiers de 2022–2024",
            ], figures);
        Assert.Contains("rien de cela ne s’additionne", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("42 000,50", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["2019 10 000 €", "2020 12 500,50 € (2 lignes)"],
            page.Document.QuerySelectorAll(".m-bars li").Select(Page.Words).ToArray());
    }

    [Theory, OnBothDatabases]
    public async Task Each_amount_says_when_from_whom_for_what_and_at_which_stage(DatabaseKind kind)
    {
        var page = await ShowAsync("regie des tilleuls", kind);

        var rows = page.Table("Subventions de Régie des Tilleuls");
        Assert.Equal(
            [
                "Atelier vélo | 2024 | État, politique de la ville | 9 000 € | demandé ou prévu | programmation | aucune",
                "Atelier vélo | 2024 | État, politique de la ville | 7 000 € | accordé | programmation | aucune",
                "Atelier vélo | 2024 | État, politique de la ville | 3 500 € | versé | programmation | aucune",
                "Insertion par le chantier | 2020 | Ville de Nancy | 12 000,50 € | accordé | liste publiée | DEL-2",
                "Fête du quartier | 2020 | Ville de Nancy | 500 € | accordé | liste publiée | DEL-3",
                "Insertion par le chantier | 2019 | Ville de Nancy | 10 000 € | accordé | liste publiée | DEL-1",
            ], rows.Select(x => string.Join(" | ", x.Values)).ToArray());
    }

    [Theory, OnBothDatabases]
    public async Task The_downloads_hold_all_its_amounts_and_only_the_public_ones(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        var page = await ShowAsync("regie des tilleuls", kind);

        var csv = await site.Client.GetStringAsync(page.Link("CSV"), Stop);
        var json = await site.Client.GetStringAsync(page.Link("JSON"), Stop);

        Assert.Equal(page.Table("Subventions de Régie des Tilleuls").Count, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        using var read = JsonDocument.Parse(json);
        // Published lists and programming tables may tell the same money: each line says its source, as the page does.
        Assert.Equal(
            page.Table("Subventions de Régie des Tilleuls").Select(x => $"{x["Année"]} {x["Étape"]} {x["D’après"]} {x["De qui"]}"),
            read.RootElement.EnumerateArray().Select(x => $"{x.GetProperty("annee")} {x.GetProperty("etape")} {x.GetProperty("source")} {x.GetProperty("attribuant")}"));
        Assert.Contains("2020;accordé;liste publiée;12000,5;Ville de Nancy;215403957;", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("777777", csv + json + page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("confidentiel", csv + json + page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task Posts_are_counted_by_number_and_the_contract_before_is_another_series(DatabaseKind kind)
    {
        var page = await ShowAsync("regie des tilleuls", kind);

        var rows = page.Table("Postes de Régie des Tilleuls, par contrat et par année").Select(x => string.Join(" | ", x.Values)).ToArray();
        Assert.Equal(
            [
                "Métropole du Grand Nancy | adulte-relais | 2024–2030 | sans objet | sans objet | 1",
                "Grand Nancy | adulte-relais | 2015–2023, contrat précédent | 1 | 2 | sans objet",
            ], rows);
        Assert.Contains("Forfait de l’État : 22 810,61 € par poste adulte-relais en 2024", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("45 111,46", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_a_contract_says_so()
    {
        var page = await ShowAsync("les funambules");

        Assert.Equal("sans code de contrat", page.Table("Postes de Les Funambules de Metz, par contrat et par année")[0]["Contrat"]);
        Assert.Contains("le territoire où ils servent n’est pas connu", page.Section("Ce qu’on ne sait pas"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_ways_in_which_files_name_it_are_shown_with_what_ties_them(DatabaseKind kind)
    {
        var page = await ShowAsync("regie des tilleuls", kind);

        var ways = page.Table("Les écritures réunies sous Régie des Tilleuls");
        Assert.True(ways.Count >= 3);
        Assert.Equal("première écriture", ways[0]["Pourquoi c’est lui"]);
        Assert.All(ways.Skip(1), x =>
        {
            Assert.Contains("même SIREN 812 345 676", x["Pourquoi c’est lui"], StringComparison.Ordinal);
            Assert.Equal("sûr", x["Confiance"]);
        });
        Assert.Contains(ways, x => x["Où"] == "postes adultes-relais, 2022–2023" || x["Où"] == "postes adultes-relais, 2022–2024");
        Assert.Contains(ways, x => x["Où"].StartsWith("subventions, 2019–2020", StringComparison.Ordinal));
        Assert.Contains("./maillage identity part", page.Text, StringComparison.Ordinal);
        Assert.Equal("https://annuaire-entreprises.data.gouv.fr/entreprise/812345676", page.Link("812 345 676").ToString());
        Assert.StartsWith("812 345 676 00017 Regie des Tilleuls", page.Definition("Établissement"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Its_kind_says_what_tells_it_and_the_register_what_it_says()
    {
        var page = await ShowAsync("harmonie de la place");

        Assert.Equal("Association (inscrite au répertoire des associations : W543002001)", page.Definition("Nature"));
        Assert.Equal("W543002001 : active au répertoire, créée le 1er janvier 1999.", page.Definition("Répertoire des associations"));
        Assert.Equal("Jouer de la musique", page.Definition("Objet déclaré"));
        Assert.DoesNotContain("54200", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dissolved_one_says_when()
    {
        var page = await ShowAsync("cercle dissous");

        Assert.Contains("dissoute selon le répertoire", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("W543002002 : dissoute le 30 juin 2012", page.Definition("Répertoire des associations"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Territories_come_with_what_ties_it_there(DatabaseKind kind)
    {
        var page = await ShowAsync("centre social", kind);

        var territories = page.Section("Les territoires où il apparaît");
        Assert.Contains("Les Tilleuls quartier de 2024 · dans l’annuaire du territoire", territories, StringComparison.Ordinal);
        Assert.Contains("Métropole du Grand Nancy contrat 2024–2030 · action ici, dans l’annuaire du territoire et poste rattaché au contrat", territories, StringComparison.Ordinal);
        Assert.Contains("Nancy commune · siège dans la commune", territories, StringComparison.Ordinal);
        Assert.Equal("https://les-epis.example/", page.Link("https://les-epis.example/").ToString());
        Assert.Equal("Culture. Un lieu ouvert à tous.", page.Definition("Annuaire du territoire"));
    }

    [Theory, OnBothDatabases]
    public async Task Others_that_appear_lead_to_a_list_of_as_many(DatabaseKind kind)
    {
        var page = await ShowAsync("harmonie municipale", kind);

        Assert.Contains("Même financeur : Ville de Nancy", string.Join('|', page.Headings), StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll("a").Where(x => Page.Words(x).EndsWith("de cette liste", StringComparison.Ordinal)))
        {
            var list = await (await sites.OnAsync(kind)).GetAsync(link.GetAttribute("href")!);
            Assert.Equal(Number().Match(Page.Words(link)).Value, Number().Match(list.Text).Value);
        }
    }

    [Fact]
    public async Task What_the_files_do_not_say_is_said()
    {
        var page = await ShowAsync("le jardin partage");

        var unknown = page.Section("Ce qu’on ne sait pas");
        Assert.Contains("Aucun fichier ne donne son SIREN ni son numéro au répertoire", unknown, StringComparison.Ordinal);
        Assert.Contains("Aucune subvention des fichiers chargés (2 financeurs, 2019–2024) ne lui est donnée", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_says_how_many_lines()
    {
        var page = await ShowAsync("ville de nancy");

        Assert.Equal($"/financeurs/{await sites.IdAsync("ville de nancy")}", page.Link("Ce qu’il donne : 4 lignes dans les fichiers chargés").AbsolutePath);
        Assert.Equal("Commune (SIREN en 21 : organisme public)", page.Definition("Nature"));
    }

    [Theory]
    [InlineData("/acteurs/999999")]
    [InlineData("/acteurs/0")]
    [InlineData("/acteurs/rien")]
    [InlineData("/acteurs/999999999999")]
    public async Task An_unknown_number_is_the_site_s_own_page(string address)
    {
        var page = await (await sites.OnAsync()).GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page introuvable", page.Heading);
    }

    [Theory, OnBothDatabases]
    public async Task The_number_of_one_that_was_merged_leads_to_the_one_that_has_its_mentions(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await NancyActors.FillAsync(bench);
        var before = await OrganisationsAsync(bench);
        var (kept, merged) = (before.Single(x => x.Name.StartsWith("Harmonie municipale", StringComparison.Ordinal)).Id, before.Single(x => x.Name.StartsWith("Harmonie de la", StringComparison.Ordinal)).Id);
        await using var site = RunningSite.Start(bench.Installation);
        using var browser = site.NewClient(followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync($"/acteurs/{merged}")).Status);

        await bench.ChangeAsync(async db =>
        {
            var mentions = await db.Mentions.AsNoTracking().Where(x => x.Name.StartsWith("Harmonie ")).Select(x => x.Id).Order().ToListAsync(Stop);
            db.IdentityDecisions.Add(new IdentityDecision { First = mentions[0], Second = mentions[1], AreSame = true, Reason = "c’est la même", By = "test", At = DateTime.UnixEpoch });
            await db.SaveChangesAsync(Stop);
            await IdentityKeeper.RefreshAsync(db, bench.Folder, Stop);
        });
        var gone = (await OrganisationsAsync(bench)).Single(x => x.MergedInto is not null);
        await Task.Delay(300, Stop);
        using var answer = await browser.GetAsync(new Uri(site.Address, $"/acteurs/{gone.Id}"), Stop);
        var page = await site.GetAsync($"/acteurs/{gone.Id}");

        Assert.Contains(gone.Id, new[] { kept, merged });
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/acteurs/{gone.MergedInto}"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("rapprochement décidé à la main", page.Text + page.Html, StringComparison.Ordinal);
        Assert.Contains("Concerts", page.Text, StringComparison.Ordinal);
    }

    static Task<List<Organisation>> OrganisationsAsync(Workbench bench) => bench.ReadAsync(db => db.Organisations.AsNoTracking().ToListAsync(Stop));

    [GeneratedRegex("[0-9]+(?= organisme)")]
    private static partial Regex Number();
}
