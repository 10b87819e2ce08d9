using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Mail;

/// <summary>People are told at the pace they chose.</summary>
public class DigestTests
{
    [Theory]
    [InlineData("2026-01-15T05:59:59Z", "2026-01-14T06:00:00Z")]
    [InlineData("2026-01-15T06:00:00Z", "2026-01-15T06:00:00Z")]
    [InlineData("2026-07-15T04:59:00Z", "2026-07-14T05:00:00Z")]
    [InlineData("2026-07-15T23:30:00Z", "2026-07-15T05:00:00Z")]
    // The clocks of France go forward on 29 March 2026 and back on 25 October.
    [InlineData("2026-03-29T05:30:00Z", "2026-03-29T05:00:00Z")]
    [InlineData("2026-10-25T05:30:00Z", "2026-10-24T05:00:00Z")]
    public void The_daily_mail_goes_at_seven_in_Paris_in_winter_and_in_summer(string now, string expected) =>
        Assert.Equal(At(expected), DigestHour.Latest(At(now)));

    [Theory, OnBothDatabases]
    public async Task Each_is_told_at_their_own_pace_and_once_by_two_nodes(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = RunningSite.Start(installation);
        await using var other = RunningSite.Start(installation);
        var people = new Dictionary<MailPace, Person>();
        foreach (var pace in Enum.GetValues<MailPace>())
        {
            var person = await Somebody.AddAsync(site, $"{pace}@exemple.fr".ToLowerInvariant());
            people[pace] = person;
            using var browser = await Somebody.BrowserAsync(site, person);
            var kept = await (await Page.OpenAsync(browser, "/mon-compte/courriels")).PressAsync("Enregistrer", ("Me prévenir", Words[pace]));
            Assert.Contains("C’est enregistré", kept.Text, StringComparison.Ordinal);
            Assert.Equal(Words[pace], Page.Words(kept.Document.QuerySelector("option[selected]")));
        }
        var now = DateTime.UtcNow;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            foreach (var person in people.Values)
            {
                Tell(db, person, "Une première chose.", now.AddDays(-2));
                Tell(db, person, "Une deuxième chose.", now.AddDays(-1.5));
                Tell(db, person, "Une chose de tout à l’heure.", now.AddMinutes(5));
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var daily = Assert.Single(await Mailbox.OfAsync(site, "daily@exemple.fr"));
        var soon = Assert.Single(await Mailbox.OfAsync(site, "atonce@exemple.fr"));

        Assert.Equal("2 nouvelles de vos espaces", daily.Subject);
        Assert.Contains("/espaces/x", daily.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("tout à l’heure", daily.TextBody, StringComparison.Ordinal);
        Assert.Contains("tout à l’heure", soon.TextBody, StringComparison.Ordinal);
        // Two more rounds of each node.
        await Task.Delay(TimeSpan.FromSeconds(11), TestContext.Current.CancellationToken);
        Assert.Equal(2, Mailbox.All(site).Count);
        await using var after = site.Services.CreateAsyncScope();
        var left = await after.ServiceProvider.GetRequiredService<MaillageDb>().DigestLines.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(people[MailPace.Daily].Id, Assert.Single(left).PersonId);
    }

    static readonly Dictionary<MailPace, string> Words = new()
    {
        [MailPace.Daily] = "Un courriel par jour, à sept heures, s’il y a du nouveau", [MailPace.AtOnce] = "Aussitôt", [MailPace.Never] = "Jamais",
    };

    static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);

    static void Tell(MaillageDb db, Person person, string text, DateTime at) =>
        db.DigestLines.Add(new DigestLine { Id = Guid.NewGuid(), PersonId = person.Id, Text = text, Address = "/espaces/x", At = at });
}
