using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Archives;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Archives;

/// <summary>
/// Finds the public records that are past their time and proposes them, a list a kind, for the visa of the archives. It destroys nothing: that is another class, which
/// wants the visa and a person.
/// </summary>
public sealed class DisposalProposer(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    /// <summary>What the archives refused is not proposed again sooner.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromDays(365);

    /// <summary>Proposes what is due. Doing it again, or on two nodes at once, proposes nothing twice.</summary>
    public async Task ProposeAsync(CancellationToken cancel)
    {
        foreach (var kind in PublicRecords.All) await ProposeAsync(kind, cancel);
    }

    async Task ProposeAsync(PublicRecord kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await IsWaitingAsync(kind, cancel)) return;
        var due = await FindAsync(kind, now, cancel);
        if (due.Count == 0) return;
        await using var whole = await db.BeginWriteAsync(cancel);
        if (await IsWaitingAsync(kind, cancel)) return;
        // Asked again now that nobody else writes: another node may have proposed these, and the archives decided, in between.
        due = await FindAsync(kind, now, cancel);
        if (due.Count == 0) return;
        try
        {
            var list = new DisposalList { Kind = kind.Key, Fate = kind.Fate, Years = kind.Years, ProposedAt = now };
            db.DisposalLists.Add(list);
            await db.SaveChangesAsync(cancel);
            db.DisposalItems.AddRange(due.Select(x => new DisposalItem { ListId = list.Id, RecordId = x.Id, Title = x.Title, StartedAt = x.StartedAt, EndedAt = x.EndedAt, Pieces = x.Pieces }));
            trail.Record(Guid.Empty, Actor.Machine, ArchiveActs.Proposed, list.Id.ToString(CultureInfo.InvariantCulture),
                [new FieldChange("kind", null, kind.Name), new FieldChange("fate", null, kind.Fate.Label), new FieldChange("records", null, FrenchFormat.Integer(due.Count))]);
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            await whole.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            // The index of the lists that wait: another node was quicker. Anything else is a failure.
            if (!await IsWaitingAsync(kind, cancel)) throw;
        }
    }

    Task<bool> IsWaitingAsync(PublicRecord kind, CancellationToken cancel) => db.DisposalLists.AnyAsync(x => x.Kind == kind.Key && x.State == DisposalState.Proposed, cancel);

    async Task<List<DueRecord>> FindAsync(PublicRecord kind, DateTime now, CancellationToken cancel)
    {
        var due = await kind.FindAsync(db, now.AddYears(-kind.Years), cancel);
        if (due.Count == 0) return [];
        var refusedSince = now - RefusedFor;
        var listed = (await (
            from item in db.DisposalItems.AsNoTracking()
            join list in db.DisposalLists.AsNoTracking() on item.ListId equals list.Id
            where list.Kind == kind.Key && (list.State != DisposalState.Refused || list.ProposedAt > refusedSince)
            select item.RecordId).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return [.. due.Where(x => !listed.Contains(x.Id))];
    }
}
