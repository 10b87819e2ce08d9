using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>A cooperation as one person may enter it. Pages get it from <see cref="CooperationDoor"/>, or a 404.</summary>
/// <param name="InSpace">The space, and what the person is there.</param>
/// <param name="Cooperation">The cooperation; not tracked.</param>
public sealed record CooperationAccess(SpaceAccess InSpace, Cooperation Cooperation)
{
    public string Slug => InSpace.Space.Slug;

    public string Address => CooperationAddresses.Of(Slug, Cooperation.Number);

    public Actor Actor => InSpace.Actor;

    /// <summary>Whether the person may write in it now: the space and the cooperation are open.</summary>
    public bool MayWrite => InSpace.May(SpaceAction.Cooperate) && InSpace.Space.ClosedAt is null && Cooperation.State.IsOpen;

    /// <summary>Whether the person leads it: its animator, its witness, or whoever coordinates the space.</summary>
    public bool Leads => InSpace.Acting is { } acting
        && (acting.Role == SpaceRole.Coordinator || InSpace.Capacities.Any(x => x.Membership.Id == Cooperation.AnimatorMembershipId || x.Membership.Id == Cooperation.WitnessMembershipId));
}
