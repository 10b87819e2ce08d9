using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// Writes each day, at the hour of the daily mails, the heads of all chains to the organisations that keep them. Each node runs one; whose transaction adds the
/// day's <see cref="HeadMailing"/> sends. Nothing goes while there are fewer than two organisations.
/// </summary>
sealed partial class HeadSender(IServiceScopeFactory scopes, SiteOrigin origin, SiteStart start, JobMonitor monitor, TimeProvider clock, ILogger<HeadSender> log) : BackgroundService
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
                await WriteDueAsync(stoppingToken);
                await monitor.RanAsync(SiteJob.Heads, Pace, null, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Heads, Pace, e, stoppingToken);
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Writes the mails of the day, unless it is done or there is nobody to write to.</summary>
    public async Task WriteDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var day = DateOnly.FromDateTime(DigestHour.Latest(now).InFrance());
        if (await IsDoneAsync(db, day, cancel) || await db.HeadRecipients.CountAsync(x => x.EndedAt == null, cancel) < HeadRecipient.Least) return;
        // What was done a second ago is told too.
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(cancel);
        await using var whole = await db.BeginWriteAsync(cancel);
        if (await IsDoneAsync(db, day, cancel)) return;
        var recipients = await db.HeadRecipients.AsNoTracking().Where(x => x.EndedAt == null).OrderBy(x => x.Since).ToListAsync(cancel);
        if (recipients.Count < HeadRecipient.Least) return;
        var lines = await scope.ServiceProvider.GetRequiredService<AuditHeads>().PublicLinesAsync(cancel);
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        foreach (var recipient in recipients) outbox.Add(recipient.Email, null, $"Empreintes de l’historique, {FrenchFormat.Date(day)}", Letter(recipient, recipients, lines, now), isSecret: false);
        db.HeadMailings.Add(new HeadMailing { Day = day, WrittenAt = now, Recipients = recipients.Count });
        try
        {
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await whole.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            // Another node was quicker: the day is its own. Anything else is a failure.
            if (!await IsDoneAsync(db, day, cancel)) throw;
        }
    }

    static Task<bool> IsDoneAsync(MaillageDb db, DateOnly day, CancellationToken cancel) => db.HeadMailings.AnyAsync(x => x.Day == day, cancel);

    string Letter(HeadRecipient to, List<HeadRecipient> all, IReadOnlyList<string> lines, DateTime now)
    {
        var others = FrenchFormat.List(all.Where(x => x.Id != to.Id).Select(x => x.Organisation));
        return $"""
            Bonjour,

            Voici les empreintes de l’historique {(origin.Value is { } site ? $"du site {site}" : "du site Maillage")}, le {FrenchFormat.DateTime(now.InFrance())}.
            Conservez ce courriel ; il n’attend pas de réponse.

            {string.Join('\n', lines)}

            Chaque ligne donne le nombre d’événements scellés d’un espace, l’empreinte du dernier, le numéro de l’espace et, s’il est public, son nom.
            Si quelqu’un récrivait l’historique, même avec tous les droits sur le site, ces empreintes ne lui correspondraient plus.
            Pour vérifier, enregistrez ce courriel dans un fichier et demandez à l’exploitant de lancer devant vous :
            ./maillage check --heads FICHIER

            {others} {(all.Count > 2 ? "reçoivent" : "reçoit")} aussi ces empreintes. Un changement de destinataires vous serait annoncé.

            """;
    }

    [LoggerMessage(LogLevel.Error, "The heads of the chains could not be written.")]
    static partial void LogFailure(ILogger log, Exception e);
}
