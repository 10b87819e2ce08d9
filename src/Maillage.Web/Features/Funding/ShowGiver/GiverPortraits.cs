using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Funding.ShowGiver;

/// <summary>Makes the portrait of a giver, once for each state of the reference data: givers are few.</summary>
sealed class GiverPortraits(
    Snapshot<TerritorySnapshot> territories, Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, ReferenceMemo<int, GiverPortrait> memo)
{
    /// <summary>The portrait of a giver; null when the organisation gives nothing that is loaded.</summary>
    public async Task<GiverPortrait?> FindAsync(int id, CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        if ((known.Find(id) ?? known.FindMerged(id)) is not { } giver || !money.IsGiver(giver.Id)) return null;
        return await memo.GetAsync(money, giver.Id, () => Task.FromResult(GiverPortrait.Of(giver, places, known, money)));
    }
}
