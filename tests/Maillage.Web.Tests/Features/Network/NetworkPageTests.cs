using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>The two-mode network: its ties, what holds together, no verdict.</summary>
public class NetworkPageTests(FundedPlaces sites)
{
    [Theory, OnBothDatabases]
    public async Task Organisations_are_tied_by_the_contracts_of_one_generation(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var page = await site.GetAsync("/reseau");

        Assert.Contains("2 organismes, 2 contrats, 3 liens", page.Text);
        var whole = Assert.Single(page.Table("Ensembles d’organismes reliés"));
        Assert.Equal("2", whole["Organismes"]);
        Assert.Contains("Terres Touloises", whole["Contrats"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_shares_nothing_makes_several_wholes()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/reseau?par=financeurs&annee=2024");

        var wholes = page.Table("Ensembles d’organismes reliés");
        Assert.Equal(["2", "1"], wholes.Select(x => x["Organismes"]));
        Assert.Equal("Département de Meurthe-et-Moselle", wholes[1]["Financeurs"]);
    }

    [Fact]
    public async Task A_year_leaves_the_others_out()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/reseau?par=financeurs&annee=2023");

        Assert.Contains("1 organisme, 1 financeur, 1 lien", page.Text);
    }

    [Fact]
    public async Task A_department_leaves_the_others_out()
    {
        var site = await sites.OnAsync();

        var there = await site.GetAsync("/reseau?departement=54");
        var elsewhere = await site.GetAsync("/reseau?departement=57");

        Assert.Contains("2 organismes, 2 contrats, 3 liens", there.Text);
        Assert.Contains("Aucun lien pour ces choix", elsewhere.Text);
    }

    [Fact]
    public async Task Around_a_contract_are_its_organisations_only()
    {
        var site = await sites.OnAsync();

        var page = await site.GetAsync("/reseau?contrat=CN05404M&par=financeurs");

        Assert.Contains("1 organisme, 2 financeurs, 2 liens", page.Text);
        Assert.DoesNotContain("Centre social", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Downloads_hold_every_tie()
    {
        var site = await sites.OnAsync();

        var csv = await site.Client.GetStringAsync(new Uri(site.Address, "/reseau.csv?par=financeurs"), TestContext.Current.CancellationToken);

        // Two organisations tied to the city, two to the metropolis, one to the department, under a line of names.
        Assert.Equal(6, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task No_word_judges_an_organisation()
    {
        var site = await sites.OnAsync();

        foreach (var path in new[] { "/reseau", "/reseau?par=themes", "/reseau?par=financeurs" })
        {
            var text = (await site.GetAsync(path)).Text;
            foreach (var verdict in new[] { "isolé", "seul ", "clé", "central", "faible" }) Assert.DoesNotContain(verdict, text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
