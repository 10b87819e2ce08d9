using Maillage.Web.Features.Network.FindBridges;
using Maillage.Web.Features.Network.FindSilos;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Network;

/// <summary>What can be read in the network of a space: groups, silos, passages. Each is worked out once for a network.</summary>
public sealed class NetworkReadings(SpaceNetworks networks, Snapshot<TerritorySnapshot> territories)
{
    public Task<SpaceNetwork> NetworkAsync(Space space, CancellationToken cancel) => networks.OfAsync(space, cancel);

    /// <summary>The network as the data say it now, to write on it.</summary>
    public Task<SpaceNetwork> NowAsync(Space space, CancellationToken cancel) => networks.NowAsync(space, cancel);

    public async Task<GroupedNetwork> GroupedAsync(SpaceNetwork network, ActorGrouping grouping)
    {
        var named = await territories.GetAsync();
        return await networks.DerivedAsync(network, grouping.Slug, x => GroupedNetwork.Of(x, grouping, code => NameOf(named, code)));
    }

    public async Task<SiloReading> SilosAsync(SpaceNetwork network, ActorGrouping grouping)
    {
        var grouped = await GroupedAsync(network, grouping);
        return await networks.DerivedAsync(network, grouping.Slug, _ => SiloReading.Of(grouped, CancellationToken.None));
    }

    public async Task<BridgeReading> BridgesAsync(SpaceNetwork network, ActorGrouping grouping)
    {
        var grouped = await GroupedAsync(network, grouping);
        return await networks.DerivedAsync(network, grouping.Slug, _ => BridgeReading.Of(grouped, CancellationToken.None));
    }

    public async Task<string> NeighbourhoodAsync(string code) => NameOf(await territories.GetAsync(), code);

    static string NameOf(TerritorySnapshot named, string code) => Maillage.France.QpvCode.TryParse(code, out var qpv) && named.Neighbourhoods.TryGetValue(qpv, out var found) ? found.DisplayName : code;
}
