using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Writes what a person says of two organisations, then brings them in step. A decision is kept for each pair of their mentions, so that it still holds when a
/// new version of a file no longer makes one of them.
/// </summary>
public static class IdentityDecider
{
    /// <summary>Says that two groups of mentions are one organisation, or that they are not; what was said before of the same pairs gives way.</summary>
    public static async Task SayAsync(
        MaillageDb db, DataFolder folder, IReadOnlyCollection<long> ones, IReadOnlyCollection<long> others, bool areSame, string reason, string by, TimeProvider clock, CancellationToken cancel)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        await ChangeAsync(db, folder, ones, others, pairs => db.IdentityDecisions.AddRange(pairs.Select(x => new IdentityDecision
        {
            First = x.First, Second = x.Second, AreSame = areSame, Reason = reason, By = by, At = at,
        })), cancel);
    }

    /// <summary>Takes back all that was said of two groups of mentions; the rules hold again.</summary>
    /// <returns>Whether anything had been said.</returns>
    public static Task<bool> ClearAsync(MaillageDb db, DataFolder folder, IReadOnlyCollection<long> ones, IReadOnlyCollection<long> others, CancellationToken cancel) =>
        ChangeAsync(db, folder, ones, others, null, cancel);

    static async Task<bool> ChangeAsync(
        MaillageDb db, DataFolder folder, IReadOnlyCollection<long> ones, IReadOnlyCollection<long> others, Action<IEnumerable<(long First, long Second)>>? write, CancellationToken cancel)
    {
        var pairs = ones.SelectMany(x => others.Where(y => y != x).Select(y => x < y ? (First: x, Second: y) : (First: y, Second: x))).ToHashSet();
        await using var alone = await db.LockAsync(folder, cancel);
        var known = (await db.IdentityDecisions.Where(x => ones.Contains(x.First) || ones.Contains(x.Second)).ToListAsync(cancel))
            .Where(x => pairs.Contains((x.First, x.Second))).ToList();
        if (known.Count == 0 && write is null) return false;
        await using (var transaction = await db.BeginWriteAsync(cancel))
        {
            db.IdentityDecisions.RemoveRange(known);
            await db.SaveChangesAsync(cancel);
            write?.Invoke(pairs);
            await db.SaveChangesAsync(cancel);
            await IdentityKeeper.WantAsync(db, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        await IdentityKeeper.RefreshAsync(db, folder, cancel);
        return known.Count > 0;
    }
}
