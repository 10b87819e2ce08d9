using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Maillage.Testing;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors.ListActors;

/// <summary>The directory of those who appear in the loaded files.</summary>
public partial class ActorListPageTests(NancyActors sites)
{
    const string Caption = "Organismes qui apparaissent dans les fichiers chargés";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task It_says_how_many_there_are_and_where_each_appears(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        var current = (await sites.OrganisationsAsync(kind)).Count(x => x.Standing == OrganisationStanding.Current);

        var page = await site.GetAsync("/acteurs?q=regie+tilleuls");
        var row = Assert.Single(page.Table(Caption));

        Assert.Equal(current, Count(await site.GetAsync("/acteurs")));
        Assert.Equal(("Régie des Tilleuls", "1 poste en 2024 · 4 subventions · 1 demande · 1 versement", "2019–2020 et 2022–2024"), (row["Organisme"], row["Apparaît dans"], row["Années"]));
        Assert.Equal(("inconnue", "Emploi, insertion et économie"), (row["Nature"], row["Thème"]));
        Assert.Equal($"/acteurs/{await sites.IdAsync("regie des tilleuls", kind)}", page.Link("Régie des Tilleuls").AbsolutePath, ignoreCase: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("contrat=CN05403M")]
    [InlineData("q=club")]
    [InlineData("departement=54&fichier=subventions")]
    [InlineData("annee=2024&nature=association")]
    [InlineData("dissoutes=oui&theme=culture")]
    public async Task Each_choice_is_counted_as_the_list_to_which_it_leads(string asked)
    {
        var site = await sites.OnAsync();
        var page = await site.GetAsync("/acteurs?" + asked);
        var checkedOptions = 0;

        foreach (var select in page.Document.QuerySelectorAll("main form select").Cast<IHtmlSelectElement>().Where(x => x.Name != "dissoutes"))
        {
            foreach (var option in select.Options.Where(x => x.Value.Length > 0))
            {
                var others = asked.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(x => !x.StartsWith(select.Name + "=", StringComparison.Ordinal));
                var list = await site.GetAsync("/acteurs?" + string.Join('&', [.. others, $"{select.Name}={Uri.EscapeDataString(option.Value)}"]));
                Assert.Equal(Told().Match(option.Text).Groups[1].Value, Count(list).ToString(CultureInfo.InvariantCulture));
                checkedOptions++;
            }
        }

        Assert.True(checkedOptions >= 4, $"{checkedOptions} options");
    }

    [Theory, OnBothDatabases]
    public async Task Kinds_are_counted_as_the_database_holds_them(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        var expected = (await sites.OrganisationsAsync(kind)).Where(x => x.Standing == OrganisationStanding.Current)
            .CountBy(x => x.Kind).Select(x => $"{x.Key.Label} ({x.Value})").Order(StringComparer.Ordinal);

        var page = await site.GetAsync("/acteurs");

        var choices = ((IHtmlSelectElement)page.Document.QuerySelector("select[name=nature]")!).Options.Where(x => x.Value.Length > 0).Select(x => x.Text);
        Assert.Equal(expected, choices.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("q=regie", "Régie des Tilleuls")]
    [InlineData("q=TILL", "Régie des Tilleuls")]
    [InlineData("q=812+345+676", "Régie des Tilleuls")]
    [InlineData("q=812+345+676+00017", "Régie des Tilleuls")]
    [InlineData("q=w543002001", "Harmonie de la Place Ducale")]
    [InlineData("q=harmonie+toul", "Harmonie de la Place Ducale|Harmonie municipale de Toul")]
    [InlineData("contrat=CN05403M", "Centre social Les Épis|Régie des Tilleuls")]
    [InlineData("contrat=CV054&generation=2015", "Régie des Tilleuls")]
    [InlineData("quartier=QN05490M", "Centre social Les Épis|Régie des Tilleuls")]
    [InlineData("commune=54357", "Le Jardin partagé de Maxéville")]
    [InlineData("departement=57", "Les Funambules de Metz")]
    [InlineData("theme=environnement", "Le Jardin partagé de Maxéville")]
    [InlineData("annee=2022", "Régie des Tilleuls")]
    [InlineData("fichier=financeurs&q=nancy", "Ville de Nancy")]
    [InlineData("fichier=annuaire", "Centre social Les Épis|Le Jardin partagé de Maxéville")]
    [InlineData("commune=54528&dissoutes=oui", "Cercle dissous des Remparts|Harmonie de la Place Ducale")]
    [InlineData("commune=54528", "Harmonie de la Place Ducale")]
    public async Task Each_filter_keeps_those_it_names(string asked, string names)
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/acteurs?" + asked);

        Assert.Equal(names.Split('|'), page.Table(Caption).Select(x => x["Organisme"]).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_giver_is_a_filter()
    {
        var site = await sites.OnAsync();
        var giver = await sites.IdAsync("Ville de Nancy");

        var page = await site.GetAsync($"/acteurs?financeur={giver}");

        Assert.Equal(["Harmonie municipale de Toul", "Régie des Tilleuls"], page.Table(Caption).Select(x => x["Organisme"]).ToArray(), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("Ville de Nancy (2)", page.Field("Qui a donné"));
    }

    [Theory]
    [InlineData("nature=fantome")]
    [InlineData("theme=rien")]
    [InlineData("annee=1900")]
    [InlineData("annee=bientot")]
    [InlineData("contrat=CV999")]
    [InlineData("quartier=QN99999M")]
    [InlineData("financeur=0")]
    [InlineData("departement=54&fichier=inconnu")]
    [InlineData("q=introuvablex")]
    public async Task What_does_not_exist_finds_nothing_and_says_what_to_loosen(string asked)
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/acteurs?" + asked);

        Assert.Equal(0, Count(page));
        Assert.Contains("Aucun organisme ne répond à ces filtres", page.Headings);
        Assert.Equal("/acteurs", page.Link("Tous les organismes").PathAndQuery);
    }

    [Theory, OnBothDatabases]
    public async Task A_download_holds_the_list_of_the_same_filter(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        var first = await site.GetAsync("/acteurs?commune=54395");
        var second = await first.FollowAsync("Page suivante");

        var csv = await site.Client.GetStringAsync(new Uri(site.Address, "/acteurs.csv?commune=54395"), Stop);
        var json = await site.Client.GetStringAsync(new Uri(site.Address, "/acteurs.json?commune=54395"), Stop);
        using var xlsx = await site.Client.GetAsync(new Uri(site.Address, "/acteurs.xlsx?commune=54395"), Stop);

        var names = first.Table(Caption).Concat(second.Table(Caption)).Select(x => x["Organisme"]).ToArray();
        Assert.Equal(50, first.Table(Caption).Count);
        Assert.Equal(Count(first), names.Length);
        Assert.Equal(names, csv.Plain().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(x => x.Split(';')[1]).ToArray());
        Assert.Equal(names.Length, Regex.Count(json, "\"id\":"));
        Assert.Equal("/acteurs.csv?commune=54395", first.Link("CSV").PathAndQuery);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_odd_page_number_breaks_nothing()
    {
        var site = await sites.OnAsync();

        Assert.Equal(50, (await site.GetAsync("/acteurs?page=plein")).Table(Caption).Count);
        Assert.Equal((await site.GetAsync("/acteurs?page=2")).Text, (await site.GetAsync("/acteurs?page=99")).Text);
    }

    [Fact]
    public async Task The_place_that_came_with_a_link_is_said_kept_by_the_form_and_can_be_taken_away()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/acteurs?contrat=CN05403M&theme=culture");
        var again = await page.PressAsync("Filtrer", ("Nom, SIREN, RNA ou commune", "epis"));
        var without = await page.FollowAsync("Retirer : Contrat de ville 2024–2030 : Métropole du Grand Nancy");

        Assert.Equal("/contrats/CN05403M", page.Link("Contrat de ville 2024–2030 : Métropole du Grand Nancy").AbsolutePath);
        Assert.Contains("contrat=CN05403M", again.Address.Query, StringComparison.Ordinal);
        Assert.Equal(1, Count(again));
        Assert.Equal("?theme=culture", without.Address.Query);
    }

    [Fact]
    public async Task Rows_that_are_not_public_show_nobody()
    {
        var site = await sites.OnAsync();
        var hidden = await sites.IdAsync("Le Cercle caché");

        var list = await site.GetAsync("/acteurs?q=cercle&dissoutes=oui");
        var search = await site.GetAsync("/recherche?q=cercle+cache");
        var csv = await site.Client.GetStringAsync(new Uri(site.Address, "/acteurs.csv?dissoutes=oui"), Stop);

        Assert.DoesNotContain("caché", list.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Aucun résultat", search.Headings);
        Assert.DoesNotContain("caché", csv, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("discrète", csv, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/acteurs/{hidden}")).Status);
        using var texts = await site.Client.GetAsync(new Uri(site.Address, $"/acteurs/{hidden}/subventions.csv"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, texts.StatusCode);
    }

    [Fact]
    public async Task A_map_gathers_them_by_commune_where_contours_are_loaded()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/acteurs");
        var nowhere = await site.GetAsync("/acteurs?departement=57");

        Assert.Contains("Un point par commune", page.Text, StringComparison.Ordinal);
        var nancy = page.Document.QuerySelectorAll("svg a").First(x => x.TextContent.StartsWith("Nancy", StringComparison.Ordinal));
        Assert.Equal($"Nancy : {Count(await site.GetAsync("/acteurs?commune=54395"))} organismes", Page.Words(nancy));
        Assert.Equal("/acteurs?commune=54395", nancy.GetAttribute("href"));
        Assert.Contains("Pas de carte", nowhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_and_the_search_lead_there()
    {
        var site = await sites.OnAsync();

        var found = await site.GetAsync("/recherche?q=harmonie");

        Assert.Equal("/acteurs", (await site.GetAsync("/")).Document.QuerySelector("nav.m-nav a[href='/acteurs']")!.GetAttribute("href"));
        Assert.Contains("2 organismes", found.Text, StringComparison.Ordinal);
        Assert.Contains("Harmonie de la Place Ducale organisme Association · Toul", found.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_nothing_is_loaded_it_says_which_command_to_type()
    {
        await using var empty = await RunningSite.StartAsync();

        var page = await empty.GetAsync("/acteurs");

        Assert.Contains("Aucun organisme n’est chargé", page.Headings);
        Assert.Contains("./maillage import posts", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await empty.GetAsync("/acteurs/1")).Status);
    }

    /// <summary>The number that the page says under its title.</summary>
    static int Count(Page page) => int.Parse(Counted().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([0-9][0-9 ]*) organismes? appara[iî]")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\(([0-9]+)\)$")]
    private static partial Regex Told();
}
