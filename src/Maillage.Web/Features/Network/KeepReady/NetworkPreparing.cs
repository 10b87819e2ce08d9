using Maillage.Web.Data;
using Maillage.Web.Features.Network.DrawNetwork;
using Maillage.Web.Features.Network.ShowSpaceNetwork;
using Maillage.Web.Features.Network.SuggestCooperations;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.KeepReady;

/// <summary>Works out a network and all that its pages ask, so that nobody waits for it.</summary>
sealed class NetworkPreparing(
    MaillageDb db, SpaceNetworks networks, SpaceNetworkMemo memo, ReadyNetworks ready, NetworkViews views, NetworkReadings readings, PossibleCooperations possible, TimeProvider clock)
{
    /// <summary>Shows the network of a space as the data say it now, when all its pages are ready.</summary>
    /// <param name="spaceId">The space.</param>
    /// <param name="shown">The state that is shown.</param>
    /// <param name="stop">Stops; what is being worked out is left.</param>
    public async Task PrepareAsync(Guid spaceId, NetworkStamp shown, CancellationToken stop)
    {
        if (await db.Spaces.AsNoTracking().FirstOrDefaultAsync(x => x.Id == spaceId, stop) is not { } space)
        {
            ready.Forget(spaceId);
            return;
        }
        var at = clock.GetUtcNow();
        var stamp = await networks.StampAsync(space, networks.Today, stop);
        if (stamp == shown)
        {
            ready.Find(stamp, at);
            return;
        }
        var network = await networks.MakeAsync(space, stamp, stop);
        if (ReadyNetworks.IsLarge(network)) await PrepareAsync(space, network, stop);
        ready.Keep(stamp, network, at);
        memo.Forget(shown);
    }

    async Task PrepareAsync(Space space, SpaceNetwork network, CancellationToken stop)
    {
        await views.OfAsync(network, new TieFilter(), stop).WaitAsync(stop);
        foreach (var grouping in new[] { ActorGrouping.Kind, ActorGrouping.Theme, ActorGrouping.Neighbourhood }) await readings.SilosAsync(network, grouping).WaitAsync(stop);
        await readings.BridgesAsync(network, ActorGrouping.Kind).WaitAsync(stop);
        await possible.RankingAsync(space, network, Timeout.InfiniteTimeSpan, stop);
        await views.OfAsync(network, new TieFilter { Grouping = NetworkGrouping.Community }, stop).WaitAsync(stop);
    }
}
