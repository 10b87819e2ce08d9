using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>Finds spaces through what a person may see: an unknown space and a forbidden one are the same nothing. A refusal is a line of the security log.</summary>
public sealed class SpaceDoor(MaillageDb db, CurrentViewer current, AccessRefusals refusals, IHttpContextAccessor http)
{
    /// <summary>The space of an address, when the person who asks may do this there.</summary>
    /// <param name="slug">The word in its address.</param>
    /// <param name="needed">What they would do.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null for a 404.</returns>
    /// <exception cref="Shared.Hosting.RefusalException">Something is sent that would change a closed space.</exception>
    public async Task<SpaceAccess?> OpenAsync(string slug, SpaceAction needed, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } access) return null;
        if (!access.May(needed))
        {
            await refusals.TellAsync(slug, cancel);
            return null;
        }
        // The pages of what may be changed are still read; what they send is refused.
        if (access.Space.ClosedAt is not null && needed.Writes && http.HttpContext is { } context && !HttpMethods.IsGet(context.Request.Method)) throw ClosedSpace.Refusal(access.Space.Name);
        return access;
    }

    /// <summary>The space of an address as this person may see it: all of it to a member, its public face to anyone when it has one.</summary>
    /// <returns>Null for a 404.</returns>
    public async Task<SpaceAccess?> OpenFaceAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is not { } access) return null;
        if (access.Space.IsPublic || access.May(SpaceAction.Read)) return access;
        await refusals.TellAsync(slug, cancel);
        return null;
    }

    /// <summary>The space of an address with what the person is there, be it nothing.</summary>
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
