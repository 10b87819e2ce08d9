using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Who stands behind memberships, those that ended included, each with their organisation as it is called today.</summary>
static class MemberNames
{
    /// <returns>By membership.</returns>
    public static Task<IReadOnlyDictionary<Guid, SpaceMember>> OfAsync(MaillageDb db, IEnumerable<Guid> memberships, CancellationToken cancel)
    {
        var ids = memberships.Distinct().ToList();
        return FindAsync(db, db.Memberships.Where(x => ids.Contains(x.Id)), cancel);
    }

    /// <summary>All who are or were in a space.</summary>
    /// <returns>By membership.</returns>
    public static Task<IReadOnlyDictionary<Guid, SpaceMember>> OfSpaceAsync(MaillageDb db, Guid spaceId, CancellationToken cancel) =>
        FindAsync(db, db.Memberships.Where(x => x.SpaceId == spaceId), cancel);

    static async Task<IReadOnlyDictionary<Guid, SpaceMember>> FindAsync(MaillageDb db, IQueryable<Membership> memberships, CancellationToken cancel)
    {
        var found = await (
            from membership in memberships.AsNoTracking()
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join affiliation in db.Affiliations.AsNoTracking() on membership.AffiliationId equals affiliation.Id into affiliations
            from affiliation in affiliations.DefaultIfEmpty()
            join service in db.OrganisationServices.AsNoTracking() on affiliation.ServiceId equals service.Id into services
            from service in services.DefaultIfEmpty()
            select new SpaceMember
            {
                Membership = membership, Person = person, OrganisationId = affiliation == null ? null : affiliation.OrganisationId, ServiceName = service == null ? null : service.Name,
                Title = affiliation == null ? null : affiliation.Title,
            }).ToListAsync(cancel);
        var organisations = await CurrentOrganisations.FindAsync(db, found.Select(x => x.OrganisationId).OfType<int>(), cancel);
        return found.ToDictionary(x => x.Membership.Id, x => x.OrganisationId is { } number && organisations.TryGetValue(number, out var today) ? x with { OrganisationId = today.Id, OrganisationName = today.Name } : x);
    }

    /// <summary>« Nadia Ferrand (Ville de Port-Brume) ».</summary>
    public static string Label(this IReadOnlyDictionary<Guid, SpaceMember> members, Guid? membership) =>
        membership is { } id && members.GetValueOrDefault(id) is { } member ? member.Label : "une personne qui n’est plus dans l’espace";

    extension(SpaceMember member)
    {
        /// <summary>« Nadia Ferrand (Ville de Port-Brume) », in a sentence.</summary>
        public string Label => member.House is { } house ? $"{member.Person.DisplayName} ({house})" : member.Person.DisplayName;

        /// <summary>« Nadia Ferrand, Ville de Port-Brume », beside what they wrote.</summary>
        public string NameAndHouse => $"{member.Person.DisplayName}, {member.House ?? "en son nom"}";

        /// <summary>Whether they still are in the space.</summary>
        public bool IsThere => member.Membership.EndedAt is null && member.Person.ErasedAt is null;

        string? House => member.OrganisationName is { } name ? FrenchNames.Display(name) : null;
    }
}
