using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Compliance;

/// <summary>What the site publishes of whoever runs it: true, or said to be missing.</summary>
public class NoticeTests
{
    const string Form = "/administration/mentions-legales";
    const string Missing = "pas encore renseigné par l’exploitant de ce site";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_filled_is_published_and_the_rest_is_said_to_be_missing(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var empty = await (await site.GetAsync("/")).FollowAsync("Mentions légales");
        Assert.Contains("Ces mentions sont incomplètes", empty.Text, StringComparison.Ordinal);
        foreach (var term in new[] { "Éditeur", "Direction de la publication", "Hébergeur" }) Assert.Equal(Missing, empty.Definition(term));
        Assert.Contains(empty.Table("Cookies et stockage du navigateur"), x => x["Nom"] == "maillage" && x["Combien de temps"].Contains("douze heures", StringComparison.Ordinal));

        var saved = await (await Page.OpenAsync(browser, Form)).PressAsync("Enregistrer", ("Éditeur", "Communauté du Port"), ("Adresse de l’éditeur", "1 quai <Neuf>\n98503 Auvelle"), ("Signaler un obstacle d’accessibilité", "acces@exemple.fr"));

        Assert.Contains("C’est enregistré", saved.Text, StringComparison.Ordinal);
        var page = await site.GetAsync("/mentions-legales");
        Assert.Equal(("Communauté du Port", "1 quai <Neuf>98503 Auvelle"), (page.Definition("Éditeur"), string.Concat(page.Document.QuerySelectorAll("dd").Select(Page.Words).Where(x => x.StartsWith("1 quai", StringComparison.Ordinal)))));
        Assert.Equal(Missing, page.Definition("Hébergeur"));
        Assert.Contains("acces@exemple.fr", (await site.GetAsync("/accessibilite")).Section("Signaler un obstacle"), StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.CountAsync(x => x.Action == "notice.changed", Stop));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_shows_both_versions_and_loses_neither(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var (first, second) = (await Page.OpenAsync(browser, Form), await Page.OpenAsync(browser, Form));
        await first.PressAsync("Enregistrer", ("Hébergeur", "Le premier"));

        var both = await second.PressAsync("Enregistrer", ("Hébergeur", "Le second"), ("Éditeur", "La Ville"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var row = both.Table("Les deux versions").Single(x => x["Champ"] == "Hébergeur");
        Assert.Equal(("Le second", "Le premier"), (row["Votre version"], row["Version enregistrée"]));
        Assert.Equal(("Le second", "La Ville"), (both.Field("Hébergeur"), both.Field("Éditeur")));
        Assert.Equal("Le second", (await both.PressAsync("Enregistrer ma version")).Field("Hébergeur"));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_and_what_was_typed_stays()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));

        var refused = await (await Page.OpenAsync(browser, Form)).PressAsync("Enregistrer", ("Éditeur", "La Ville"), ("Adresse du schéma pluriannuel d’accessibilité", "data:text/html,x"), ("Hébergeur", new string('x', 301)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("La Ville", refused.Field("Éditeur"));
        Assert.Contains("https://", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("trop long", refused.Alert, StringComparison.Ordinal);
    }
}
