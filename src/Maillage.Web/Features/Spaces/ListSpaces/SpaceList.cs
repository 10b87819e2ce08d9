using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ListSpaces;

/// <summary>The spaces of a person, and those that are open to requests.</summary>
sealed class SpaceList(MaillageDb db)
{
    public async Task<IReadOnlyList<ListedSpace>> OfAsync(Viewer viewer, CancellationToken cancel)
    {
        var mine = await db.Memberships.AsNoTracking().Where(x => x.PersonId == viewer.PersonId && x.EndedAt == null)
            .GroupBy(x => x.SpaceId).Select(x => new { SpaceId = x.Key, Role = x.Min(y => y.Role) }).ToDictionaryAsync(x => x.SpaceId, x => x.Role, cancel);
        var found = await db.Spaces.AsNoTracking()
            .Where(x => mine.Keys.Contains(x.Id) || (x.IsPublic && x.IsOpenToRequests && x.ClosedAt == null) || viewer.IsAdministrator)
            .OrderBy(x => x.Name)
            .Select(x => new { Space = x, Members = db.Memberships.Where(y => y.SpaceId == x.Id && y.EndedAt == null).Select(y => y.PersonId).Distinct().Count() })
            .ToListAsync(cancel);
        return [.. found.Select(x => new ListedSpace(x.Space, mine.TryGetValue(x.Space.Id, out var role) ? role : null, x.Members))];
    }
}

/// <summary>A space of the list.</summary>
/// <param name="Space">The space.</param>
/// <param name="Role">The person's role with the most rights; null when they are no member.</param>
/// <param name="Members">How many people are in it.</param>
sealed record ListedSpace(Space Space, SpaceRole? Role, int Members);
