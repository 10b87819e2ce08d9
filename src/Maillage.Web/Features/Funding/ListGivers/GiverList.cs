using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Funding.ListGivers;

/// <summary>The organisations that give, in the order of their names; worked out once for each state of the reference data.</summary>
sealed class GiverList(Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, ReferenceMemo<string, IReadOnlyList<GiverRow>> memo)
{
    public async Task<IReadOnlyList<GiverRow>> AllAsync(CancellationToken cancel)
    {
        var (known, money) = (await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        return await memo.GetAsync(money, "", () => Task.FromResult<IReadOnlyList<GiverRow>>([.. money.Givers.Select(known.Find).OfType<ActorInfo>().Select(x => Row(x, money))
            .OrderBy(x => x.Giver.DisplayName, FrenchOrder.Comparer)]));
    }

    static GiverRow Row(ActorInfo giver, FundingSnapshot money)
    {
        var grants = money.GivenBy(giver.Id);
        var source = grants.Min(x => x.Source);
        var granted = grants.Where(x => x.Stage == GrantStage.Granted && x.Source == source).ToList();
        var last = granted.Count == 0 ? 0 : granted.Max(x => x.Year);
        return new GiverRow(
            giver, grants.Min(x => x.Year), grants.Max(x => x.Year), grants.Count, grants.Select(x => x.Beneficiary).Distinct().Count(),
            granted.Count == 0 ? null : granted.Where(x => x.Year == last).Sum(x => x.AmountCents));
    }
}

/// <summary>A giver in the list.</summary>
/// <param name="Giver">The organisation.</param>
/// <param name="First">The first year of its lists.</param>
/// <param name="Last">The last one.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Beneficiaries">How many organisations it helped or was asked by.</param>
/// <param name="GrantedCents">What it granted in the last year that has granted amounts; null when none has.</param>
sealed record GiverRow(ActorInfo Giver, int First, int Last, int Lines, int Beneficiaries, long? GrantedCents);
