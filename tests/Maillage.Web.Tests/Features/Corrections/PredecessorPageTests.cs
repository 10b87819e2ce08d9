using System.Net;
using Maillage.Testing;

namespace Maillage.Web.Tests.Features.Corrections;

/// <summary>The contract that another follows, said on screen.</summary>
public class PredecessorPageTests(CorrectedPlaces fixture)
{
    const string Address = "/administration/passages";

    [Theory, OnBothDatabases]
    public async Task What_the_territories_do_not_tell_is_said_on_screen_and_taken_back(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var list = await Page.OpenAsync(places.Browser, Address);
        var row = list.Table("Contrats et celui qu’ils suivent").Single(x => x["Contrat 2024–2030"] == "Grand Nancy");
        Assert.Equal(("aucun", "rien dans les fichiers ne le dit"), (row["Suit"], row["Pourquoi"]));
        var page = await list.FollowAsync("Grand Nancy");
        Assert.Equal("aucun", page.Definition("Suit"));

        var refused = await page.PressAsync("Enregistrer", ("Contrat 2015–2023", "Un autre contrat"), ("Code d’un autre contrat (facultatif)", "CN05404M"), ("Pourquoi", "Même territoire, agrandi"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("« CN05404M » n’est pas un contrat 2015–2023 chargé.", refused.Alert, StringComparison.Ordinal);
        var said = await refused.PressAsync("Enregistrer", ("Contrat 2015–2023", "Maxéville (CV113)"), ("Au nom de qui", "La métropole"));

        Assert.Equal("Maxéville (CV113)", said.Definition("Suit"));
        Assert.Equal("Même territoire, agrandi", said.Definition("Pourquoi"));
        Assert.Equal("a dit quel contrat celui-ci suit", Assert.Single(said.Table("Historique du passage de Grand Nancy"))["Quoi"]);
        Assert.Contains("indiqué à la main", (await places.PublicAsync("/contrats/CN05403M", "indiqué à la main")).Text, StringComparison.Ordinal);

        var cleared = await said.PressAsync("Annuler la correction");

        Assert.Equal("aucun", cleared.Definition("Suit"));
        Assert.Contains("La règle vaut de nouveau", cleared.Alert, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_is_shown_what_the_first_said(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var (first, second) = (await Page.OpenAsync(places.Browser, Address + "/CN05404M"), await Page.OpenAsync(places.Browser, Address + "/CN05404M"));
        Assert.Equal("Toul (CV112)", first.Definition("Suit"));
        await first.PressAsync("Enregistrer", ("Contrat 2015–2023", "Aucun contrat"), ("Pourquoi", "Le premier onglet"), ("Au nom de qui", "La préfecture"));

        var both = await second.PressAsync("Enregistrer", ("Contrat 2015–2023", "Maxéville (CV113)"), ("Pourquoi", "Le second onglet"), ("Au nom de qui", "La ville"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Version enregistrée : aucun, dit par La préfecture : « Le premier onglet ».", both.Alert, StringComparison.Ordinal);
        Assert.Equal("Maxéville (CV113)", (await both.PressAsync("Enregistrer")).Definition("Suit"));
    }
}
