using System.Linq.Expressions;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>A member of a space with all that a page tells of them.</summary>
public sealed record SpaceMember
{
    public required Membership Membership { get; init; }
    public required Person Person { get; init; }
    public int? OrganisationId { get; init; }
    public string? OrganisationName { get; init; }
    public string? ServiceName { get; init; }
    public string? Title { get; init; }

    public Capacity Capacity => new(Membership, OrganisationId, OrganisationName ?? "", ServiceName ?? "", Title ?? "");
}

/// <summary>Who is in a space today.</summary>
public static class SpaceMembers
{
    /// <summary>The memberships of today for which a mere password or link does not suffice: what <see cref="SpaceRoleWords"/> says, for queries.</summary>
    public static Expression<Func<Membership, bool>> DemandTwoFactors { get; } =
        x => x.EndedAt == null && x.Role != SpaceRole.CouncilMember && x.Role != SpaceRole.Guest;

    public static IQueryable<SpaceMember> Of(MaillageDb db, Guid spaceId) =>
        from membership in db.Memberships.AsNoTracking()
        where membership.SpaceId == spaceId && membership.EndedAt == null
        join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
        join affiliation in db.Affiliations.AsNoTracking() on membership.AffiliationId equals affiliation.Id into affiliations
        from affiliation in affiliations.DefaultIfEmpty()
        join organisation in db.Organisations.AsNoTracking() on affiliation.OrganisationId equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        join service in db.OrganisationServices.AsNoTracking() on affiliation.ServiceId equals service.Id into services
        from service in services.DefaultIfEmpty()
        select new SpaceMember
        {
            Membership = membership, Person = person, OrganisationId = organisation == null ? null : organisation.Id,
            OrganisationName = organisation == null ? null : organisation.Name, ServiceName = service == null ? null : service.Name,
            Title = affiliation == null ? null : affiliation.Title,
        };

    /// <summary>Who coordinates a space, each once.</summary>
    public static async Task<IReadOnlyList<Person>> CoordinatorsAsync(MaillageDb db, Guid spaceId, CancellationToken cancel) =>
        [.. (await Of(db, spaceId).Where(x => x.Membership.Role == SpaceRole.Coordinator).ToListAsync(cancel)).Select(x => x.Person).DistinctBy(x => x.Id)];

    /// <summary>The open spaces that nobody would coordinate any more without these memberships: they may not end before someone else does. A closed space needs nobody.</summary>
    /// <param name="db">The database.</param>
    /// <param name="leaving">Those that would end.</param>
    public static IQueryable<Space> LeftAlone(MaillageDb db, IQueryable<Membership> leaving) => db.Spaces.AsNoTracking().Where(space => space.ClosedAt == null
        && leaving.Any(x => x.SpaceId == space.Id && x.EndedAt == null && x.Role == SpaceRole.Coordinator)
        && !db.Memberships.Any(x => x.SpaceId == space.Id && x.EndedAt == null && x.Role == SpaceRole.Coordinator && !leaving.Any(y => y.Id == x.Id)));

    /// <summary>Whether nobody coordinates an open space but by this membership.</summary>
    public static Task<bool> IsLastCoordinatorAsync(MaillageDb db, Membership membership, CancellationToken cancel) =>
        LeftAlone(db, db.Memberships.Where(x => x.Id == membership.Id)).AnyAsync(cancel);
}
