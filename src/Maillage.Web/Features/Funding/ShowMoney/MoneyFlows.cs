using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary>Works out flows: those of a year as a whole once for each state of the reference data, the others when they are asked for.</summary>
sealed class MoneyFlows(
    Snapshot<TerritorySnapshot> territories, Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, ReferenceMemo<MoneyFilter, MoneyFlow> memo)
{
    public async Task<(MoneyFilter Filter, MoneyFlow Flow)> FindAsync(string? annee, string? etape, string? source, string? contrat, string? theme, string? attribuant, CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        var filter = MoneyFilter.Read(annee, etape, source, contrat, theme, attribuant, places, money);
        var isWhole = filter is { Contract: null, Theme: null, Giver: null };
        return (filter, isWhole
            ? await memo.GetAsync(money, filter, () => Task.FromResult(MoneyFlow.Of(filter, places, known, money)))
            : MoneyFlow.Of(filter, places, known, money));
    }
}
