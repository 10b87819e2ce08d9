using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>The posts of an organisation by year: a series a kind and a contract, so that those of the contract before stand apart.</summary>
sealed record HeldPosts(IReadOnlyList<int> Years, IReadOnlyList<PostSeries> Series, IReadOnlyList<string> Rates, bool HasShared)
{
    /// <summary>The latest years that are shown.</summary>
    const int MostYears = 6;

    /// <summary>Null when it has none.</summary>
    public static HeldPosts? Of(ActorIndex index, IReadOnlyList<PostFact> posts)
    {
        if (posts.Count == 0) return null;
        var years = index.Funding.PostYears.TakeLast(MostYears).Union(posts.Select(x => x.Year)).Order().TakeLast(MostYears).ToList();
        var series = posts
            .SelectMany(x => x.Contracts.Count == 0 ? [(Post: x, Contract: (ContractKey?)null)] : x.Contracts.Select(y => (Post: x, Contract: (ContractKey?)y)))
            .GroupBy(x => (x.Post.Kind, x.Contract, HasCode: x.Contract is not null || x.Post.HasContractCode))
            .OrderBy(x => x.Key.Kind)
            .ThenByDescending(x => x.Key.Contract?.Generation)
            .ThenByDescending(x => x.Count())
            .ThenBy(x => x.Key.Contract)
            .Select(x =>
            {
                var contract = x.Key.Contract is { } key ? index.Territories.Contracts.GetValueOrDefault(key) : null;
                return new PostSeries(
                    x.Key.Kind,
                    contract,
                    contract?.DisplayName ?? (x.Key.HasCode ? "contrat qui n’est pas chargé" : "sans code de contrat"),
                    years.Select(y => x.Where(z => z.Post.Year == y).Select(z => z.Post.Number).Distinct().Count() is > 0 and var count
                        ? new PostCell(count, "")
                        : new PostCell(null, IsOver(contract, y) ? "sans objet" : index.PostLists.Contains((x.Key.Kind, y)) ? "aucun" : "non chargé")).ToList());
            })
            .ToList();
        var rates = posts.GroupBy(x => x.Kind).OrderBy(x => x.Key).Select(x =>
        {
            var latest = x.Max(y => y.Year);
            var amounts = x.Where(y => y.Year == latest && y.RateCents > 0).Select(y => y.RateCents).Distinct().Order().Select(FrenchFormat.PlainEuros).ToList();
            return amounts.Count == 0 ? null : $"{FrenchFormat.List(amounts)} par {x.Key.Singular} en {latest}";
        }).OfType<string>().ToList();
        return new HeldPosts(years, series, rates, posts.Any(x => x.Contracts.Count > 1));
    }

    /// <summary>A contract has no posts before it begins nor after it ends.</summary>
    static bool IsOver(ContractInfo? contract, int year) => contract is not null && (contract.Key.Generation == Generation.G2015 ? year >= 2024 : year < 2024);
}

/// <summary>Posts of a kind beside a contract, in the order of the years.</summary>
/// <param name="Kind">Adulte-relais or Fonjep.</param>
/// <param name="Contract">Null when the lines name none that is loaded.</param>
/// <param name="Name">The contract's name, or why there is none.</param>
/// <param name="Cells">One a year.</param>
sealed record PostSeries(PostKind Kind, ContractInfo? Contract, string Name, IReadOnlyList<PostCell> Cells);

/// <summary>How many posts, or the word for none.</summary>
sealed record PostCell(int? Count, string Missing);
