using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// Gives each committed event its place in the chain of its space, in the order of time then of id among those that wait. Whoever changes something never
/// waits for it: sealing comes after their commit, a few hundred events a transaction. One sealer works at a time on any number of nodes. An event
/// that is committed late keeps its time and is sealed after those that were there.
/// </summary>
/// <param name="db">A context with nothing to save.</param>
/// <param name="clock">Tells when.</param>
public sealed class AuditSealer(MaillageDb db, TimeProvider clock)
{
    const int Batch = 200;

    /// <summary>Seals all that waits at the time of the call.</summary>
    /// <returns>How many events were sealed.</returns>
    public Task<int> SealAsync(CancellationToken cancel) => SealAsync(Waiting(db), cancel);

    /// <summary>Seals what waits among the events since a time: what a task does often, since it looks at few events however long the history is.</summary>
    public async Task<int> SealSinceAsync(DateTime since, CancellationToken cancel)
    {
        // Two questions, so that each follows the index on space and time.
        var ofSite = Waiting(db).Where(x => x.SpaceId == Guid.Empty && x.At >= since);
        var ofSpaces = from space in db.Spaces from change in Waiting(db).Where(x => x.SpaceId == space.Id && x.At >= since) select change;
        return await SealAsync(ofSite, cancel) + await SealAsync(ofSpaces, cancel);
    }

    /// <summary>The events that have no seal yet.</summary>
    public static IQueryable<AuditEvent> Waiting(MaillageDb db) => db.AuditEvents.AsNoTracking().Where(x => !db.AuditSeals.Any(y => y.EventId == x.Id));

    async Task<int> SealAsync(IQueryable<AuditEvent> waiting, CancellationToken cancel)
    {
        // Nothing is locked to find that nothing waits; and what is written meanwhile is for the next time, else it would never end.
        var (count, done) = (await waiting.CountAsync(cancel), 0);
        while (done < count && await SealSomeAsync(waiting, cancel) is > 0 and var some) done += some;
        return done;
    }

    async Task<int> SealSomeAsync(IQueryable<AuditEvent> waiting, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await db.HoldSealsAsync(cancel);
        var events = await waiting.OrderBy(x => x.At).ThenBy(x => x.Id).Take(Batch).ToListAsync(cancel);
        var ids = events.ConvertAll(x => x.Id);
        var commitments = (await db.AuditCommitments.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToListAsync(cancel)).ToLookup(x => x.EventId);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var chain in events.GroupBy(x => x.SpaceId))
        {
            var last = await db.AuditSeals.AsNoTracking().Where(x => x.SpaceId == chain.Key).OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancel);
            var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditChain.Start(chain.Key));
            foreach (var change in chain)
            {
                hash = AuditChain.Next(hash, change, commitments[change.Id]);
                db.AuditSeals.Add(new AuditSeal { SpaceId = chain.Key, Number = ++number, EventId = change.Id, Hash = hash, SealedAt = now });
            }
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        return events.Count;
    }
}
