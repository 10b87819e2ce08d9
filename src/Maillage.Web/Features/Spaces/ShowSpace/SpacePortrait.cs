using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ShowSpace;

/// <summary>What the page of a space tells.</summary>
sealed class SpacePortraits(MaillageDb db)
{
    public async Task<SpacePortrait> OfAsync(SpaceAccess access, CancellationToken cancel)
    {
        var id = access.Space.Id;
        var organisations = await (
            from part in db.SpaceOrganisations.AsNoTracking()
            where part.SpaceId == id && part.EndedAt == null
            join organisation in db.Organisations.AsNoTracking() on part.OrganisationId equals organisation.Id
            orderby part.Role, organisation.Name
            select new { part.Role, organisation.Id, organisation.Name, organisation.Standing }).ToListAsync(cancel);
        var controllers = await (
            from controller in db.SpaceControllers.AsNoTracking()
            where controller.SpaceId == id
            join organisation in db.Organisations.AsNoTracking() on controller.OrganisationId equals organisation.Id
            orderby organisation.Name
            select new { controller.Contact, organisation.Id, organisation.Name, organisation.Standing }).ToListAsync(cancel);
        var people = access.May(SpaceAction.Read) ? await SpaceMembers.Of(db, id).ToListAsync(cancel) : [];
        return new SpacePortrait(
            [.. organisations.Select(x => new SpacePart(x.Id, x.Name, x.Role, x.Standing != OrganisationStanding.Hidden))],
            [.. controllers.Select(x => new NamedController(x.Id, x.Name, x.Contact, x.Standing != OrganisationStanding.Hidden))],
            [.. people.OrderBy(x => x.Membership.Role).ThenBy(x => x.Person.FamilyName, StringComparer.CurrentCulture)]);
    }
}

/// <summary>What the page of a space tells; no member is told to whoever is not one.</summary>
sealed record SpacePortrait(IReadOnlyList<SpacePart> Organisations, IReadOnlyList<NamedController> Controllers, IReadOnlyList<SpaceMember> Members);

/// <summary>An organisation of a space and the part it plays.</summary>
sealed record SpacePart(int OrganisationId, string Name, OrganisationRole Role, bool HasPage);

/// <summary>Who answers for the personal data of a space, and how to reach it.</summary>
sealed record NamedController(int OrganisationId, string Name, string Contact, bool HasPage);
