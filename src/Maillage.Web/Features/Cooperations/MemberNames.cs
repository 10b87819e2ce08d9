using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Who stands behind memberships, those that ended included.</summary>
static class MemberNames
{
    public static async Task<IReadOnlyDictionary<Guid, SpaceMember>> OfAsync(MaillageDb db, IEnumerable<Guid> memberships, CancellationToken cancel)
    {
        var ids = memberships.Distinct().ToList();
        return await (
            from membership in db.Memberships.AsNoTracking()
            where ids.Contains(membership.Id)
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join affiliation in db.Affiliations.AsNoTracking() on membership.AffiliationId equals affiliation.Id into affiliations
            from affiliation in affiliations.DefaultIfEmpty()
            join organisation in db.Organisations.AsNoTracking() on affiliation.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            join service in db.OrganisationServices.AsNoTracking() on affiliation.ServiceId equals service.Id into services
            from service in services.DefaultIfEmpty()
            select new SpaceMember
            {
                Membership = membership, Person = person, OrganisationId = organisation == null ? null : organisation.MergedInto ?? organisation.Id,
                OrganisationName = organisation == null ? null : organisation.Name, ServiceName = service == null ? null : service.Name, Title = affiliation == null ? null : affiliation.Title,
            }).ToDictionaryAsync(x => x.Membership.Id, cancel);
    }
}
