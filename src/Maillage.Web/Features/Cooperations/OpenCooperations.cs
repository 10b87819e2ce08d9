using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Holds that nothing is written in a cooperation that is closed.</summary>
static class OpenCooperations
{
    /// <exception cref="RefusalException">It was closed since the page was read.</exception>
    public static void Ensure(Cooperation cooperation)
    {
        if (!cooperation.State.IsOpen)
            throw new RefusalException("Cette coopération est close", $"« {cooperation.Title} » se lit encore ; rien ne s’y ajoute.");
    }

    /// <summary>Waits for whoever else changes the space, then asks that space and cooperation be open: they stay so until the transaction ends.</summary>
    /// <exception cref="RefusalException">One of them was closed since the page was read.</exception>
    public static async Task HoldOpenAsync(this SpaceWriter writer, MaillageDb db, CooperationAccess access, CancellationToken cancel)
    {
        await writer.HoldOpenAsync(access.InSpace.Space, cancel);
        Ensure(await db.Cooperations.AsNoTracking().SingleAsync(x => x.Id == access.Cooperation.Id, cancel));
        // What is written then is a sign of life (CooperationLife).
        var now = writer.Now;
        await db.Cooperations.Where(x => x.Id == access.Cooperation.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.LastSignAt, now), cancel);
    }
}
