using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>Whoever runs the site sees what became of mails, not what they say.</summary>
public class MailWatchTests
{
    const string Address = "/administration/courriels";
    const string Secret = "https://site.exemple/lien/secret-xyz";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Mails_are_shown_by_what_became_of_them_and_never_by_what_they_say(DatabaseKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: server.Settings);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var late = await WriteAsync(site, "plus-tard@exemple.fr", isSecret: true);
        var failed = await WriteAsync(site, "inconnu@exemple.fr", isSecret: false);
        var gone = await WriteAsync(site, "inconnu@exemple.fr", isSecret: true);
        var sent = await WriteAsync(site, "amina@exemple.fr", isSecret: false);
        await UntilAsync(site, late, x => x.Attempts == 1);
        foreach (var id in new[] { failed, gone }) await UntilAsync(site, id, x => x.FailedAt is not null);
        await UntilAsync(site, sent, x => x.SentAt is not null);
        await ChangeAsync(site, db => { var mail = New("en-route@exemple.fr"); mail.NextAttemptAt = DateTime.UtcNow.AddHours(1); db.MailMessages.Add(mail); return Task.CompletedTask; });

        var page = await (await Page.OpenAsync(browser, "/administration")).FollowAsync("Courriels");

        Assert.Contains("par 127.0.0.1, port", page.Text, StringComparison.Ordinal);
        var failures = page.Table("Courriels abandonnés");
        Assert.All(failures, x => Assert.Equal(("inconnu@exemple.fr", "550 No such user here"), (x["Pour"], x["Raison"])));
        Assert.Equal(["Réessayer maintenant", "lien périmé : la personne en demande un autre"], failures.Select(x => x["Réessayer"]).Order(StringComparer.Ordinal));
        var waiting = page.Table("Courriels en attente");
        Assert.Equal(["plus-tard@exemple.fr", "•••@exemple.fr"], waiting.Select(x => x["Pour"]));
        Assert.Contains("Try again later", waiting[0]["Raison"], StringComparison.Ordinal);
        Assert.Equal("pas encore essayé", waiting[1]["Raison"]);
        Assert.Equal("•••@exemple.fr", Assert.Single(page.Table("Derniers courriels partis"))["Pour"]);
        Assert.DoesNotContain("secret-xyz", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Un objet qui raconte", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("amina@", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_mail_that_was_given_up_leaves_when_it_is_asked_again(DatabaseKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: server.Settings);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var id = Guid.Empty;
        await ChangeAsync(site, db =>
        {
            var mail = New("amina@exemple.fr");
            (mail.Attempts, mail.FailedAt, mail.Error, id) = (9, DateTime.UtcNow, "Connection refused", mail.Id);
            db.MailMessages.Add(mail);
            return Task.CompletedTask;
        });
        var page = await Page.OpenAsync(browser, Address);

        var retried = await page.PressAsync("Réessayer maintenant pour amina@exemple.fr");

        Assert.Contains("Ce courriel repart", retried.Text, StringComparison.Ordinal);
        Assert.Equal("amina@exemple.fr", Assert.Single(await server.WaitAsync(1)).To);
        await UntilAsync(site, id, x => x.SentAt is not null);
        // The page that was open still has its button; the mail leaves no second time.
        var again = await page.PressAsync("Réessayer maintenant pour amina@exemple.fr");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Ce courriel ne repart pas", again.Text, StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(3), Stop);
        Assert.Single(server.Received);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.CountAsync(x => x.Action == "mail.retried" && x.RecordId == id.ToString(), Stop));
    }

    [Fact]
    public async Task Without_a_server_the_page_says_where_mails_are_written()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));

        Assert.Contains("Les courriels sont écrits dans le dossier mail/ des données", (await Page.OpenAsync(browser, Address)).Text, StringComparison.Ordinal);
    }

    static MailMessage New(string to) => new()
    {
        Id = Guid.NewGuid(), To = to, Subject = "Un objet qui raconte", Text = Secret, IsSecret = false, CreatedAt = DateTime.UtcNow, NextAttemptAt = DateTime.UtcNow,
    };

    static async Task<Guid> WriteAsync(RunningSite site, string to, bool isSecret)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var mail = scope.ServiceProvider.GetRequiredService<Outbox>().Add(to, null, "Un objet qui raconte", Secret, isSecret);
        await scope.ServiceProvider.GetRequiredService<MaillageDb>().SaveChangesAsync(Stop);
        return mail.Id;
    }

    static async Task ChangeAsync(RunningSite site, Func<MaillageDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await change(db);
        await db.SaveChangesAsync(Stop);
    }

    static async Task UntilAsync(RunningSite site, Guid id, Func<MailMessage, bool> holds)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; await Task.Delay(100, Stop))
        {
            await using var scope = site.Services.CreateAsyncScope();
            if (holds(await scope.ServiceProvider.GetRequiredService<MaillageDb>().MailMessages.AsNoTracking().SingleAsync(x => x.Id == id, Stop))) return;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "The mail did not come so far.");
        }
    }
}
