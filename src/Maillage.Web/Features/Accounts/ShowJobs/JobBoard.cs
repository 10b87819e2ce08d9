using Maillage.Web.Data;
using Maillage.Web.Features.Imports;
using Maillage.Web.Shared.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ShowJobs;

/// <summary>How the jobs of the site go, over all the nodes that serve this database.</summary>
sealed class JobBoard(MaillageDb db, TimeProvider clock)
{
    /// <summary>A run this much behind its time is late: each node notes its runs once a minute.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(3);

    public async Task<ShownJobs> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var states = (await db.JobStates.AsNoTracking().ToListAsync(cancel)).ToLookup(x => x.Job);
        // A node shows that it lives by any of its jobs: one that stopped in a living node is what must be seen.
        var nodes = states.SelectMany(x => x).GroupBy(x => x.NodeId)
            .Select(x => new ShownNode(x.Key, x.First().Node, x.Min(y => y.SinceAt), x.Max(y => y.LastRunAt), x.Max(y => y.LastRunAt) > now - Late)).OrderByDescending(x => x.SeenAt).ToList();
        var living = nodes.Where(x => x.IsSeen).Select(x => x.Id).ToHashSet();
        var jobs = SiteJob.All.Select(x => Of(x, [.. states[x.Code]], living, now)).ToList();
        var queue = await db.ImportJobs.GroupBy(x => x.State).Select(x => new { State = x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.State, x => x.Count, cancel);
        return new ShownJobs(jobs, nodes, queue);
    }

    static JobLine Of(SiteJob job, IReadOnlyList<JobState> states, HashSet<Guid> living, DateTime now)
    {
        var alive = states.Where(x => living.Contains(x.NodeId)).ToList();
        var failed = states.Where(x => x.LastFailureAt is not null).MaxBy(x => x.LastFailureAt);
        return new JobLine(
            job, states.Count == 0 ? null : states.Max(x => x.LastRunAt), alive.Count == 0 ? null : alive.Min(x => x.NextRunAt), failed?.LastFailureAt, failed?.LastFailure ?? "",
            alive.Count == 0 ? JobHealth.Stopped
            : alive.Any(x => x.IsFailing) ? JobHealth.Failing
            : alive.Any(x => x.NextRunAt + Late < now) ? JobHealth.Late
            : JobHealth.Well);
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Jobs">Each job, over all nodes.</param>
/// <param name="Nodes">The nodes, the last seen first.</param>
/// <param name="Queue">How many files that were sent stand where.</param>
sealed record ShownJobs(IReadOnlyList<JobLine> Jobs, IReadOnlyList<ShownNode> Nodes, IReadOnlyDictionary<ImportJobState, int> Queue);

/// <summary>A job over all nodes.</summary>
/// <param name="Job">Which.</param>
/// <param name="LastRunAt">On any node, UTC; null when none was noted.</param>
/// <param name="NextRunAt">On a living node, UTC; null when none lives.</param>
/// <param name="LastFailureAt">On any node, UTC; null when none was noted.</param>
/// <param name="LastFailure">Why, in French.</param>
/// <param name="Health">How it goes.</param>
sealed record JobLine(SiteJob Job, DateTime? LastRunAt, DateTime? NextRunAt, DateTime? LastFailureAt, string LastFailure, JobHealth Health);

/// <summary>A node.</summary>
/// <param name="Id">Another at each start.</param>
/// <param name="Name">The machine's.</param>
/// <param name="SinceAt">Its first note, UTC.</param>
/// <param name="SeenAt">Its last, UTC.</param>
/// <param name="IsSeen">Whether it was seen in the last minutes.</param>
sealed record ShownNode(Guid Id, string Name, DateTime SinceAt, DateTime SeenAt, bool IsSeen);

/// <summary>How a job goes.</summary>
enum JobHealth
{
    Well = 0,
    Late = 1,
    Failing = 2,
    Stopped = 3,
}

/// <summary>The words of a <see cref="JobHealth"/>.</summary>
static class JobHealthWords
{
    extension(JobHealth health)
    {
        public string Label => health switch
        {
            JobHealth.Well => "à l’heure",
            JobHealth.Late => "en retard",
            JobHealth.Failing => "en échec",
            _ => "ne tourne pas",
        };

        public Shared.Ui.Tone Tone => health switch
        {
            JobHealth.Well => Shared.Ui.Tone.Success,
            JobHealth.Late => Shared.Ui.Tone.Warning,
            _ => Shared.Ui.Tone.Danger,
        };
    }
}
