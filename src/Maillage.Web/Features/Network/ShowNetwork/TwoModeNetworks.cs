using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Network.ShowNetwork;

/// <summary>Works out networks: those of the country and of departments once for each state of the reference data, those of a contract when they are asked for.</summary>
sealed class TwoModeNetworks(
    Snapshot<TerritorySnapshot> territories, Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, TerritoryFundings fundings,
    ReferenceMemo<NetworkFilter, TwoModeNetworkFinding> memo)
{
    /// <summary>Beyond, names no longer fit and nobody reads the picture: a department is asked for.</summary>
    const int MostHubs = 60;

    public async Task<(NetworkFilter Filter, TwoModeNetworkFinding Found)> FindAsync(
        string? par, string? departement, string? contrat, string? generation, string? annee, CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        var tied = await fundings.TiedAsync(cancel);
        var filter = NetworkFilter.Read(par, departement, contrat, generation, annee, places, money.Years);
        return (filter, filter is { Contract: null, Year: null }
            ? await memo.GetAsync(money, filter, () => Task.FromResult(Find(filter)))
            : Find(filter));

        TwoModeNetworkFinding Find(NetworkFilter asked) => TwoModeNetworkFinding.Of(asked, MostHubs, places, known, money, tied);
    }
}
