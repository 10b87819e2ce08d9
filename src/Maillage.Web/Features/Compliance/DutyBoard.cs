using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance;

/// <summary>The duties of the operator, each with what was said of it and where it stands today.</summary>
public sealed class DutyBoard(MaillageDb db, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <summary>In the order in which they are declared.</summary>
    public async Task<IReadOnlyList<StatedDuty>> ListAsync(CancellationToken cancel)
    {
        var records = await db.DutyRecords.AsNoTracking().ToDictionaryAsync(x => x.Key, StringComparer.Ordinal, cancel);
        return [.. LegalDuties.All.Select(x => Of(x, records.GetValueOrDefault(x.Key)))];
    }

    /// <returns>Null when there is no such duty.</returns>
    public async Task<StatedDuty?> FindAsync(string key, CancellationToken cancel) =>
        LegalDuties.Find(key) is { } duty ? Of(duty, await db.DutyRecords.AsNoTracking().SingleOrDefaultAsync(x => x.Key == key, cancel)) : null;

    StatedDuty Of(LegalDuty duty, DutyRecord? record) => new(duty, record ?? new DutyRecord { Key = duty.Key }, DutyStates.Of(record, Today));

    /// <summary>« 9 devoirs sur 13 restent à remplir, 1 est à revoir. »</summary>
    public static string Summary(IReadOnlyList<StatedDuty> duties)
    {
        var (empty, late) = (duties.Count(x => x.State == DutyState.ToFill), duties.Count(x => x.State == DutyState.ToReview));
        var filling = empty == 0 ? "" : $"{FrenchFormat.Integer(empty)} {(empty > 1 ? "devoirs" : "devoir")} sur {FrenchFormat.Integer(duties.Count)} {(empty > 1 ? "restent" : "reste")} à remplir";
        var review = late == 0 ? "" : filling.Length == 0
            ? $"{FrenchFormat.Integer(late)} {(late > 1 ? "devoirs" : "devoir")} sur {FrenchFormat.Integer(duties.Count)} {(late > 1 ? "sont" : "est")} à revoir"
            : $"{FrenchFormat.Integer(late)} {(late > 1 ? "sont" : "est")} à revoir";
        string[] parts = [.. new[] { filling, review }.Where(x => x.Length > 0)];
        return parts.Length == 0 ? $"Les {FrenchFormat.Integer(duties.Count)} devoirs sont à jour." : string.Join(", ", parts) + ".";
    }
}

/// <summary>A duty with what was said of it.</summary>
/// <param name="Duty">What the law asks.</param>
/// <param name="Record">What was said; empty when nothing was.</param>
/// <param name="State">Where it stands today.</param>
public sealed record StatedDuty(LegalDuty Duty, DutyRecord Record, DutyState State);
