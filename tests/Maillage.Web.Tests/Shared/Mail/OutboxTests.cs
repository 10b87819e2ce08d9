using System.Diagnostics;
using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Mail;

/// <summary>Mail goes out once, as written, whatever happens to the server that takes it.</summary>
public class OutboxTests
{
    [Theory, OnBothDatabases]
    public async Task A_mail_arrives_as_it_was_written(DatabaseKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: server.Settings);

        var id = await WriteAsync(site, "zoe@exemple.fr", "Vous êtes invitée à « Cœur de ville »", "Bonjour,\n\nÀ bientôt — l’équipe.\n");

        var mail = Assert.Single(await server.WaitAsync(1));
        Assert.Equal(("maillage@site.exemple", "zoe@exemple.fr"), (mail.From, mail.To));
        Assert.Equal("Vous êtes invitée à « Cœur de ville »", mail.Letter.Subject);
        Assert.Equal("Bonjour,\n\nÀ bientôt — l’équipe.\n", mail.Text);
        Assert.Equal($"{id:N}@site.exemple", mail.Letter.MessageId);
        Assert.Equal("\"Maillage\" <maillage@site.exemple>", mail.Letter.From.ToString());
        var kept = await UntilAsync(site, id, x => x.SentAt is not null);
        Assert.Equal((1, "", "Bonjour,\n\nÀ bientôt — l’équipe.\n"), (kept.Attempts, kept.Error, kept.Text));
    }

    [Fact]
    public async Task What_holds_a_secret_is_emptied_once_sent_and_the_rest_after_thirty_days()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var installation = await TestInstallation.CreateAsync(DatabaseKind.Sqlite);
        await using var site = RunningSite.Start(installation, settings: server.Settings);
        var secret = await WriteAsync(site, "a@exemple.fr", "Votre lien", "https://site.exemple/lien/xyz", isSecret: true);
        var old = await WriteAsync(site, "b@exemple.fr", "Autrefois", "Un texte ancien.");
        var late = await WriteAsync(site, "c@exemple.fr", "Hier", "Un texte récent.");
        foreach (var id in new[] { secret, old, late }) await UntilAsync(site, id, x => x.SentAt is not null);
        await ChangeAsync(site, old, x => x.SentAt = x.SentAt!.Value.AddDays(-31));

        // A node that starts empties what is old.
        await using var other = RunningSite.Start(installation, settings: server.Settings);

        Assert.Equal("", (await UntilAsync(site, secret, x => x.SentAt is not null)).Text);
        Assert.Equal("", (await UntilAsync(site, old, x => x.Text.Length == 0)).To);
        Assert.Equal(("c@exemple.fr", "Un texte récent."), await UntilAsync(site, late, x => x.SentAt is not null) is var kept ? (kept.To, kept.Text) : default);
        Assert.Contains(server.Received, x => x.Text.Contains("https://site.exemple/lien/xyz", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_server_that_is_away_gets_the_mail_when_it_is_back(DatabaseKind kind)
    {
        int port;
        await using (var first = await SmtpServer.StartAsync()) port = first.Port;
        await using var site = await RunningSite.StartAsync(kind, settings: SmtpServer.SettingsOf(port));
        var id = await WriteAsync(site, "amina@exemple.fr", "Bonjour", "Un texte.");
        var waiting = await UntilAsync(site, id, x => x.Attempts == 1);
        Assert.Null(waiting.FailedAt);
        Assert.NotEqual("", waiting.Error);
        Assert.InRange(waiting.NextAttemptAt - DateTime.UtcNow, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        await using var back = await SmtpServer.StartAsync(port);
        await ChangeAsync(site, id, x => x.NextAttemptAt = x.CreatedAt);

        Assert.Equal("amina@exemple.fr", Assert.Single(await back.WaitAsync(1)).To);
        Assert.Equal((2, ""), await UntilAsync(site, id, x => x.SentAt is not null) is var sent ? (sent.Attempts, sent.Error) : default);
    }

    [Fact]
    public async Task A_refusal_for_the_moment_is_tried_again_under_the_same_number()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: server.Settings);
        var id = await WriteAsync(site, "plus-tard@exemple.fr", "Bonjour", "Un texte.");
        var refused = await UntilAsync(site, id, x => x.Attempts == 1);
        Assert.Null(refused.FailedAt);
        Assert.Contains("Try again later", refused.Error, StringComparison.Ordinal);

        await ChangeAsync(site, id, x => x.NextAttemptAt = x.CreatedAt);

        Assert.Equal($"{id:N}@site.exemple", Assert.Single(await server.WaitAsync(1)).Letter.MessageId);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_for_good_is_given_up_at_once_with_what_was_said_and_stops_no_other_mail(DatabaseKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: server.Settings);
        var wrong = await WriteAsync(site, "pas une adresse", "Bonjour", "Un texte.");
        var id = await WriteAsync(site, "inconnu@exemple.fr", "Votre lien", "https://site.exemple/lien/xyz", isSecret: true);
        await WriteAsync(site, "amina@exemple.fr", "Bonjour", "Un texte.");

        await server.WaitAsync(1);

        var refused = await UntilAsync(site, id, x => x.FailedAt is not null);
        Assert.Equal((1, "550 No such user here", ""), (refused.Attempts, refused.Error, refused.Text));
        Assert.NotNull((await UntilAsync(site, wrong, x => x.Attempts > 0)).FailedAt);
        Assert.Equal("amina@exemple.fr", Assert.Single(server.Received).To);
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_send_each_mail_once(DatabaseKind kind)
    {
        await using var server = await SmtpServer.StartAsync();
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var one = RunningSite.Start(installation, settings: server.Settings);
        await using var two = RunningSite.Start(installation, settings: server.Settings);
        await using (var scope = one.Services.CreateAsyncScope())
        {
            for (var i = 0; i < 150; i++) scope.ServiceProvider.GetRequiredService<Outbox>().Add($"p{i}@exemple.fr", null, "Bonjour", "Un texte.", isSecret: false);
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await server.WaitAsync(150);
        // What comes twice would come in the next rounds.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Equal(150, server.Received.Count);
        Assert.Equal(150, server.Received.Select(x => x.Letter.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_in_the_hands_of_a_dead_node_waits_for_the_end_of_its_lease()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: server.Settings);
        Guid id;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var mail = scope.ServiceProvider.GetRequiredService<Outbox>().Add("amina@exemple.fr", null, "Bonjour", "Un texte.", isSecret: false);
            (id, mail.Holder, mail.HeldUntil) = (mail.Id, Guid.NewGuid(), DateTime.UtcNow.AddMinutes(5));
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await WriteAsync(site, "un-autre@exemple.fr", "Bonjour", "Un texte.");
        Assert.Equal("un-autre@exemple.fr", Assert.Single(await server.WaitAsync(1)).To);

        await ChangeAsync(site, id, x => x.HeldUntil = DateTime.UtcNow.AddSeconds(-1));

        Assert.Equal("amina@exemple.fr", (await server.WaitAsync(2))[1].To);
    }

    [Fact]
    public async Task Nothing_goes_to_a_server_whose_certificate_nobody_vouches_for()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string>(server.Settings) { ["Maillage:Smtp:Tls"] = "starttls" });

        var id = await WriteAsync(site, "amina@exemple.fr", "Bonjour", "Un texte.");

        Assert.NotEqual("", (await UntilAsync(site, id, x => x.Attempts == 1)).Error);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task Without_a_server_mail_is_written_and_read_on_this_machine_only()
    {
        await using var site = await RunningSite.StartAsync();
        var id = await WriteAsync(site, "amina@exemple.fr", "Vous êtes invitée", "Bonjour,\n\nhttps://site.exemple/invitation/xyz\n");
        await UntilAsync(site, id, x => x.SentAt is not null);

        var page = await site.GetAsync("/courriels");

        Assert.Equal("Courriels", page.Heading);
        Assert.Equal("https://site.exemple/invitation/xyz", page.Link("https://site.exemple/invitation/xyz").ToString());
        Assert.Single(Directory.GetFiles(Path.Combine(site.Installation.Data, "mail"), "*.eml"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, x => x.Headers.Host = "maillage.exemple.fr"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, x => x.Headers.Add("X-Forwarded-For", "192.0.2.7")));
    }

    [Fact]
    public async Task With_a_server_the_page_of_written_mail_is_not_there()
    {
        await using var site = await RunningSite.StartAsync(settings: SmtpServer.SettingsOf(9));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/courriels")).Status);
    }

    static async Task<HttpStatusCode> StatusAsync(RunningSite site, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/courriels"));
        change(request);
        return (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }

    static async Task<Guid> WriteAsync(RunningSite site, string to, string subject, string text, bool isSecret = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var mail = scope.ServiceProvider.GetRequiredService<Outbox>().Add(to, null, subject, text, isSecret);
        await scope.ServiceProvider.GetRequiredService<MaillageDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return mail.Id;
    }

    static async Task ChangeAsync(RunningSite site, Guid id, Action<MailMessage> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        change(await db.MailMessages.SingleAsync(x => x.Id == id, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    static async Task<MailMessage> UntilAsync(RunningSite site, Guid id, Func<MailMessage, bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            await using var scope = site.Services.CreateAsyncScope();
            var mail = await scope.ServiceProvider.GetRequiredService<MaillageDb>().MailMessages.AsNoTracking().SingleAsync(x => x.Id == id, TestContext.Current.CancellationToken);
            if (holds(mail)) return mail;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"After a minute: {mail.Attempts} attempts, « {mail.Error} ».");
        }
    }
}
