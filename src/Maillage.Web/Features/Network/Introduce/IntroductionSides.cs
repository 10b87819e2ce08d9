using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.Introduce;

/// <summary>Who speaks for each side of an introduction: those who act for the organisation in the space, or its coordinators where nobody does.</summary>
sealed class IntroductionSides(MaillageDb db)
{
    public async Task<IntroductionSide> OfAsync(SpaceAccess access, int organisationId, CancellationToken cancel)
    {
        var name = FrenchNames.Display(await db.Organisations.AsNoTracking().Where(x => x.Id == organisationId).Select(x => x.Name).SingleOrDefaultAsync(cancel));
        var all = await SpaceMembers.Of(db, access.Space.Id).ToListAsync(cancel);
        List<SpaceMember> members = [.. all.Where(x => x.OrganisationId == organisationId && SpaceRights.May(x.Membership.Role, false, SpaceAction.Cooperate))];
        var isHelped = members.Count == 0;
        if (isHelped) members = [.. all.Where(x => x.Membership.Role == SpaceRole.Coordinator)];
        return new IntroductionSide(organisationId, name, [.. members.DistinctBy(x => x.Person.Id)], isHelped);
    }
}

/// <summary>One side of an introduction.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Who speaks for it, each person once.</param>
/// <param name="IsHelped">Whether nobody acts for it in the space, so that the coordinators do.</param>
sealed record IntroductionSide(int OrganisationId, string Name, IReadOnlyList<SpaceMember> Members, bool IsHelped)
{
    /// <summary>The membership in which a person speaks for it; null when they do not.</summary>
    public Membership? SpeakerOf(SpaceAccess access) =>
        access.Viewer is { } viewer && access.May(SpaceAction.Cooperate) ? Members.FirstOrDefault(x => x.Person.Id == viewer.PersonId)?.Membership : null;
}
