using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Funding;

/// <summary>What portraits say of who acts and with what money.</summary>
public class TerritoryFundingTests(FundedPlaces sites)
{
    [Theory, OnBothDatabases]
    public async Task A_contract_shows_its_organisations_and_what_ties_each(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var page = await site.GetAsync("/contrats/CN05403M");

        var rows = page.Table("Organismes qui apparaissent pour Métropole du Grand Nancy");
        Assert.Equal(2, rows.Count);
        Assert.Equal(("2", "action ici et poste rattaché au contrat"), (rows[0]["Postes en 2024"], rows[0]["Ce qui le rattache"]));
        Assert.Contains("Centre social", rows[0]["Organisme"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Posts_of_the_contract_before_are_another_series_and_rates_are_never_added_up()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/contrats/CN05403M");

        Assert.Equal(["2024"], page.Table("Postes rattachés à Métropole du Grand Nancy, par année").Select(x => x["Année"]));
        Assert.Equal(["2023"], page.Table("Postes du contrat précédent").Select(x => x["Année"]));
        Assert.Contains("Postes du contrat précédent, CU du Grand Nancy (2015–2023)", page.Headings);
        Assert.Contains("forfait de 22 810,61 € par adulte-relais", page.Text);
        Assert.DoesNotContain("45 621", page.Text);
        Assert.Contains("1 ligne de poste du département n’a pas de code de contrat", page.Text);
    }

    [Fact]
    public async Task It_says_when_no_amount_names_the_territory()
    {
        var site = await sites.OnAsync();
        const string unnamed = "Les subventions chargées ne nomment ni ce contrat ni ses quartiers";

        var named = await site.GetAsync("/contrats/CN05403M");
        var other = await site.GetAsync("/contrats/CN05404M");

        Assert.DoesNotContain(unnamed, named.Text);
        Assert.Contains(unnamed, other.Text);
    }

    [Fact]
    public async Task Amounts_of_the_three_stages_stand_side_by_side()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/contrats/CN05403M");

        var year = Assert.Single(page.Table("Montants dont la ligne nomme Métropole du Grand Nancy, par année"));
        Assert.Equal(["12 000 €", "6 000 €", "3 000 €"], [year["Demandé ou prévu"], year["Accordé"], year["Versé"]]);
    }

    [Fact]
    public async Task A_neighbourhood_shows_what_names_it_and_tells_the_rest_of_its_contract_apart()
    {
        var site = await sites.OnAsync();

        var named = await site.GetAsync("/quartiers/QN05490M");
        var other = await site.GetAsync("/quartiers/QN05492M");

        Assert.Single(named.Table("Organismes qui apparaissent pour Les Tilleuls"));
        Assert.Contains("1 organisme est rattaché au contrat", named.Text);
        Assert.Contains("Familles rencontrées", named.Table("Observations collectées sur le territoire")[0]["Observation"], StringComparison.Ordinal);
        Assert.Contains("2 organismes sont rattachés au contrat", other.Text);
        Assert.Contains("Aucune ligne des fichiers chargés ne nomme ce quartier", other.Text);
    }
}
