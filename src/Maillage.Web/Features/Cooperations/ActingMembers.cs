using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Who did something in a cooperation, by membership: those who left since are told too.</summary>
static class ActingMembers
{
    public static async Task<IReadOnlyDictionary<Guid, ActingMember>> OfAsync(MaillageDb db, Guid spaceId, CancellationToken cancel)
    {
        var found = await (
            from membership in db.Memberships.AsNoTracking()
            where membership.SpaceId == spaceId
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join affiliation in db.Affiliations.AsNoTracking() on membership.AffiliationId equals affiliation.Id into affiliations
            from affiliation in affiliations.DefaultIfEmpty()
            select new { membership.Id, Person = person, OrganisationId = affiliation == null ? null : (int?)affiliation.OrganisationId, membership.EndedAt, membership.Role }).ToListAsync(cancel);
        var organisations = await ShownOrganisations.OfAsync(db, found.Select(x => x.OrganisationId).OfType<int>(), cancel);
        return found.ToDictionary(x => x.Id, x => new ActingMember(
            x.Id, x.Person, x.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null, x.EndedAt is null && x.Person.ErasedAt is null, x.Role));
    }

    /// <summary>« Nadia Ferrand (Ville de Port-Brume) ».</summary>
    public static string Label(this IReadOnlyDictionary<Guid, ActingMember> members, Guid? membership) =>
        membership is { } id && members.GetValueOrDefault(id) is { } member ? member.Label : "une personne qui n’est plus dans l’espace";
}

/// <summary>Someone in the capacity in which they acted.</summary>
sealed record ActingMember(Guid MembershipId, Person Person, ShownOrganisation? Organisation, bool IsThere, Spaces.SpaceRole Role)
{
    public string Label => Organisation is { } organisation ? $"{Person.DisplayName} ({organisation.Name})" : Person.DisplayName;
}
