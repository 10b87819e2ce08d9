using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Jobs;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>
/// Sends what the outbox holds. Each node runs one; a mail is taken by a conditional update, so that one of them has it, for the time of a lease: when a node
/// dies with a mail in its hands, another takes it once the lease is over. A letter that the server took while the node died is then sent again with the same
/// Message-ID: that, and no other, is the mail that may come twice.
/// </summary>
sealed partial class MailSender(
    IServiceScopeFactory scopes, MailSettings settings, MailLetter letter, DataFolder folder, SiteStart start, JobMonitor monitor, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    /// <summary>Longer than a letter can take to be given: thirty seconds for each answer of the server.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>How long what was sent keeps its address and its text.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A person waits for a link: the outbox is looked at this often, by one search in an index.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    static readonly TimeSpan PaceOfFailures = TimeSpan.FromSeconds(10);

    static readonly TimeSpan EmptyingPace = TimeSpan.FromHours(1);

    const int LongestError = 500;

    readonly Guid me = Guid.NewGuid();

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before the site listens, nobody knows its address, which letters bear.
        await start.Happened.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var emptyAt = DateTime.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                if (Now >= emptyAt)
                {
                    await EmptyOldAsync(stoppingToken);
                    emptyAt = Now + EmptyingPace;
                }
                await monitor.RanAsync(SiteJob.Mail, Pace, null, stoppingToken);
                await Task.Delay(Pace, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away for a moment: the mail waits there, and so does the sender.
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Mail, PaceOfFailures, e, stoppingToken);
                await Task.Delay(PaceOfFailures, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many mails were taken by this sender, be they sent or not.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var due = await Due(db.MailMessages, Now).OrderBy(x => x.NextAttemptAt).Select(x => x.Id).Take(100).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var taken = 0;
        await using IMailCarrier carrier = settings.Host is { } host ? new SmtpCarrier(host, settings) : new FolderCarrier(folder.Folder("mail"));
        foreach (var id in due)
        {
            var now = Now;
            if (await Due(db.MailMessages, now).Where(x => x.Id == id).ExecuteUpdateAsync(
                x => x.SetProperty(y => y.Holder, me).SetProperty(y => y.HeldUntil, now + Lease), cancel) == 0) continue;
            taken++;
            await SendAsync(db, await db.MailMessages.AsNoTracking().SingleAsync(x => x.Id == id, cancel), carrier, cancel);
        }
        return taken;
    }

    /// <summary>Empties what was sent or given up long ago.</summary>
    public async Task EmptyOldAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var limit = Now - Kept;
        await db.MailMessages.Where(x => (x.SentAt != null && x.SentAt < limit || x.FailedAt != null && x.FailedAt < limit) && x.To != "")
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.To, "").SetProperty(y => y.Text, ""), cancel);
    }

    static IQueryable<MailMessage> Due(IQueryable<MailMessage> all, DateTime now) =>
        all.Where(x => x.SentAt == null && x.FailedAt == null && x.NextAttemptAt <= now && (x.HeldUntil == null || x.HeldUntil < now));

    async Task SendAsync(MaillageDb db, MailMessage mail, IMailCarrier carrier, CancellationToken cancel)
    {
        var mine = db.MailMessages.Where(x => x.Id == mail.Id && x.Holder == me);
        try
        {
            await carrier.CarryAsync(letter.Of(mail), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The site stops: the letter did not go, and waits for nobody's lease.
            await mine.ExecuteUpdateAsync(x => x.SetProperty(y => y.Holder, (Guid?)null).SetProperty(y => y.HeldUntil, (DateTime?)null), CancellationToken.None);
            throw;
        }
        catch (Exception e)
        {
            var attempts = mail.Attempts + 1;
            var error = e.Message.Length > LongestError ? e.Message[..LongestError] : e.Message;
            var next = e is MailRefusedException or ParseException ? null : MailRetry.Next(mail.CreatedAt, attempts, Now);
            await mine.ExecuteUpdateAsync(x => x.SetProperty(y => y.Attempts, attempts).SetProperty(y => y.Error, error).SetProperty(y => y.Holder, (Guid?)null)
                .SetProperty(y => y.HeldUntil, (DateTime?)null).SetProperty(y => y.NextAttemptAt, next ?? mail.NextAttemptAt)
                .SetProperty(y => y.FailedAt, next == null ? Now : null)
                .SetProperty(y => y.Text, next == null && mail.IsSecret ? "" : mail.Text), CancellationToken.None);
            // Neither the address, nor the text, nor what the server said, which quotes them: the log is read by others.
            if (next is null) LogGivenUp(log, mail.Id, attempts);
            return;
        }
        // Whatever happens now, the letter is gone: this is written even when the site stops.
        await mine.ExecuteUpdateAsync(x => x.SetProperty(y => y.SentAt, Now).SetProperty(y => y.Attempts, mail.Attempts + 1).SetProperty(y => y.Error, "")
            .SetProperty(y => y.Holder, (Guid?)null).SetProperty(y => y.HeldUntil, (DateTime?)null)
            .SetProperty(y => y.Text, mail.IsSecret ? "" : mail.Text), CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read.")]
    static partial void LogFailure(ILogger log, Exception e);

    [LoggerMessage(LogLevel.Warning, "Mail {Id} was given up after {Attempts} attempts.")]
    static partial void LogGivenUp(ILogger log, Guid id, int attempts);
}
