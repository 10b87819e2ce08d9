using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.RemindSilence;

/// <summary>
/// Tells those who lead a cooperation that nothing was recorded in it for three months, once a silence, and that the day has come to look again at a disagreement. However
/// many nodes do it at once, each is told once: whoever marks the record tells.
/// </summary>
public sealed class CooperationReminding(MaillageDb db, Digest digest, TimeProvider clock)
{
    public async Task TellAsync(CancellationToken cancel)
    {
        await TellSilencesAsync(cancel);
        await TellReviewsAsync(cancel);
    }

    async Task TellSilencesAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var limit = now.AddMonths(-CooperationLife.Silence);
        var limitDay = DateOnly.FromDateTime(limit.InFrance());
        var lively = await (
            from cooperation in db.Cooperations.AsNoTracking()
            where (cooperation.State == CooperationState.Opened || cooperation.State == CooperationState.Formal) && cooperation.StateSince < limit && (cooperation.LastSignAt == null || cooperation.LastSignAt < limit)
            join space in db.Spaces.AsNoTracking() on cooperation.SpaceId equals space.Id
            where space.ClosedAt == null
            select new { Cooperation = cooperation, space.Slug }).ToListAsync(cancel);
        foreach (var one in lively)
        {
            // A meeting that was held, or that is to be, is a sign of life as well.
            var lastMeeting = await db.CooperationMeetings.Where(x => x.CooperationId == one.Cooperation.Id).MaxAsync(x => (DateOnly?)x.Day, cancel);
            if (lastMeeting >= limitDay) continue;
            var since = one.Cooperation.SignedAt;
            if (lastMeeting is { } day && day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is var met && met > since) since = met;
            if (one.Cooperation.SilenceToldAt >= since) continue;
            var told = one.Cooperation.SilenceToldAt;
            await using var whole = await db.BeginWriteAsync(cancel);
            if (await db.Cooperations.Where(x => x.Id == one.Cooperation.Id && x.SilenceToldAt == told).ExecuteUpdateAsync(x => x.SetProperty(y => y.SilenceToldAt, now), cancel) == 0) continue;
            var text = $"Rien n’a été noté dans « {one.Cooperation.Title} » depuis le {FrenchFormat.Date(DateOnly.FromDateTime(since.InFrance()))}. Vous pouvez écrire ce qui s’y est passé, la mettre en sommeil, ou la clore en racontant ce qu’elle laisse.";
            foreach (var person in await LeadersAsync(one.Cooperation, cancel)) digest.Tell(person, text, CooperationAddresses.Life(one.Slug, one.Cooperation.Number));
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
    }

    async Task TellReviewsAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());
        var due = await (
            from disagreement in db.Disagreements.AsNoTracking()
            where disagreement.SettledAt == null && disagreement.ReviewOn != null && disagreement.ReviewOn <= today && (disagreement.RemindedOf == null || disagreement.RemindedOf != disagreement.ReviewOn)
            join cooperation in db.Cooperations.AsNoTracking() on disagreement.CooperationId equals cooperation.Id
            where cooperation.State == CooperationState.Opened || cooperation.State == CooperationState.Formal
            join space in db.Spaces.AsNoTracking() on cooperation.SpaceId equals space.Id
            where space.ClosedAt == null
            select new { Disagreement = disagreement, Cooperation = cooperation, space.Slug }).ToListAsync(cancel);
        foreach (var one in due)
        {
            var day = one.Disagreement.ReviewOn;
            await using var whole = await db.BeginWriteAsync(cancel);
            if (await db.Disagreements.Where(x => x.Id == one.Disagreement.Id && x.ReviewOn == day && (x.RemindedOf == null || x.RemindedOf != day))
                    .ExecuteUpdateAsync(x => x.SetProperty(y => y.RemindedOf, day), cancel) == 0) continue;
            var text = $"C’est le jour de revenir au désaccord « {one.Disagreement.Subject} », dans « {one.Cooperation.Title} » : où en est chacun, et qu’est-ce qui a changé ?";
            foreach (var person in await LeadersAsync(one.Cooperation, cancel)) digest.Tell(person, text, CooperationAddresses.Disagreement(one.Slug, one.Cooperation.Number, one.Disagreement.Number));
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
    }

    /// <summary>Its animator and its witness, while they are in the space; its coordination when neither is.</summary>
    async Task<IReadOnlyList<Guid>> LeadersAsync(Cooperation cooperation, CancellationToken cancel)
    {
        var (animator, witness) = (cooperation.AnimatorMembershipId, cooperation.WitnessMembershipId);
        var leaders = await db.Memberships.Where(x => (x.Id == animator || x.Id == witness) && x.EndedAt == null).Select(x => x.PersonId).Distinct().ToListAsync(cancel);
        return leaders.Count > 0 ? leaders : [.. (await SpaceMembers.CoordinatorsAsync(db, cooperation.SpaceId, cancel)).Select(x => x.Id)];
    }
}
