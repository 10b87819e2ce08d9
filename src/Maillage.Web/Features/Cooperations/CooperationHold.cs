using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Keeps a cooperation and its space open until the present transaction ends: nothing is written in one that is closed.</summary>
public sealed class CooperationHold(MaillageDb db, SpaceWriter writer, TimeProvider clock)
{
    /// <summary>For what happens in it: it is a sign of life.</summary>
    /// <returns>The cooperation, tracked; what is read after this holds until the transaction ends.</returns>
    /// <exception cref="RefusalException">The space or the cooperation was closed since the door was passed.</exception>
    public async Task<Cooperation> OpenAsync(CooperationAccess access, CancellationToken cancel)
    {
        var cooperation = await AnyAsync(access, cancel);
        Ensure(cooperation);
        return cooperation;
    }

    /// <summary>For what nobody is told of, not even when it was: a draft, an answer to a wave. It is no sign of life.</summary>
    /// <exception cref="RefusalException">The space or the cooperation was closed since the door was passed.</exception>
    public async Task QuietAsync(CooperationAccess access, CancellationToken cancel)
    {
        await writer.HoldOpenAsync(access.InSpace.Space, cancel);
        Ensure(await db.Cooperations.AsNoTracking().SingleAsync(x => x.Id == access.Cooperation.Id, cancel));
    }

    /// <summary>As <see cref="OpenAsync"/>, for what is done to a closed one too: opening it again.</summary>
    internal async Task<Cooperation> AnyAsync(CooperationAccess access, CancellationToken cancel)
    {
        await writer.HoldOpenAsync(access.InSpace.Space, cancel);
        var cooperation = await db.Cooperations.SingleAsync(x => x.Id == access.Cooperation.Id, cancel);
        cooperation.Sign(clock.GetUtcNow().UtcDateTime);
        return cooperation;
    }

    static void Ensure(Cooperation cooperation)
    {
        if (!cooperation.State.IsOpen)
            throw new RefusalException("Cette coopération est close", $"« {cooperation.Title} » se lit encore ; rien ne s’y ajoute.");
    }
}
