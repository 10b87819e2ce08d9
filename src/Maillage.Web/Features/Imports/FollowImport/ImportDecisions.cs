using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Imports.FollowImport;

/// <summary>
/// What an administrator decides of a file that was sent. Each decision holds only for what its page showed: where another decided in between, nothing is done and
/// the page tells how things stand.
/// </summary>
sealed class ImportDecisions(MaillageDb db, UploadFolder uploads, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ShownJob?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from job in db.ImportJobs.AsNoTracking()
            where job.Id == id
            join person in db.People.AsNoTracking() on job.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new { Job = job, Person = person }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new ShownJob(found.Job, found.Person?.DisplayName ?? "");
    }

    /// <summary>Has the file read again, with what is said of it now.</summary>
    public Task ReadAgainAsync(ImportJob job, ImportAnswers answers, CancellationToken cancel)
    {
        var (now, said) = (Now, answers.Write());
        return AsSeen(job).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.ReadingWaits).SetProperty(y => y.Answers, said).SetProperty(y => y.Message, "")
            .SetProperty(y => y.ConfirmedBy, (Guid?)null).SetProperty(y => y.Attempts, 0).SetProperty(y => y.Progress, 0).SetProperty(y => y.ChangedAt, now), cancel);
    }

    /// <summary>Has the file applied, as it was shown.</summary>
    public Task ConfirmAsync(ImportJob job, Viewer by, CancellationToken cancel)
    {
        var now = Now;
        return AsSeen(job).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.ApplyingWaits).SetProperty(y => y.ConfirmedBy, by.PersonId)
            .SetProperty(y => y.Attempts, 0).SetProperty(y => y.Progress, 0).SetProperty(y => y.ChangedAt, now), cancel);
    }

    /// <summary>Gives the file up, and removes it.</summary>
    public async Task CancelAsync(ImportJob job, CancellationToken cancel)
    {
        var now = Now;
        if (await AsSeen(job).ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.Cancelled).SetProperty(y => y.Message, "").SetProperty(y => y.Findings, "")
            .SetProperty(y => y.ChangedAt, now), cancel) == 1) uploads.Remove(job.StoredName);
    }

    IQueryable<ImportJob> AsSeen(ImportJob job) => db.ImportJobs.Where(x => x.Id == job.Id && x.State == job.State && x.ChangedAt == job.ChangedAt);
}

/// <summary>A file on its way, and who sent it.</summary>
/// <param name="Job">The file.</param>
/// <param name="Sender">Their name; empty when they were erased.</param>
sealed record ShownJob(ImportJob Job, string Sender);
