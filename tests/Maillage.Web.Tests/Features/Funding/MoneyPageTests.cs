using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Funding;

/// <summary>Where money flows: one stage at a time, never added up, never what is private.</summary>
public class MoneyPageTests(FundedPlaces sites)
{
    [Theory, OnBothDatabases]
    public async Task Granted_amounts_are_shown_first_for_the_latest_year(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var page = await site.GetAsync("/argent");

        Assert.Equal("Où va l’argent", page.Heading);
        // 10 000 + 2 500 of the city, 700 of the department; the programming table is another source, and may tell the same money.
        Assert.Contains("13 200 € accordés en 2024, à 3 organismes, en 3 lignes", page.Text);
        var rows = page.Table("Montants accordés, en 2024");
        Assert.Contains(rows, x => x["Qui donne"] == "Ville de Nancy" && x["Pour quoi"] == "Culture" && x["Montant"].StartsWith("10 ", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, x => x["Où"] == "Métropole du Grand Nancy");
    }

    [Theory]
    [InlineData("prevu", "12 000 €")]
    [InlineData("accorde", "6 000 €")]
    [InlineData("verse", "3 000 €")]
    public async Task Each_stage_stands_alone(string stage, string total)
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync($"/argent?annee=2024&etape={stage}&source=programmation");

        Assert.Contains(total, page.Text);
        Assert.DoesNotContain("Ville de Nancy", page.Text);
    }

    [Fact]
    public async Task A_repeated_line_counts_once()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/argent?annee=2023");

        Assert.Contains("9 000 € accordés en 2023, à 1 organisme, en 1 ligne", page.Text);
    }

    [Fact]
    public async Task A_theme_and_a_contract_narrow_it()
    {
        var site = await sites.OnAsync();

        var sport = await site.GetAsync("/argent?annee=2024&theme=sport");
        var contract = await site.GetAsync("/argent?annee=2024&etape=prevu&contrat=CN05403M");

        Assert.Contains("2 500 €", sport.Text);
        Assert.DoesNotContain("Culture", string.Concat(sport.Table("Montants accordés, en 2024").Select(x => x["Pour quoi"])));
        Assert.Contains("12 000 €", contract.Text);
    }

    [Fact]
    public async Task The_money_of_another_contract_is_left_out()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/argent?annee=2024&etape=prevu&source=programmation&contrat=CN05404M");

        Assert.Contains("Aucun montant pour ces choix", page.Text);
        Assert.DoesNotContain("12 000 €", page.Text);
    }

    [Fact]
    public async Task The_money_of_one_giver_says_whose_it_is()
    {
        var site = await sites.OnAsync();
        var giver = await (await site.GetAsync("/financeurs")).FollowAsync("Ville de Nancy");

        var page = await giver.FollowAsync("Voir où va cet argent, en image");

        Assert.Contains("12 500 € accordés en 2024, à 2 organismes, en 2 lignes · Ville de Nancy", page.Text);
        Assert.All(page.Table("Montants accordés, en 2024"), x => Assert.Equal("Ville de Nancy", x["Qui donne"]));
    }

    [Theory, OnBothDatabases]
    public async Task Downloads_say_the_same_as_the_table(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var csv = await site.Client.GetStringAsync(new Uri(site.Address, "/argent.csv?annee=2024&etape=accorde"), TestContext.Current.CancellationToken);
        var json = await site.Client.GetStringAsync(new Uri(site.Address, "/argent.json?annee=2024&etape=accorde"), TestContext.Current.CancellationToken);

        Assert.Contains("Ville de Nancy", csv, StringComparison.Ordinal);
        using var read = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(13200m, read.RootElement.EnumerateArray().Sum(x => x.GetProperty("montant").GetDecimal()));
    }

    [Fact]
    public async Task What_is_private_is_nowhere()
    {
        var site = await sites.OnAsync();

        foreach (var path in new[] { "/argent?annee=toutes&etape=prevu", "/financeurs", "/reseau?par=financeurs", "/recherche?q=discrete", "/donnees", "/argent.csv?annee=toutes&etape=prevu", "/donnees.csv" })
        {
            var text = await site.Client.GetStringAsync(new Uri(site.Address, path), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Association Discr", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Fondation Discr", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("brouillon", text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
