using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Finds a cooperation through what a person may see of its space.</summary>
public sealed class CooperationDoor(MaillageDb db, SpaceDoor door)
{
    /// <param name="slug">The space.</param>
    /// <param name="number">The cooperation in it.</param>
    /// <param name="needed">What the person would do.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null for a 404.</returns>
    /// <exception cref="Shared.Hosting.RefusalException">Something is sent that would change a closed space.</exception>
    public async Task<CooperationAccess?> OpenAsync(string slug, int number, SpaceAction needed, CancellationToken cancel)
    {
        if (await door.OpenAsync(slug, needed, cancel) is not { } access) return null;
        return await db.Cooperations.AsNoTracking().SingleOrDefaultAsync(x => x.SpaceId == access.Space.Id && x.Number == number, cancel) is { } cooperation
            ? new CooperationAccess(access, cooperation)
            : null;
    }
}
