using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>Something that a member has in hand in a space, and that someone must take over when they leave.</summary>
/// <param name="Label">« la coordination de l’espace », « deux invitations en attente ».</param>
/// <param name="Pass">Gives it to another, in the transaction of the departure.</param>
sealed record HeldWork(string Label, Func<SpaceMember, CancellationToken, Task> Pass);

/// <summary>
/// Lists what a member has in hand in a space. Each area that gives members something to look after adds its lines here. Confidential notes are not work: they never
/// pass to anyone.
/// </summary>
sealed class HeldWorks(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    /// <param name="held">The membership that ends.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<HeldWork>> OfAsync(Membership held, Actor by, CancellationToken cancel)
    {
        var works = new List<HeldWork>();
        if (await SpaceMembers.IsLastCoordinatorAsync(db, held, cancel)) works.Add(new HeldWork("la coordination de l’espace", (to, token) => PassCoordinationAsync(to, by, token)));
        var animated = await db.Cooperations.AsNoTracking().Where(x => x.SpaceId == held.SpaceId && x.AnimatorMembershipId == held.Id && x.State != CooperationState.Closed).OrderBy(x => x.Number).ToListAsync(cancel);
        if (animated.Count > 0) works.Add(new HeldWork(Animation(animated), (to, token) => PassAnimationAsync([.. animated.Select(x => x.Id)], to, by, token)));
        // Someone who stays in another capacity keeps what they look after.
        if (await db.Memberships.AnyAsync(x => x.SpaceId == held.SpaceId && x.PersonId == held.PersonId && x.Id != held.Id && x.EndedAt == null, cancel)) return works;
        var tasks = db.CooperationTasks.Where(x => x.DoneAt == null && x.MembershipId == held.Id && db.Cooperations.Any(y => y.Id == x.CooperationId && y.State != CooperationState.Closed));
        if (await tasks.CountAsync(cancel) is > 0 and var toDo)
        {
            works.Add(new HeldWork(FrenchFormat.Plural(toDo, "tâche à faire dans une coopération", "tâches à faire dans des coopérations"),
                (to, token) => tasks.ExecuteUpdateAsync(x => x.SetProperty(y => y.MembershipId, to.Membership.Id), token)));
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var invitations = db.Invitations.Where(x => x.SpaceId == held.SpaceId && x.InvitedBy == held.PersonId && x.AcceptedAt == null && x.RevokedAt == null && x.EndsAt > now);
        if (await invitations.CountAsync(cancel) is > 0 and var count)
        {
            works.Add(new HeldWork(FrenchFormat.Plural(count, "invitation en attente", "invitations en attente"),
                (to, token) => invitations.ExecuteUpdateAsync(x => x.SetProperty(y => y.InvitedBy, to.Person.Id), token)));
        }
        return works;
    }

    static string Animation(List<Cooperation> animated) => animated.Count == 1 ? $"l’animation de « {animated[0].Title} »" : $"l’animation de {FrenchFormat.Plural(animated.Count, "coopération", "coopérations")}";

    /// <summary>The mandate was the former animator's own: the next one writes theirs.</summary>
    async Task PassAnimationAsync(List<Guid> animated, SpaceMember to, Actor by, CancellationToken cancel)
    {
        foreach (var cooperation in await db.Cooperations.Where(x => animated.Contains(x.Id)).ToListAsync(cancel))
        {
            (cooperation.AnimatorMembershipId, cooperation.AnimatorMandate, cooperation.AnimatorDays) = (to.Membership.Id, "", null);
            cooperation.Version++;
            trail.Record(cooperation.SpaceId, by, CooperationActs.Told, cooperation.Id.ToString(), [new FieldChange("animator", null, to.Person.DisplayName, to.Person.Id)]);
        }
    }

    async Task PassCoordinationAsync(SpaceMember to, Actor by, CancellationToken cancel)
    {
        var membership = await db.Memberships.SingleAsync(x => x.Id == to.Membership.Id, cancel);
        writer.ChangeRole(membership, to.Person, SpaceRole.Coordinator, null, by);
    }
}
