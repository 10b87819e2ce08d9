using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Spaces;

/// <summary>A space as one person may enter it. Pages get it from <see cref="SpaceDoor"/>, or a 404.</summary>
/// <param name="Space">The space.</param>
/// <param name="Viewer">Who is there; null for a visitor.</param>
/// <param name="Capacities">The person's memberships of the space, with the most rights first.</param>
/// <param name="Acting">The one in which they act; null when they are no member.</param>
public sealed record SpaceAccess(Space Space, Viewer? Viewer, IReadOnlyList<Capacity> Capacities, Capacity? Acting)
{
    public bool May(SpaceAction action) => SpaceRights.May(Acting?.Role, Viewer?.IsAdministrator == true, action);

    public Actor Actor => Acting?.Actor ?? new Actor(Viewer?.PersonId);
}
