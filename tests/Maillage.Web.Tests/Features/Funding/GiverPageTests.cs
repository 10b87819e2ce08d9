using System.Net;
using System.Text.Json;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Funding;

/// <summary>The page of a giver: its years, its stages, what is renewed, how it is shared, its downloads.</summary>
public class GiverPageTests(FundedPlaces sites)
{
    static async Task<Page> CityAsync(RunningSite site) => await (await site.GetAsync("/financeurs")).FollowAsync("Ville de Nancy");

    [Theory, OnBothDatabases]
    public async Task It_gives_each_year_and_says_who_is_helped_again(DatabaseKind kind)
    {
        var page = await CityAsync(await sites.OnAsync(kind));

        Assert.Equal("Ville de Nancy", page.Heading);
        Assert.Contains("12 500 €", page.Text);
        Assert.Contains("dont 1 déjà en 2023", page.Text);
        var years = page.Table("Montants de Ville de Nancy par année");
        Assert.Equal(["2024", "2023"], years.Select(x => x["Année"]));
        Assert.Equal(["non dit", "non dit"], years.Select(x => x["Versé"]));
        var helped = page.Table("Organismes aidés par Ville de Nancy en 2024");
        Assert.Equal(["oui", "non"], helped.Select(x => x["Déjà aidé l’année d’avant"]));
    }

    [Fact]
    public async Task Asked_granted_and_paid_stand_in_their_own_columns()
    {
        var site = await sites.OnAsync();

        var page = await (await site.GetAsync("/financeurs")).FollowAsync("Métropole du Grand Nancy");

        var year = Assert.Single(page.Table("Montants de Métropole du Grand Nancy par année"));
        Assert.Equal(["12 000 €", "6 000 €", "3 000 €"], [year["Demandé ou prévu"], year["Accordé"], year["Versé"]]);
    }

    [Fact]
    public async Task A_year_is_shared_by_theme_by_size_and_by_place()
    {
        var page = await CityAsync(await sites.OnAsync());

        Assert.Equal(["Culture 10 k€", "Sport 2,5 k€"], Bars("Montants par thème en 2024"));
        Assert.Equal(["de 1 000 à 5 000 € 2,5 k€ · 1 ligne", "de 5 000 à 23 000 € 10 k€ · 1 ligne"], Bars("Montants par taille en 2024"));
        Assert.Equal(["2023 9 000 €", "2024 12 500 €"], Bars("Montants accordés par année, d’après liste publiée"));

        string[] Bars(string label) => [.. page.Document.QuerySelectorAll($".m-bars[aria-label='{label}'] li").Select(Page.Words)];
    }

    [Theory, OnBothDatabases]
    public async Task Each_line_of_its_file_says_its_source_and_who_is_meant(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        var givers = await site.GetAsync("/financeurs");

        var published = await LinesAsync(await givers.FollowAsync("Ville de Nancy"));
        var programmed = await LinesAsync(await givers.FollowAsync("Métropole du Grand Nancy"));

        Assert.Equal(
            ["2024 accordé, liste publiée, 10000", "2024 accordé, liste publiée, 2500", "2023 accordé, liste publiée, 9000"],
            published.Select(x => $"{x.GetProperty("annee")} {x.GetProperty("etape")}, {x.GetProperty("source")}, {x.GetProperty("montant")}"));
        Assert.Equal(["Ville de Nancy"], published.Select(x => x.GetProperty("attribuant").GetString()).Distinct());
        Assert.Equal("Centre social Les Tilleuls", published[0].GetProperty("beneficiaire").GetString(), ignoreCase: true);
        Assert.Equal("2024-03-01", published[0].GetProperty("date_decision").GetString());
        Assert.Equal(5, programmed.Length);
        Assert.All(programmed, x => Assert.Equal("programmation", x.GetProperty("source").GetString()));

        async Task<JsonElement[]> LinesAsync(Page giver)
        {
            using var read = JsonDocument.Parse(await site.Client.GetStringAsync(giver.Link("JSON"), TestContext.Current.CancellationToken));
            return [.. read.RootElement.EnumerateArray().Select(x => x.Clone())];
        }
    }

    [Fact]
    public async Task Only_lines_that_have_all_the_schema_asks_are_in_the_scdl_file()
    {
        var site = await sites.OnAsync();
        var city = await CityAsync(site);
        var department = await (await site.GetAsync("/financeurs")).FollowAsync("Département de Meurthe-et-Moselle");

        var whole = await site.Client.GetStringAsync(city.Link("SCDL 2.1"), TestContext.Current.CancellationToken);
        var none = await site.Client.GetStringAsync(department.Link("SCDL 2.1"), TestContext.Current.CancellationToken);

        Assert.Equal(4, whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(FundedPlaces.Numbers.Tilleuls, whole, StringComparison.Ordinal);
        Assert.Single(none.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("/financeurs/999999")]
    [InlineData("/financeurs/999999.csv")]
    [InlineData("/financeurs/999999/scdl.csv")]
    public async Task Who_gives_nothing_that_is_loaded_has_no_page(string path)
    {
        var site = await sites.OnAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(new Uri(site.Address, path), TestContext.Current.CancellationToken)).StatusCode);
    }
}
