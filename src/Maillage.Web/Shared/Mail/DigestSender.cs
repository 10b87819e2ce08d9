using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Mail;

/// <summary>
/// Gathers the lines of each person into one mail: at seven in the morning for those who chose a mail a day, soon for those who chose to be told at once, never for
/// the others. Each node runs one; who removes the lines writes the mail, in one transaction, so that it is written once.
/// </summary>
sealed partial class DigestSender(IServiceScopeFactory scopes, SiteOrigin origin, SiteStart start, JobMonitor monitor, TimeProvider clock, ILogger<DigestSender> log) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the site listens, nobody knows its address, which letters bear.
        await start.Happened.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GatherAsync(stoppingToken);
                await monitor.RanAsync(SiteJob.Digest, Pace, null, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Digest, Pace, e, stoppingToken);
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Writes the mails that are due into the outbox.</summary>
    public async Task GatherAsync(CancellationToken cancel)
    {
        List<Person> people;
        var due = DigestHour.Latest(clock.GetUtcNow().UtcDateTime);
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            people = await (
                from person in db.People.AsNoTracking()
                where db.DigestLines.Any(x => x.PersonId == person.Id && (person.MailPace != MailPace.Daily || x.At < due))
                select person).ToListAsync(cancel);
        }
        foreach (var person in people) await WriteAsync(person, due, cancel);
    }

    async Task WriteAsync(Person person, DateTime due, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await using var whole = await db.BeginWriteAsync(cancel);
        var lines = await db.DigestLines.AsNoTracking().Where(x => x.PersonId == person.Id && (person.MailPace != MailPace.Daily || x.At < due)).OrderBy(x => x.At).ToListAsync(cancel);
        var ids = lines.Select(x => x.Id).ToList();
        // Another node was quicker with some of them: it writes them.
        if (await db.DigestLines.Where(x => ids.Contains(x.Id)).ExecuteDeleteAsync(cancel) != lines.Count || lines.Count == 0) return;
        if (person.MailPace != MailPace.Never && person.ErasedAt is null)
        {
            var subject = lines.Count == 1 ? lines[0].Text : $"{lines.Count} nouvelles de vos espaces";
            scope.ServiceProvider.GetRequiredService<Outbox>().Add(person.Email!, person.Id, subject, $"""
                Bonjour {person.DisplayName},

                {string.Join("\n\n", lines.Select(x => $"{x.Text}\n{origin.Url(x.Address)}"))}

                Pour changer le rythme de ces courriels :
                {origin.Url(AccountAddresses.Mail)}

                """, isSecret: false);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "The lines of the daily mails could not be gathered.")]
    static partial void LogFailure(ILogger log, Exception e);
}
