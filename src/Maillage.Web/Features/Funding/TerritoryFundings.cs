using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Funding;

/// <summary>Finds who appears for a territory and with what money; worked out once for each state of the reference data.</summary>
public sealed class TerritoryFundings(
    Snapshot<TerritorySnapshot> territories, Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding,
    ReferenceMemo<string, TerritoryActors> tied, ReferenceMemo<ContractKey, TerritoryFunding> contracts, ReferenceMemo<QpvCode, TerritoryFunding> neighbourhoods)
{
    /// <summary>What ties organisations to territories.</summary>
    public async Task<TerritoryActors> TiedAsync(CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        return await tied.GetAsync(money, "", () => Task.FromResult(new TerritoryActors(places, known, money)));
    }

    public async Task<TerritoryFunding> OfAsync(ContractInfo contract, CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        var ties = await TiedAsync(cancel);
        return await contracts.GetAsync(money, contract.Key, () => Task.FromResult(TerritoryFunding.Of(contract, places, known, money, ties)));
    }

    public async Task<TerritoryFunding> OfAsync(NeighbourhoodInfo place, ContractInfo? contract, CancellationToken cancel)
    {
        var (known, money) = (await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        var ties = await TiedAsync(cancel);
        return await neighbourhoods.GetAsync(money, place.Code, () => Task.FromResult(TerritoryFunding.Of(place, contract, known, money, ties)));
    }
}
