using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>Finds spaces through what a person may see: an unknown space and a forbidden one are the same nothing.</summary>
public sealed class SpaceDoor(MaillageDb db, CurrentViewer current, SecurityLog log)
{
    /// <summary>The space of an address, when the person who asks may do this there.</summary>
    /// <param name="slug">The word in its address.</param>
    /// <param name="needed">What they would do.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null for a 404.</returns>
    public async Task<SpaceAccess?> OpenAsync(string slug, SpaceAction needed, CancellationToken cancel)
    {
        var access = await FindAsync(slug, cancel);
        if (access?.May(needed) == true) return access;
        // Of a space that there is, to someone who is known: a visitor who types addresses is nobody.
        if (access?.Viewer is { } viewer)
        {
            log.Add(SecurityEventKind.AccessRefused, viewer.PersonId, $"{slug} : {needed}");
            await db.SaveChangesAsync(cancel);
        }
        return null;
    }

    /// <summary>The space of an address with what the person is there, be it nothing: for its public face.</summary>
    public async Task<SpaceAccess?> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.Spaces.AsNoTracking().SingleOrDefaultAsync(x => x.Slug == slug, cancel) is not { } space) return null;
        // Whoever has not proved enough yet is a visitor.
        var viewer = current.Viewer is { IsStrongEnough: true } known ? known : null;
        var capacities = viewer is null ? [] : await CapacitiesAsync(db, space.Id, viewer.PersonId, cancel);
        var acting = capacities.FirstOrDefault(x => x.Membership.Id == viewer?.ActingAs) ?? capacities.FirstOrDefault();
        return new SpaceAccess(space, viewer, capacities, acting);
    }

    /// <summary>The capacities of a person in a space, with the most rights first.</summary>
    public static async Task<List<Capacity>> CapacitiesAsync(MaillageDb db, Guid spaceId, Guid personId, CancellationToken cancel) =>
        (await SpaceMembers.Of(db, spaceId).Where(x => x.Membership.PersonId == personId).ToListAsync(cancel))
        .OrderBy(x => x.Membership.Role).ThenBy(x => x.Membership.Since).Select(x => x.Capacity).ToList();
}
