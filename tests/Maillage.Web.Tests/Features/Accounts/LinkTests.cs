using System.Net;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>Coming in by a link received by mail.</summary>
public partial class LinkTests
{
    [Theory, OnBothDatabases]
    public async Task A_guest_comes_in_once_by_the_link_in_the_browser_that_asked(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.CouncilMember));

        var asked = await AskAsync(site, site.Client, "Amina@exemple.fr", "?retour=%2Fmon-compte");
        var mail = Assert.Single(await MailsAsync(site));
        var link = Link().Match((await Mailbox.OfAsync(site, "amina@exemple.fr"))[0].TextBody!).Groups[1].Value;
        using var elsewhere = site.NewClient();
        var stolen = await Page.OpenAsync(elsewhere, link);
        var page = await Page.OpenAsync(site.Client, link);
        var came = await page.PressAsync("Me connecter");
        var again = await page.PressAsync("Me connecter");

        Assert.Contains("Regardez votre courrier", asked.Alert);
        Assert.True(mail.IsSecret);
        Assert.Equal("amina@exemple.fr", mail.To);
        Assert.Contains("dans un autre navigateur", stolen.Alert);
        Assert.Equal("/mon-compte", came.Address.AbsolutePath);
        Assert.Equal("lien reçu par courriel", Assert.Single(came.Table("Mes sessions"))["Connexion par"]);
        Assert.DoesNotContain("Me connecter", again.Text);
    }

    [Theory, OnBothDatabases]
    public async Task Who_works_with_more_than_a_guest_gets_no_link_and_all_are_answered_alike(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await Somebody.AddAsync(site, "admin@exemple.fr", isAdministrator: true);
        var coordinator = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator));
        await Somebody.SpaceAsync(site, "Autre réseau", (coordinator, SpaceRole.Guest));
        var guest = await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin");
        await Somebody.SpaceAsync(site, "Troisième réseau", (guest, SpaceRole.Guest));

        var answers = new List<string>();
        foreach (var email in new[] { "admin@exemple.fr", "amina@exemple.fr", "personne@exemple.fr", "paul@exemple.fr" })
            answers.Add((await AskAsync(site, site.Client, email)).Text);

        Assert.Single(answers.Distinct());
        Assert.Equal("paul@exemple.fr", Assert.Single(await MailsAsync(site)).To);
    }

    [Fact]
    public async Task A_fourth_link_is_not_sent_and_one_that_is_over_opens_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        for (var i = 0; i < 4; i++) await AskAsync(site, site.Client, "amina@exemple.fr");
        var mails = await MailsAsync(site);
        var received = await Mailbox.OfAsync(site, "amina@exemple.fr", 3);
        var page = await Page.OpenAsync(site.Client, Link().Match(received[^1].TextBody!).Groups[1].Value);
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().SignInLinks.ExecuteUpdateAsync(x => x.SetProperty(y => y.EndsAt, DateTime.UtcNow.AddSeconds(-1)), TestContext.Current.CancellationToken);

        var late = await page.PressAsync("Me connecter");

        Assert.Equal(3, mails.Count);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("plus valable", late.Alert);
    }

    [Fact]
    public async Task The_link_leads_to_the_configured_origin_whatever_address_was_asked()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = RunningSite.Start(installation, settings: new Dictionary<string, string> { ["Maillage:Origin"] = "http://localhost:81" });
        await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = site.NewClient(followRedirects: false);

        await AskAsync(site, browser, "amina@exemple.fr");

        Assert.Contains("http://localhost:81/connexion/lien/", (await Mailbox.OfAsync(site, "amina@exemple.fr"))[0].TextBody!, StringComparison.Ordinal);
    }

    static async Task<Page> AskAsync(RunningSite site, HttpClient browser, string email, string back = "") =>
        await (await Page.OpenAsync(browser, site.Address + "connexion/lien" + back)).PressAsync("Recevoir un lien", ("Adresse de courriel", email));

    static async Task<List<MailMessage>> MailsAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().MailMessages.OrderBy(x => x.CreatedAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"https?://[^/\s]+(/connexion/lien/\S+)")]
    private static partial Regex Link();
}
