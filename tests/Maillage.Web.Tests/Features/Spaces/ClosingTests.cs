using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>A space that closes can be read and no more, until it is opened again.</summary>
public class ClosingTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_closed_space_is_read_and_everything_that_would_write_is_refused_with_a_sentence(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Member);
        using var his = await Somebody.BrowserAsync(site, leo);
        await ChangeAsync(site, x => (x.IsPublic, x.IsOpenToRequests) = (true, true));
        var members = await (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", "zoe@exemple.fr"), ("Rôle", "Invité"));
        var link = Mailbox.Link((await Mailbox.OfAsync(site, "zoe@exemple.fr"))[0]);
        var zoe = await site.GetAsync(link);
        using var asking = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin"));
        var join = await Page.OpenAsync(asking, space.Address + "/rejoindre");
        await join.PressAsync("Envoyer la demande", ("Votre message", "Je viens travailler avec vous."));
        // Pages that were open before.
        var (settings, note, organisations, member) = (await Page.OpenAsync(browser, space.Address + "/reglages"), await Page.OpenAsync(his, space.Address + "/notes"),
            await Page.OpenAsync(browser, space.Address + "/organismes"), await (await Page.OpenAsync(browser, space.Address + "/membres")).FollowAsync("Léo Petit"));
        var end = await member.FollowAsync("Voir ce qui se passera, puis décider");
        var request = await (await Page.OpenAsync(browser, space.Address + "/membres")).FollowAsync("Répondre à Paul Martin");
        var invite = await Page.OpenAsync(browser, space.Address + "/membres/inviter");

        var closing = await (await Page.OpenAsync(browser, space.Address)).FollowAsync("Fermer cet espace");
        Assert.Contains("1 invitation en attente n’ouvrira plus rien.", closing.Text, StringComparison.Ordinal);
        Assert.Contains("1 demande d’entrée sera close", closing.Text, StringComparison.Ordinal);
        var untold = await closing.PressAsync("Fermer l’espace");
        Assert.Equal(HttpStatusCode.BadRequest, untold.Status);
        var closed = await untold.PressAsync("Fermer l’espace", ("Pourquoi il ferme", "Le contrat a pris fin."));

        Assert.Equal(space.Address, closed.Address.AbsolutePath);
        Assert.Contains("Raison donnée : Le contrat a pris fin.", closed.Text, StringComparison.Ordinal);
        foreach (var refused in new[]
                 {
                     await settings.PressAsync("Enregistrer", ("Nom", "Autre nom")), await note.PressAsync("Enregistrer la note", ("Texte", "Trop tard.")),
                     await organisations.PressAsync("Déclarer l’organisme", ("Nom de l’organisme", "Régie de quartier"), ("Son rôle dans l’espace", "Observateur")), await member.PressAsync("Changer le rôle", ("Rôle", "Invité")),
                     await end.PressAsync("Mettre fin à sa participation"), await request.PressAsync("Accepter la demande"), await request.PressAsync("Refuser la demande"),
                     await invite.PressAsync("Envoyer", ("Adresses", "noe@exemple.fr")), await members.PressAsync("Annuler l’invitation de zoe@exemple.fr"), await members.PressAsync("Relancer zoe@exemple.fr"),
                 })
        {
            Assert.Equal((HttpStatusCode.Conflict, "Cet espace est fermé"), (refused.Status, refused.Heading));
            Assert.Contains("« Réseau des ateliers » se lit encore, mais rien ne s’y ajoute", refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal("Cette invitation ne sert plus", (await site.GetAsync(link)).Heading);
        var late = await zoe.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Prénom", "Zoé"), ("Nom", "Martin"), ("Mot de passe", Somebody.Password));
        Assert.NotEqual(space.Address, late.Address.AbsolutePath);
        Assert.Contains("vient de fermer", (await Mailbox.OfAsync(site, "paul@exemple.fr"))[0].TextBody, StringComparison.Ordinal);
        // Anyone reads it as before, and visitors read that it is closed.
        var face = await site.GetAsync(space.Address);
        Assert.Contains("Cet espace est fermé", face.Text, StringComparison.Ordinal);
        Assert.Contains("Le contrat a pris fin.", face.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", face.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(face.Links, x => x.Contains("rejoindre", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Page.OpenAsync(his, space.Address + "/historique")).Status);
        Assert.Subset(await InvitationTests.ActionsAsync(site, space), new HashSet<string> { "space.closed", "invitation.revoked", "join-request.refused" });
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Equal("Réseau des ateliers", (await db.Spaces.SingleAsync(Stop)).Name);
        Assert.Empty(await db.ConfidentialNotes.ToListAsync(Stop));
        Assert.Equal(3, await db.People.CountAsync(Stop));
        Assert.Contains(await db.DigestLines.Where(x => x.PersonId == leo.Id).Select(x => x.Text).ToListAsync(Stop), x => x.Contains("a fermé l’espace", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task It_is_opened_again_and_both_are_told(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var (first, second) = (await Page.OpenAsync(browser, space.Address + "/fermeture"), await Page.OpenAsync(browser, space.Address + "/fermeture"));
        await first.PressAsync("Fermer l’espace", ("Pourquoi il ferme", "Première raison."));
        // The other tab finds it done, and says which reason holds.
        Assert.Equal("Ce n’est plus possible", (await second.PressAsync("Fermer l’espace", ("Pourquoi il ferme", "Seconde raison."))).Heading);
        var reading = await Page.OpenAsync(browser, space.Address + "/reglages");
        Assert.Contains("Première raison.", reading.Text, StringComparison.Ordinal);

        var opened = await (await reading.FollowAsync("Rouvrir l’espace")).PressAsync("Rouvrir l’espace");

        Assert.DoesNotContain("fermé", opened.Text, StringComparison.Ordinal);
        Assert.Contains("C’est enregistré", (await (await Page.OpenAsync(browser, space.Address + "/reglages")).PressAsync("Enregistrer", ("Nom", "Réseau rouvert"))).Text, StringComparison.Ordinal);
        var told = (await Page.OpenAsync(browser, space.Address + "/historique")).Table("Historique de Réseau rouvert").Select(x => x["Quoi"]).ToList();
        Assert.Contains("a fermé l’espace", told);
        Assert.Contains("a rouvert l’espace", told);
    }

    [Theory, OnBothDatabases]
    public async Task The_administration_closes_what_it_does_not_read_and_opens_it_only_with_someone_to_coordinate(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        using var administrator = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "root@exemple.fr", "Rose Petit", isAdministrator: true));

        var closing = await (await Page.OpenAsync(administrator, "/espaces")).FollowAsync("Fermer Réseau des ateliers");
        var closed = await closing.PressAsync("Fermer l’espace", ("Pourquoi il ferme", "Plus personne n’y vient."));
        Assert.Equal("Rouvrir « Réseau des ateliers » ?", closed.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(administrator, space.Address)).Status);
        // Alone, one leaves a closed space: nobody has to run it.
        Assert.Equal("/espaces", (await (await Page.OpenAsync(browser, space.Address + "/quitter")).PressAsync("Quitter l’espace")).Address.AbsolutePath);

        var again = await Page.OpenAsync(administrator, space.Address + "/fermeture");
        var refused = await again.PressAsync("Rouvrir l’espace", ("Qui l’anime", "personne@exemple.fr"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Aucun compte n’a l’adresse « personne@exemple.fr ».", refused.Alert, StringComparison.Ordinal);
        await refused.PressAsync("Rouvrir l’espace", ("Qui l’anime", "amina@exemple.fr"));

        Assert.Equal("coordination", Assert.Single((await Page.OpenAsync(browser, space.Address)).Table("Membres de Réseau des ateliers"))["Rôle"]);
    }

    [Fact]
    public async Task Nobody_else_closes_it()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, _) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Instructor);
        using var his = await Somebody.BrowserAsync(site, leo);

        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/fermeture")).Status);
        Assert.DoesNotContain("Fermer cet espace", (await Page.OpenAsync(his, space.Address)).Links);
    }

    [Theory, OnBothDatabases]
    public async Task Who_coordinates_alone_is_the_same_question_everywhere(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, amina, _) = await InvitationTests.CoordinatedAsync(site);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, eraser) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<PersonEraser>());
        var membership = await db.Memberships.AsNoTracking().SingleAsync(Stop);

        Assert.True(await SpaceMembers.IsLastCoordinatorAsync(db, membership, Stop));
        Assert.Contains("Vous êtes seul à animer", Assert.Single(await eraser.HindrancesAsync(amina.Id, Stop)), StringComparison.Ordinal);
        // In two capacities: one may end, the person may not go.
        await InvitationTests.JoinAsync(site, space, amina, SpaceRole.Coordinator);
        Assert.False(await SpaceMembers.IsLastCoordinatorAsync(db, membership, Stop));
        Assert.Single(await eraser.HindrancesAsync(amina.Id, Stop));
        await InvitationTests.JoinAsync(site, space, await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit"), SpaceRole.Coordinator);
        Assert.Empty(await eraser.HindrancesAsync(amina.Id, Stop));
    }

    static async Task ChangeAsync(RunningSite site, Action<Space> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        change(await db.Spaces.SingleAsync(Stop));
        await db.SaveChangesAsync(Stop);
    }
}
