using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>Who is in a space: roles that change, people who ask, leave and hand over.</summary>
public class MembersTests
{
    [Fact]
    public async Task A_coordinator_changes_a_role()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        await InvitationTests.JoinAsync(site, space, await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit"), SpaceRole.Guest);
        var member = await (await Page.OpenAsync(browser, space.Address + "/membres")).FollowAsync("Léo Petit");

        var refused = await member.PressAsync("Changer le rôle", ("Rôle", "Conseil citoyen"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Conseil citoyen", Page.Words(refused.Document.QuerySelector("#role option[selected]")));
        var members = await refused.PressAsync("Changer le rôle", ("Collège du conseil citoyen", "Collège des habitants"));

        var row = members.Table("Membres de Réseau des ateliers").Single(x => x["Nom"] == "Léo Petit");
        Assert.Equal(("conseil citoyen", "en son nom, collège des habitants"), (row["Rôle"], row["En qualité de"]));
        Assert.Contains("membership.changed", await InvitationTests.ActionsAsync(site, space));
    }

    [Theory, OnBothDatabases]
    public async Task The_last_coordinator_leaves_only_when_someone_takes_over(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, amina, browser) = await InvitationTests.CoordinatedAsync(site);
        await (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", "zoe@exemple.fr"));

        var alone = await Page.OpenAsync(browser, space.Address + "/quitter");
        Assert.Contains("Vous êtes seul à coordonner cet espace", alone.Text, StringComparison.Ordinal);
        var demoted = await (await (await Page.OpenAsync(browser, space.Address + "/membres")).FollowAsync("Amina Diallo")).PressAsync("Changer le rôle", ("Rôle", "Membre"));
        Assert.Equal(HttpStatusCode.BadRequest, demoted.Status);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Member);
        var leave = await Page.OpenAsync(browser, space.Address + "/quitter");
        Assert.Contains("la coordination de l’espace et 1 invitation en attente", leave.Text, StringComparison.Ordinal);
        var refused = await leave.PressAsync("Quitter l’espace");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        var left = await refused.PressAsync("Quitter l’espace", ("Qui reprend", "Léo Petit (membre)"));

        Assert.Equal("/espaces", left.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(browser, space.Address)).Status);
        using var his = await Somebody.BrowserAsync(site, leo);
        var members = await Page.OpenAsync(his, space.Address + "/membres");
        Assert.Equal("coordination", Assert.Single(members.Table("Membres de Réseau des ateliers"))["Rôle"]);
        Assert.Equal("Léo Petit", Assert.Single(members.Table("Invitations en attente"))["Invité par"]);
        Assert.Subset(await InvitationTests.ActionsAsync(site, space), new HashSet<string> { "membership.handed-over", "membership.changed", "membership.ended" });
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var values = await (from done in db.AuditEvents where done.Action == "membership.ended" join value in db.AuditValues on done.Id equals value.EventId select value).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(values);
        Assert.All(values, x => Assert.Equal(amina.Id, x.About));
    }

    [Fact]
    public async Task A_coordinator_ends_a_participation_after_reading_what_that_does()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Guest);
        using var his = await Somebody.BrowserAsync(site, leo);
        var member = await (await Page.OpenAsync(browser, space.Address + "/membres")).FollowAsync("Léo Petit");
        var end = await member.FollowAsync("Voir ce qui se passera, puis décider");
        Assert.Contains("Les notes confidentielles ne passent à personne", end.Text, StringComparison.Ordinal);

        var members = await end.PressAsync("Mettre fin à sa participation");

        Assert.Equal("Amina Diallo", Assert.Single(members.Table("Membres de Réseau des ateliers"))["Nom"]);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address)).Status);
        Assert.Contains("a mis fin à votre participation", (await Mailbox.OfAsync(site, "leo@exemple.fr"))[0].TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(browser, end.Address.AbsolutePath)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Someone_asks_to_join_and_is_answered(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        using var his = await Somebody.BrowserAsync(site, leo);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/rejoindre")).Status);
        await (await Page.OpenAsync(browser, space.Address + "/reglages")).PressAsync("Enregistrer",
            ("Page publique", "Oui : son nom, son objet et ses organismes sont visibles de tous"), ("Demandes à rejoindre", "Oui : une personne qui a un compte peut demander à entrer"));
        var join = await (await Page.OpenAsync(his, space.Address)).FollowAsync("Demander à rejoindre l’espace");
        Assert.Equal(HttpStatusCode.BadRequest, (await join.PressAsync("Envoyer la demande")).Status);

        var asked = await join.PressAsync("Envoyer la demande", ("Votre message", "Je travaille au centre social."));
        Assert.Contains("Votre demande est faite", asked.Text, StringComparison.Ordinal);
        var mail = (await Mailbox.OfAsync(site, "amina@exemple.fr"))[0];
        Assert.Contains("Je travaille au centre social.", mail.TextBody, StringComparison.Ordinal);
        var request = await Page.OpenAsync(browser, Mailbox.Link(mail));
        var members = await request.PressAsync("Accepter la demande", ("Rôle", "Invité"));

        Assert.Contains("Léo Petit", members.Table("Membres de Réseau des ateliers").Select(x => x["Nom"]));
        Assert.DoesNotContain("Demandes à rejoindre l’espace", members.Tables);
        Assert.Contains("a accepté votre demande", (await Mailbox.OfAsync(site, "leo@exemple.fr"))[0].TextBody, StringComparison.Ordinal);
        Assert.Equal("Réseau des ateliers", (await Page.OpenAsync(his, space.Address)).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(browser, Mailbox.Link(mail))).Status);
    }

    [Fact]
    public async Task Someone_with_two_capacities_says_in_which_they_act()
    {
        await using var site = await RunningSite.StartAsync();
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (leo, SpaceRole.Coordinator), (leo, SpaceRole.Guest));
        using var his = await Somebody.BrowserAsync(site, leo);
        var page = await Page.OpenAsync(his, space.Address);
        Assert.Contains("Réglages", page.Links);

        page = await page.PressAsync("Changer de qualité", ("Vous y agissez en qualité de", "invité, en son nom"));

        Assert.Equal("Réseau des ateliers", page.Heading);
        Assert.DoesNotContain("Réglages", page.Links);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/membres")).Status);
        page = await page.PressAsync("Changer de qualité", ("Vous y agissez en qualité de", "coordination, en son nom"));
        Assert.Contains("Réglages", page.Links);
    }

    [Fact]
    public async Task Nobody_acts_in_the_capacity_of_another()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, _) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Guest);
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.CouncilMember);
        using var his = await Somebody.BrowserAsync(site, leo);
        var page = await Page.OpenAsync(his, space.Address);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var coordination = await db.Memberships.SingleAsync(x => x.SpaceId == space.Id && x.Role == SpaceRole.Coordinator, TestContext.Current.CancellationToken);
        page.Document.QuerySelector("#qualite option")!.SetAttribute("value", coordination.Id.ToString());

        var forged = await page.PressAsync("Changer de qualité", ("Vous y agissez en qualité de", Page.Words(page.Document.QuerySelector("#qualite option"))));

        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        Assert.DoesNotContain("Réglages", (await Page.OpenAsync(his, space.Address)).Links);
    }

    [Theory, OnBothDatabases]
    public async Task Two_coordinators_who_leave_at_once_do_not_leave_the_space_to_nobody(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, one) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await InvitationTests.JoinAsync(site, space, leo, SpaceRole.Coordinator);
        using var two = await Somebody.BrowserAsync(site, leo);
        var pages = new[] { await Page.OpenAsync(one, space.Address + "/quitter"), await Page.OpenAsync(two, space.Address + "/quitter") };

        await Task.WhenAll(pages.Select(x => x.PressAsync("Quitter l’espace")));

        await using var scope = site.Services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<MaillageDb>().Memberships.Where(x => x.SpaceId == space.Id && x.EndedAt == null).ToListAsync(TestContext.Current.CancellationToken));
    }
}
