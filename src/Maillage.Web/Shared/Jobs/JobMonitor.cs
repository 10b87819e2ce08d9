using System.Collections.Concurrent;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Jobs;

/// <summary>
/// Keeps, for whoever runs the site, when each job last ran on this node and how it ended. A job that runs every second writes once a minute; a failure, and the
/// first success after it, are written at once.
/// </summary>
public sealed partial class JobMonitor(IServiceScopeFactory scopes, SiteNode node, TimeProvider clock, ILogger<JobMonitor> log)
{
    static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, Mark> marks = new(StringComparer.Ordinal);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Notes the end of a run. Never throws but for a stop: a job goes on whatever becomes of its note.</summary>
    /// <param name="job">Which.</param>
    /// <param name="next">In how long the next run is due.</param>
    /// <param name="failure">Why it failed; null when it did not.</param>
    /// <param name="cancel">Stops.</param>
    public async Task RanAsync(SiteJob job, TimeSpan next, Exception? failure, CancellationToken cancel)
    {
        var now = Now;
        var before = marks.GetValueOrDefault(job.Code);
        if (before is not null && failure is null && !before.Failed && now - before.WrittenAt < Pace) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            var state = await db.JobStates.SingleOrDefaultAsync(x => x.Job == job.Code && x.NodeId == node.Id, cancel);
            if (state is null)
            {
                state = new JobState { Job = job.Code, NodeId = node.Id, Node = node.Name, SinceAt = now, LastRunAt = now, NextRunAt = now };
                db.JobStates.Add(state);
            }
            // Between two notes of a job that runs every second, nobody is late.
            (state.LastRunAt, state.NextRunAt, state.IsFailing) = (now, now + (next < Pace ? Pace : next), failure is not null);
            if (failure is not null) (state.LastFailureAt, state.LastFailure) = (now, JobFailure.Say(failure));
            await db.SaveChangesAsync(cancel);
            marks[job.Code] = new Mark(now, failure is not null);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            LogFailure(log, job.Code, e);
        }
        catch (OperationCanceledException)
        {
            // The site stops: the run itself is over.
        }
    }

    sealed record Mark(DateTime WrittenAt, bool Failed);

    [LoggerMessage(LogLevel.Warning, "The state of the job {Job} could not be noted.")]
    static partial void LogFailure(ILogger log, string job, Exception e);
}
