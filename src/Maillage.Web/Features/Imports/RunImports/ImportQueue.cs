using Maillage.Web.Data;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Imports.RunImports;

/// <summary>
/// The queue of the files that were sent, for one node: takes a file by a conditional update, so that one node has it, for the time of a lease that the node
/// renews while it works. A node takes only what it has in its own folder of uploads.
/// </summary>
sealed class ImportQueue(MaillageDb db, UploadFolder uploads, SiteNode node, TimeProvider clock)
{
    /// <summary>Longer than a database may be busy with the writing of another.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>A file in the middle of which the program ended this often is not tried again by itself.</summary>
    public const int MostAttempts = 3;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes the file that waited longest, be it to be read or to be applied.</summary>
    /// <returns>Null when nothing waits for this node.</returns>
    public async Task<ImportJob?> TakeAsync(CancellationToken cancel)
    {
        var now = Now;
        var due = await db.ImportJobs.AsNoTracking()
            .Where(x => x.State == ImportJobState.ReadingWaits || x.State == ImportJobState.ApplyingWaits
                || ((x.State == ImportJobState.Reading || x.State == ImportJobState.Applying) && x.HeldUntil < now))
            .OrderBy(x => x.ChangedAt).Select(x => new { x.Id, x.State, x.StoredName, x.Attempts }).Take(50).ToListAsync(cancel);
        foreach (var waiting in due.Where(x => uploads.Holds(x.StoredName)))
        {
            var same = db.ImportJobs.Where(x => x.Id == waiting.Id && x.State == waiting.State && (x.HeldUntil == null || x.HeldUntil < now));
            if (waiting.Attempts >= MostAttempts)
            {
                await same.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.Failed).SetProperty(y => y.ChangedAt, now)
                    .SetProperty(y => y.Holder, (Guid?)null).SetProperty(y => y.HeldUntil, (DateTime?)null)
                    .SetProperty(y => y.Message, "Le site s’est arrêté trois fois au milieu de ce fichier, sans rien en écrire. Recommencez, ou importez-le par la ligne de commande."), cancel);
                continue;
            }
            var begun = waiting.State is ImportJobState.ReadingWaits or ImportJobState.Reading ? ImportJobState.Reading : ImportJobState.Applying;
            if (await same.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, begun).SetProperty(y => y.Holder, node.Id).SetProperty(y => y.HeldUntil, now + Lease)
                .SetProperty(y => y.Progress, 0).SetProperty(y => y.Attempts, y => y.Attempts + 1), cancel) == 1)
                return await db.ImportJobs.AsNoTracking().SingleAsync(x => x.Id == waiting.Id, cancel);
        }
        return null;
    }

    /// <summary>Keeps the file a while longer, and tells how far its reading is.</summary>
    /// <returns>False when the file is not this node's any more.</returns>
    public async Task<bool> RenewAsync(Guid job, double progress, CancellationToken cancel)
    {
        var until = Now + Lease;
        return await Mine(job).ExecuteUpdateAsync(x => x.SetProperty(y => y.HeldUntil, until).SetProperty(y => y.Progress, progress), cancel) == 1;
    }

    /// <summary>Puts the file back where it waited, as a site does that stops: the next one need not wait for the lease.</summary>
    public Task PutBackAsync(ImportJob job, CancellationToken cancel) => Mine(job.Id).ExecuteUpdateAsync(x => x
        .SetProperty(y => y.State, job.State == ImportJobState.Reading ? ImportJobState.ReadingWaits : ImportJobState.ApplyingWaits)
        .SetProperty(y => y.Holder, (Guid?)null).SetProperty(y => y.HeldUntil, (DateTime?)null).SetProperty(y => y.Attempts, y => y.Attempts - 1), cancel);

    /// <summary>Ends the work of this node on the file.</summary>
    /// <returns>False when the file was not this node's any more: then nothing is written.</returns>
    public async Task<bool> EndAsync(Guid job, ImportJobState state, string message, string kind, ImportFindings findings, int? importId, CancellationToken cancel)
    {
        var (now, text) = (Now, findings.Write());
        return await Mine(job).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, state).SetProperty(y => y.Message, message).SetProperty(y => y.Kind, kind)
            .SetProperty(y => y.Findings, text).SetProperty(y => y.ImportId, importId).SetProperty(y => y.ChangedAt, now)
            .SetProperty(y => y.Progress, 1).SetProperty(y => y.Holder, (Guid?)null).SetProperty(y => y.HeldUntil, (DateTime?)null), cancel) == 1;
    }

    IQueryable<ImportJob> Mine(Guid job) => db.ImportJobs.Where(x => x.Id == job && x.Holder == node.Id);
}
