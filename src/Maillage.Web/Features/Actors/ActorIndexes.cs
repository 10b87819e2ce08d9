using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Actors;

/// <summary>Gives the index of organisations, made once for each state of the reference data.</summary>
sealed class ActorIndexes(
    Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, Snapshot<TerritorySnapshot> territories, TerritoryFundings fundings,
    ReferenceMemo<(ActorSnapshot, TerritorySnapshot), ActorIndex> memo)
{
    public async Task<ActorIndex> GetAsync(CancellationToken cancel)
    {
        var (known, money, places) = (await actors.GetAsync(cancel), await funding.GetAsync(cancel), await territories.GetAsync(cancel));
        var tied = await fundings.TiedAsync(cancel);
        return await memo.GetAsync(money, (known, places), () => Task.Run(() => new ActorIndex(known, money, places, tied)));
    }
}
