using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The organisations that bear numbers today: a number that was kept may have been merged into another since.</summary>
static class CurrentOrganisations
{
    /// <returns>By the number that was kept.</returns>
    public static async Task<IReadOnlyDictionary<int, Organisation>> FindAsync(MaillageDb db, IEnumerable<int> numbers, CancellationToken cancel)
    {
        var asked = numbers.Distinct().ToList();
        var found = new Dictionary<int, Organisation>();
        for (var missing = asked; missing.Count > 0;)
        {
            foreach (var organisation in await db.Organisations.AsNoTracking().Where(x => missing.Contains(x.Id)).ToListAsync(cancel)) found[organisation.Id] = organisation;
            missing = [.. found.Values.Where(x => x.Standing == OrganisationStanding.Gone).Select(x => x.MergedInto).OfType<int>().Distinct().Where(x => !found.ContainsKey(x) && !missing.Contains(x))];
        }
        return asked.Where(found.ContainsKey).ToDictionary(x => x, x => Today(found, found[x]));
    }

    static Organisation Today(Dictionary<int, Organisation> found, Organisation organisation)
    {
        while (organisation is { Standing: OrganisationStanding.Gone, MergedInto: { } next } && found.TryGetValue(next, out var heir)) organisation = heir;
        return organisation;
    }
}
