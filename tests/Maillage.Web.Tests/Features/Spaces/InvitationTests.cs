using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>Inviting people to a space, and accepting.</summary>
public class InvitationTests
{
    [Theory, OnBothDatabases]
    public async Task Someone_invited_opens_an_account_and_is_in_the_space(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, coordinator, browser) = await CoordinatedAsync(site);
        var invite = await Page.OpenAsync(browser, space.Address + "/membres/inviter");

        var members = await invite.PressAsync("Envoyer", ("Adresses", "zoe@exemple.fr; Zoé Martin"), ("Rôle", "Invité"));

        Assert.Equal(space.Address + "/membres", members.Address.AbsolutePath);
        Assert.Contains("zoe@exemple.fr", members.Table("Invitations en attente").Single().Values);
        var mail = Assert.Single(await Mailbox.OfAsync(site, "zoe@exemple.fr"));
        Assert.Contains("Bonjour Zoé Martin", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Amina Diallo vous invite", mail.TextBody, StringComparison.Ordinal);
        using var hers = site.NewClient();
        var page = await Page.OpenAsync(hers, Mailbox.Link(mail));
        Assert.Equal("Rejoindre « Réseau des ateliers »", page.Heading);
        Assert.Equal("invité, en son nom", page.Definition("En qualité de"));
        var weak = await page.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Prénom", "Zoé"), ("Nom", "Martin"), ("Mot de passe", "azertyazerty"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Equal("Zoé", weak.Field("Prénom"));

        var opened = await weak.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Mot de passe", Somebody.Password));

        Assert.Equal(space.Address, opened.Address.AbsolutePath);
        Assert.Equal("Réseau des ateliers", opened.Heading);
        var again = await site.GetAsync(Mailbox.Link(mail));
        Assert.Equal("Cette invitation ne sert plus", again.Heading);
        var done = await ActionsAsync(site, space);
        Assert.Subset(done, new HashSet<string> { "invitation.sent", "invitation.accepted", "membership.added" });
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Contains(await db.DigestLines.Where(x => x.PersonId == coordinator.Id).Select(x => x.Text).ToListAsync(TestContext.Current.CancellationToken), x => x.Contains("Zoé Martin", StringComparison.Ordinal));
        Assert.All(await db.MailMessages.Where(x => x.To == "zoe@exemple.fr").ToListAsync(TestContext.Current.CancellationToken), x => Assert.Equal("", x.Text));
    }

    [Fact]
    public async Task Someone_who_has_an_account_accepts_with_it_whatever_its_address()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await CoordinatedAsync(site);
        var karim = await Somebody.AddAsync(site, "karim@exemple.fr", "Karim Benali");
        await (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", "k.benali@ailleurs.exemple"));
        using var his = await Somebody.BrowserAsync(site, karim);

        var page = await Page.OpenAsync(his, Mailbox.Link((await Mailbox.OfAsync(site, "k.benali@ailleurs.exemple"))[0]));
        Assert.Contains("Karim Benali", page.Text, StringComparison.Ordinal);
        var opened = await page.PressAsync("Accepter l’invitation");

        Assert.Equal("Réseau des ateliers", opened.Heading);
        Assert.Equal(2, opened.Table("Membres de Réseau des ateliers").Count);
    }

    [Fact]
    public async Task A_role_that_asks_for_two_factors_leads_to_the_second_first()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await CoordinatedAsync(site);
        await (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", "zoe@exemple.fr"), ("Rôle", "Membre"));
        var page = await site.GetAsync(Mailbox.Link((await Mailbox.OfAsync(site, "zoe@exemple.fr"))[0]));

        var opened = await page.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Prénom", "Zoé"), ("Nom", "Martin"), ("Mot de passe", Somebody.Password));

        Assert.Equal("/mon-compte/protection", opened.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_list_with_wrong_lines_says_each_and_sends_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await CoordinatedAsync(site);
        const string list = "zoe@exemple.fr; Zoé\npas une adresse\nzoe@exemple.fr\namina@exemple.fr\nleo@exemple.fr; Léo; pilote";
        var invite = await Page.OpenAsync(browser, space.Address + "/membres/inviter");

        var page = await invite.PressAsync("Envoyer", ("Adresses", list));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(list, page.Field("Adresses").ReplaceLineEndings("\n"));
        foreach (var line in new[] { "Ligne 2 : « pas une adresse » n’est pas", "Ligne 3 : « zoe@exemple.fr » est déjà à la ligne 1", "Ligne 4 : « amina@exemple.fr » est déjà membre", "Ligne 5 : « pilote » n’est pas un rôle" })
            Assert.Contains(line, page.Text, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Empty(await db.MailMessages.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await db.Invitations.ToListAsync(TestContext.Current.CancellationToken));

        var sent = await page.PressAsync("Envoyer", ("Adresses", "zoe@exemple.fr; Zoé; invité\n\nleo@exemple.fr; Léo; élu"));

        Assert.Equal(["leo@exemple.fr", "zoe@exemple.fr"], sent.Table("Invitations en attente").Select(x => x["Adresse"]).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_an_expired_and_a_replaced_link_open_nothing(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await CoordinatedAsync(site);
        var members = await (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", "a@exemple.fr\nb@exemple.fr\nc@exemple.fr"));
        var links = new Dictionary<string, string>();
        foreach (var address in new[] { "a@exemple.fr", "b@exemple.fr", "c@exemple.fr" }) links[address] = Mailbox.Link((await Mailbox.OfAsync(site, address))[0]);

        members = await members.PressAsync("Annuler l’invitation de a@exemple.fr");
        await ChangeAsync(site, "b@exemple.fr", x => x.EndsAt = x.SentAt.AddSeconds(-1));
        var tooSoon = await members.PressAsync("Relancer c@exemple.fr");
        Assert.Equal(HttpStatusCode.BadRequest, tooSoon.Status);
        await ChangeAsync(site, "c@exemple.fr", x => x.SentAt = x.SentAt.AddHours(-1));
        members = await tooSoon.PressAsync("Relancer c@exemple.fr");

        Assert.Equal(["en attente", "expirée"], members.Table("Invitations en attente").Select(x => x["État"]).Order());
        Assert.Contains("annulée", (await site.GetAsync(links["a@exemple.fr"])).Text, StringComparison.Ordinal);
        Assert.Contains("deux semaines", (await site.GetAsync(links["b@exemple.fr"])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(links["c@exemple.fr"])).Status);
        var next = Mailbox.Link((await Mailbox.OfAsync(site, "c@exemple.fr", 2))[1]);
        Assert.Equal("Rejoindre « Réseau des ateliers »", (await site.GetAsync(next)).Heading);
    }

    [Fact]
    public async Task Only_a_coordinator_invites()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, _) = await CoordinatedAsync(site);
        var member = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        await JoinAsync(site, space, member, SpaceRole.Member);
        using var his = await Somebody.BrowserAsync(site, member);

        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/membres")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/membres/inviter")).Status);
    }

    internal static async Task<(Space Space, Person Coordinator, HttpClient Browser)> CoordinatedAsync(RunningSite site)
    {
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        return (space, person, await Somebody.BrowserAsync(site, person));
    }

    internal static async Task JoinAsync(RunningSite site, Space space, Person person, SpaceRole role)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SpaceWriter>().Join(space, person, role, null, null, Web.Shared.Audit.Actor.Machine);
        await scope.ServiceProvider.GetRequiredService<MaillageDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    internal static async Task<ISet<string>> ActionsAsync(RunningSite site, Space space)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.Where(x => x.SpaceId == space.Id).Select(x => x.Action).ToListAsync(TestContext.Current.CancellationToken)).ToHashSet();
    }

    static async Task ChangeAsync(RunningSite site, string address, Action<Invitation> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        change(await db.Invitations.SingleAsync(x => x.Email == address, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
