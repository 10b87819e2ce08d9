using System.Net;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Home.Search;

/// <summary>One search over everything.</summary>
public class SearchPageTests(TwoNeighbourhoods sites)
{
    [Theory, OnBothDatabases]
    public async Task It_finds_things_of_each_kind_and_says_how_many(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var page = await site.GetAsync("/recherche?q=nancy");

        Assert.Equal("nancy", page.Field("Que cherchez-vous ?"));
        Assert.Contains(page.Headings, x => x.EndsWith(" résultats", StringComparison.Ordinal));
        Assert.Contains("1 contrat, 2 quartiers", page.Text);
        Assert.Contains("Nancy commune Meurthe-et-Moselle · 54395", page.Text);
        Assert.Contains("Les Tilleuls quartier Quartier de 2024 · Nancy · QN05490M", page.Text);
        Assert.Contains("Métropole du Grand Nancy contrat Contrat de ville 2024–2030 · Meurthe-et-Moselle · CN05403M", page.Text);
        Assert.Equal("/quartiers/QN05490M", page.Link("Les Tilleuls").AbsolutePath);
    }

    [Theory, OnBothDatabases]
    public async Task Accents_ligatures_and_beginnings_of_words_are_enough(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var page = await site.GetAsync("/recherche?q=" + Uri.EscapeDataString("COEUR d'ilo"));

        Assert.Equal("/quartiers/QN05491M", page.Link("Le Cœur d’Îlot").AbsolutePath);
        Assert.Contains("1 quartier", page.Text);
    }

    [Fact]
    public async Task Nothing_found_says_what_to_try_and_keeps_the_question()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/recherche?q=introuvablex");

        Assert.Contains("Aucun résultat", page.Headings);
        Assert.Equal("introuvablex", page.Field("Que cherchez-vous ?"));
        Assert.Contains("Essayez moins de mots", page.Text);
        Assert.Equal("/quartiers/ou", page.Link("dans quel quartier est cette adresse ?").AbsolutePath);
    }

    [Fact]
    public async Task An_empty_question_says_what_can_be_searched_with_examples_that_lead_somewhere()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/recherche");

        Assert.Contains("Ce qui peut être cherché", page.Headings);
        var found = await page.FollowAsync("Métropole du Grand Nancy");
        Assert.Contains("1 contrat", found.Text);
    }

    [Theory]
    [InlineData("QN05490M", "/quartiers/QN05490M")]
    [InlineData("cn05403m", "/contrats/CN05403M")]
    public async Task A_code_leads_straight_to_its_page(string code, string address)
    {
        var site = await sites.OnAsync();
        using var browser = site.NewClient(followRedirects: false);

        using var answer = await browser.GetAsync(new Uri(site.Address, "/recherche?q=" + code), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.EndsWith(address, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_two_generations_share_lists_both_contracts()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/recherche?q=CV428");

        Assert.Equal("/contrats/CV428", page.Link("Toul").AbsolutePath);
        Assert.Equal("/contrats/2015-2023/CV428", page.Link("Terres Touloises").AbsolutePath);
    }

    [Theory]
    [InlineData("48,71 6,11")]
    [InlineData("48.71, 6.11")]
    [InlineData("48,71;6,11")]
    public async Task Coordinates_lead_to_the_question_of_the_place(string typed)
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/recherche?q=" + Uri.EscapeDataString(typed));
        var answer = await page.FollowAsync("Chercher dans quel quartier est ce point");

        Assert.Contains("Oui : Les Tilleuls", answer.Headings);
    }

    [Theory, OnBothDatabases]
    public async Task Signs_ask_for_nothing_and_break_nothing(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        foreach (var typed in new[] { "\"", "' OR 1=1 --", "😀", "a:* & !b", "%00", new string('é', 1000) })
        {
            var page = await site.GetAsync("/recherche?q=" + Uri.EscapeDataString(typed));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    [Fact]
    public async Task Many_results_come_in_pages_that_an_odd_number_does_not_break()
    {
        var site = await sites.OnAsync();

        var first = await site.GetAsync("/recherche?q=saint");
        var second = await first.FollowAsync("Page suivante");
        var odd = await site.GetAsync("/recherche?q=saint&page=plein");

        Assert.Contains("Les 500 premiers résultats : précisez la recherche", first.Headings);
        Assert.Equal(25, first.Document.QuerySelectorAll("main li .ds-tag").Length);
        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(first.Section("Les 500 premiers résultats : précisez la recherche"), odd.Section("Les 500 premiers résultats : précisez la recherche"));
    }

    [Fact]
    public async Task Where_nothing_is_loaded_it_says_so_and_where_to_begin()
    {
        await using var empty = await RunningSite.StartAsync();

        var nothing = await empty.GetAsync("/recherche?q=introuvablex");
        var commune = await empty.GetAsync("/recherche?q=vandoeuvre");

        Assert.Contains("Ni contrat ni quartier n’est chargé", nothing.Text);
        Assert.Equal("/donnees", nothing.Link("Obtenir et charger les fichiers officiels").AbsolutePath);
        Assert.Contains("Vandœuvre-lès-Nancy commune", commune.Text);
    }
}
