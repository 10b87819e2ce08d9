using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Maillage.Web.Tests.Features.Compliance;

/// <summary>The heads of the chains go each day, once, to two organisations at least, and serve to find out who rewrote.</summary>
public class HeadMailTests
{
    const string Address = "/administration/empreintes";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Two_nodes_mail_them_once_and_a_rewritten_history_is_found_from_the_mail(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using (var site = RunningSite.Start(installation))
        await using (RunningSite.Start(installation))
        {
            var (browser, space) = await AdministratorAsync(site);
            using (browser)
            {
                var page = await Page.OpenAsync(browser, Address);
                Assert.Contains("Les empreintes ne partent pas", page.Text, StringComparison.Ordinal);
                page = await page.PressAsync("Ajouter cet organisme", ("Organisme", "Archives du Port"), ("Adresse de courriel", "archives@exemple.fr"));
                Assert.Contains("Un seul organisme est choisi", page.Text, StringComparison.Ordinal);
                // Two rounds of each node: one organisation is none.
                await Task.Delay(TimeSpan.FromSeconds(11), Stop);
                Assert.DoesNotContain(Mailbox.All(site), IsHeads);
                page = await page.PressAsync("Ajouter cet organisme", ("Organisme", "Centre de ressources"), ("Adresse de courriel", "centre@exemple.fr"));
                Assert.DoesNotContain("ne partent pas", page.Text, StringComparison.Ordinal);

                // The welcome, the coming of the other, and the heads; the welcome and the heads.
                var first = (await Mailbox.OfAsync(site, "archives@exemple.fr", 3)).Single(IsHeads);
                var second = (await Mailbox.OfAsync(site, "centre@exemple.fr", 2)).Single(IsHeads);
                await Task.Delay(TimeSpan.FromSeconds(11), Stop);
                Assert.Equal(2, Mailbox.All(site).Count(IsHeads));
                Assert.Contains("Centre de ressources reçoit aussi", first.TextBody, StringComparison.Ordinal);
                // A space that does not show itself has no name outside.
                Assert.DoesNotContain("Réseau discret", first.TextBody, StringComparison.Ordinal);
                Assert.Contains(space.Id.ToString(), first.TextBody, StringComparison.Ordinal);
                Assert.Contains("Dernier envoi", (await Page.OpenAsync(browser, Address)).Text, StringComparison.Ordinal);

                var text = Path.Combine(installation.Data, "empreintes.txt");
                await File.WriteAllTextAsync(text, first.TextBody, Stop);
                await second.WriteToAsync(Path.Combine(installation.Data, "recu.eml"), Stop);
            }
        }
        Assert.Equal(0, (await CommandLine.RunAsync(installation, "check", "--heads", Path.Combine(installation.Data, "empreintes.txt"))).ExitCode);

        await RewriteAsync(installation);

        foreach (var kept in new[] { "empreintes.txt", "recu.eml" })
        {
            var check = await CommandLine.RunAsync(installation, "check", "--heads", Path.Combine(installation.Data, kept));
            Assert.Equal(1, check.ExitCode);
            Assert.Contains("son passé a été récrit", check.Output, StringComparison.Ordinal);
        }
        // Without what others kept, the forgery is perfect.
        Assert.Equal(0, (await CommandLine.RunAsync(installation, "check")).ExitCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_of_recipients_is_in_the_chain_and_told_to_those_who_were_there(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (browser, _) = await AdministratorAsync(site);
        using (browser)
        {
            var page = await Page.OpenAsync(browser, Address);
            foreach (var (name, email) in new[] { ("Archives du Port", "archives@exemple.fr"), ("Centre de ressources", "centre@exemple.fr") })
                page = await page.PressAsync("Ajouter cet organisme", ("Organisme", name), ("Adresse de courriel", email));

            // The welcome, the coming of the other, the heads: whoever leaves had them.
            await Mailbox.OfAsync(site, "archives@exemple.fr", 3);

            page = await page.PressAsync("Retirer Archives du Port");

            Assert.Contains("Un seul organisme est choisi", page.Text, StringComparison.Ordinal);
            foreach (var email in new[] { "archives@exemple.fr", "centre@exemple.fr" })
            {
                var told = (await Mailbox.OfAsync(site, email, email.StartsWith('a') ? 4 : 3)).Single(x => x.Subject == "Archives du Port ne reçoit plus les empreintes de l’historique");
                Assert.Contains("Irène Plessis a retiré Archives du Port", told.TextBody, StringComparison.Ordinal);
                Assert.Contains("Il ne reste que Centre de ressources", told.TextBody, StringComparison.Ordinal);
            }
        }
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Equal(["head-recipient.added", "head-recipient.added", "head-recipient.removed"],
            await db.AuditEvents.Where(x => x.RecordKind == "head-recipient" && x.SpaceId == Guid.Empty && x.PersonId != null).OrderBy(x => x.At).Select(x => x.Action).ToListAsync(Stop));
    }

    [Fact]
    public async Task The_same_organisation_or_address_twice_is_refused_and_what_was_typed_stays()
    {
        await using var site = await RunningSite.StartAsync();
        var (browser, _) = await AdministratorAsync(site);
        using var _browser = browser;
        var page = await (await Page.OpenAsync(browser, Address)).PressAsync("Ajouter cet organisme", ("Organisme", "Archives du Port"), ("Adresse de courriel", "archives@exemple.fr"));

        var twice = await page.PressAsync("Ajouter cet organisme", ("Organisme", "ARCHIVES du port"), ("Adresse de courriel", "Archives@exemple.fr"));
        var wrong = await page.PressAsync("Ajouter cet organisme", ("Organisme", ""), ("Adresse de courriel", "Nom <a@exemple.fr>"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (twice.Status, wrong.Status));
        Assert.Contains("Cet organisme reçoit déjà les empreintes", twice.Alerts[^1], StringComparison.Ordinal);
        Assert.Contains("Cette adresse reçoit déjà les empreintes.", twice.Alerts[^1], StringComparison.Ordinal);
        Assert.Equal("ARCHIVES du port", twice.Field("Organisme"));
        Assert.Equal("Nom <a@exemple.fr>", wrong.Field("Adresse de courriel"));
        Assert.Contains("Écrivez une adresse comme", wrong.Alerts[^1], StringComparison.Ordinal);
    }

    static bool IsHeads(MimeMessage mail) => mail.Subject?.StartsWith("Empreintes de l’historique", StringComparison.Ordinal) == true;

    static async Task<(HttpClient Browser, Space Space)> AdministratorAsync(RunningSite site)
    {
        var space = await Somebody.SpaceAsync(site, "Réseau discret", (await Somebody.AddAsync(site, "nadia@exemple.fr"), SpaceRole.Coordinator));
        return (await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true), SignInMethod.Passkey), space);
    }

    /// <summary>What whoever has the database and this program could do: changes an event of the past and makes every seal of its chain anew.</summary>
    static async Task RewriteAsync(TestInstallation installation)
    {
        await using var site = RunningSite.Start(installation);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var space = await db.Spaces.SingleAsync(Stop);
        var first = await db.AuditSeals.Where(x => x.SpaceId == space.Id && x.Number == 1).Select(x => x.EventId).SingleAsync(Stop);
        await db.AuditEvents.Where(x => x.Id == first).ExecuteUpdateAsync(x => x.SetProperty(y => y.RecordId, "autre"), Stop);
        await db.AuditSeals.Where(x => x.SpaceId == space.Id).ExecuteDeleteAsync(Stop);
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(Stop);
    }
}
