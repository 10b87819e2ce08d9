using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>What a space says of itself, its organisations, and who answers for its data.</summary>
public class SettingsTests
{
    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_shows_both_versions_and_loses_neither(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var (first, second) = (await Page.OpenAsync(browser, space.Address + "/reglages"), await Page.OpenAsync(browser, space.Address + "/reglages"));
        var saved = await first.PressAsync("Enregistrer", ("À quoi il sert (facultatif)", "Le texte du premier onglet."));
        Assert.Contains("C’est enregistré", saved.Text, StringComparison.Ordinal);

        var both = await second.PressAsync("Enregistrer", ("À quoi il sert (facultatif)", "Le texte du second onglet."));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var row = both.Table("Les deux versions").Single(x => x["Réglage"] == "À quoi il sert");
        Assert.Equal(("Le texte du second onglet.", "Le texte du premier onglet."), (row["Votre version"], row["Version enregistrée"]));
        Assert.Equal("Le texte du second onglet.", both.Field("À quoi il sert (facultatif)"));
        Assert.Equal("Le texte du premier onglet.", (await both.FollowAsync("Garder la version enregistrée")).Field("À quoi il sert (facultatif)"));

        var chosen = await both.PressAsync("Enregistrer ma version", ("À quoi il sert (facultatif)", "Les deux textes ensemble."));

        Assert.Equal("Les deux textes ensemble.", chosen.Field("À quoi il sert (facultatif)"));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Equal(3, (await db.Spaces.SingleAsync(x => x.Id == space.Id, TestContext.Current.CancellationToken)).Version);
        Assert.Equal(2, await db.AuditEvents.CountAsync(x => x.Action == "space.changed", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_changed_writes_nothing_and_an_empty_name_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);

        var page = await (await Page.OpenAsync(browser, space.Address + "/reglages")).PressAsync("Enregistrer");
        var refused = await page.PressAsync("Enregistrer", ("Nom", " "), ("À quoi il sert (facultatif)", "Un texte long à écrire."));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Un texte long à écrire.", refused.Field("À quoi il sert (facultatif)"));
        Assert.DoesNotContain("space.changed", await InvitationTests.ActionsAsync(site, space));
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_of_the_directory_takes_part_names_a_service_and_answers_for_the_data(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        await OrganisationAsync(site);
        var page = await Page.OpenAsync(browser, space.Address + "/organismes");
        var found = await page.PressAsync("Chercher", ("Chercher dans le répertoire", "port brume"));
        Assert.Equal(HttpStatusCode.BadRequest, (await found.PressAsync("Ajouter Ville de Port-Brume")).Status);

        page = await found.PressAsync("Ajouter Ville de Port-Brume", ("Rôle dans l’espace", "Pilote"));
        Assert.Equal("pilote", Assert.Single(page.Table("Organismes de l’espace"))["Rôle"]);
        page = await page.PressAsync("Ajouter le service", ("Organisme du service", "Ville de Port-Brume"), ("Nom du service", "Direction de l’habitat"));
        Assert.Equal("Direction de l’habitat", Assert.Single(page.Table("Organismes de l’espace"))["Services"]);
        var settings = await (await Page.OpenAsync(browser, space.Address + "/reglages")).PressAsync("Désigner", ("Organisme", "Ville de Port-Brume"), ("Comment le joindre", "dpo@port-brume.exemple"));
        Assert.Contains("dpo@port-brume.exemple", settings.Text, StringComparison.Ordinal);
        var invite = await Page.OpenAsync(browser, space.Address + "/membres/inviter");
        await invite.PressAsync("Envoyer", ("Adresses", "leo@exemple.fr"), ("Rôle", "Invité"), ("Pour quel organisme (facultatif)", "Ville de Port-Brume"), ("Fonction dans cet organisme (facultatif)", "Chargé de mission"));
        var accepting = await site.GetAsync(Mailbox.Link((await Mailbox.OfAsync(site, "leo@exemple.fr"))[0]));
        var entered = await accepting.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Prénom", "Léo"), ("Nom", "Petit"), ("Mot de passe", Somebody.Password));
        Assert.Contains("Chargé de mission, Ville de Port-Brume", entered.Text, StringComparison.Ordinal);

        page = await Page.OpenAsync(browser, space.Address + "/organismes");
        page = await page.PressAsync("Fermer Direction de l’habitat");
        page = await page.PressAsync("Retirer Ville de Port-Brume, pilote");

        Assert.DoesNotContain("Organismes de l’espace", page.Tables);
        Assert.Subset(await InvitationTests.ActionsAsync(site, space), new HashSet<string> { "space-organisation.added", "service.added", "service.closed", "space-organisation.ended", "controller.added", "affiliation.added" });
    }

    static async Task OrganisationAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var organisation = new Organisation
        {
            Id = 12, Name = "Ville de Port-Brume", Kind = OrganisationKind.Commune, Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current,
        };
        db.Organisations.Add(organisation);
        db.Entry(organisation).Property("ImportId").CurrentValue = 1;
        db.SearchEntries.Add(new SearchEntry { Id = -12, Kind = "organisation", Title = "Ville de Port-Brume", Subtitle = "Commune", Address = "/acteurs/12", Words = "ville de port brume", Weight = 1 });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
