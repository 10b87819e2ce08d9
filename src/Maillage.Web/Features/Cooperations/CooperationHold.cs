using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Keeps a cooperation and its space open until the present transaction ends, and notes that something happens in it.</summary>
public sealed class CooperationHold(MaillageDb db, SpaceWriter writer, TimeProvider clock)
{
    /// <returns>The cooperation, tracked; what is read after this holds until the transaction ends.</returns>
    /// <exception cref="RefusalException">The space or the cooperation was closed since the door was passed.</exception>
    public async Task<Cooperation> OpenAsync(CooperationAccess access, CancellationToken cancel)
    {
        var cooperation = await AnyAsync(access, cancel);
        OpenCooperations.Ensure(cooperation);
        return cooperation;
    }

    /// <summary>As <see cref="OpenAsync"/>, for what is done to a closed one too: opening it again.</summary>
    internal async Task<Cooperation> AnyAsync(CooperationAccess access, CancellationToken cancel)
    {
        await writer.HoldOpenAsync(access.InSpace.Space, cancel);
        var cooperation = await db.Cooperations.SingleAsync(x => x.Id == access.Cooperation.Id, cancel);
        cooperation.Sign(clock.GetUtcNow().UtcDateTime);
        return cooperation;
    }
}
