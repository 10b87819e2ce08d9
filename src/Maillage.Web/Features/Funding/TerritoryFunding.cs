using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Funding;

/// <summary>Who appears for a contract or a neighbourhood in the loaded files, with what posts and amounts, and what the files do not say.</summary>
public sealed record TerritoryFunding
{
    /// <summary>Organisations that an action, a directory or a post ties to the territory, those with most ties first.</summary>
    public required IReadOnlyList<TerritoryActor> Actors { get; init; }

    /// <summary>Posts by year, the latest first; a neighbourhood has none of its own.</summary>
    public required IReadOnlyList<PostYear> Posts { get; init; }

    /// <summary>The posts of the contract that this one follows: another series, never joined to <see cref="Posts"/>.</summary>
    public required IReadOnlyList<PostYear> FormerPosts { get; init; }

    /// <summary>The contract of <see cref="FormerPosts"/>, or null.</summary>
    public required ContractInfo? Former { get; init; }

    /// <summary>Amounts of the lines that name the territory, by year, the latest first; stages are never added up.</summary>
    public required IReadOnlyList<AmountYear> Amounts { get; init; }

    /// <summary>How many organisations there are for each theme, all themes in their order; none has zero.</summary>
    public required IReadOnlyList<(Theme Theme, int Actors)> Themes { get; init; }

    /// <summary>How many organisations have their seat in the communes of the territory.</summary>
    public required int Seats { get; init; }

    /// <summary>Organisations tied to the contract of a neighbourhood and not to the neighbourhood itself.</summary>
    public required int OfContractOnly { get; init; }

    /// <summary>What the files do not say, in French.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    public bool IsEmpty => Actors.Count == 0 && Posts.Count == 0 && FormerPosts.Count == 0 && Amounts.Count == 0 && Seats == 0 && OfContractOnly == 0;

    /// <summary>What the loaded files say of a contract.</summary>
    public static TerritoryFunding Of(ContractInfo contract, TerritorySnapshot territories, ActorSnapshot actors, FundingSnapshot funding, TerritoryActors tied)
    {
        var named = contract.Neighbourhoods.Select(x => x.Code).ToHashSet();
        var grants = funding.GrantsFor(contract.Key).Concat(named.SelectMany(x => funding.GrantsFor(x))).DistinctBy(x => x.Id).ToList();
        var posts = funding.PostsOf(contract.Key);
        var former = contract.Predecessor.Contracts is [var only] ? territories.Contracts.GetValueOrDefault(only) : null;
        var formerPosts = former is null ? [] : funding.PostsOf(former.Key);
        var seats = territories.CommunesOf(contract).Sum(x => tied.SeatsIn(x.Code.Value).Count);
        return Make(tied.Of(contract.Key), actors, grants, posts, seats) with
        {
            Former = former,
            FormerPosts = PostYear.Of(formerPosts),
            Unknown = UnknownOf(contract, funding, grants.Count > 0),
        };
    }

    /// <summary>What the loaded files say of a neighbourhood itself.</summary>
    public static TerritoryFunding Of(NeighbourhoodInfo place, ContractInfo? contract, ActorSnapshot actors, FundingSnapshot funding, TerritoryActors tied)
    {
        var own = tied.Of(place.Code);
        return Make(own, actors, funding.GrantsFor(place.Code), [], place.Communes.Sum(x => tied.SeatsIn(x.Code.Value).Count)) with
        {
            OfContractOnly = contract is null ? 0 : tied.Of(contract.Key).Keys.Count(x => !own.ContainsKey(x)),
            Unknown = own.Count == 0
                ? ["Aucune ligne des fichiers chargés ne nomme ce quartier : les postes sont rattachés au contrat, et les subventions disent rarement où elles servent."]
                : ["Un montant qui nomme plusieurs quartiers est compté en entier pour chacun."],
        };
    }

    static TerritoryFunding Make(
        IReadOnlyDictionary<int, SortedSet<TerritoryLink>> tied, ActorSnapshot actors, IReadOnlyList<GrantFact> grants, IReadOnlyList<PostFact> posts, int seats)
    {
        var postsBy = posts.Where(x => x.Year == posts[0].Year).GroupBy(x => x.Organisation).ToDictionary(x => x.Key, x => x.Select(y => y.Number).Distinct().Count());
        var there = tied
            .Select(x => (Actor: actors.Find(x.Key), Links: x.Value))
            .Where(x => x.Actor is not null)
            .Select(x => new TerritoryActor(x.Actor!, [.. x.Links], postsBy.GetValueOrDefault(x.Actor!.Id),
                grants.Where(y => y.Beneficiary == x.Actor.Id).Select(y => y.Theme).FirstOrDefault(y => y is not null) ?? x.Actor.Theme))
            .OrderByDescending(x => x.Links.Count)
            .ThenBy(x => x.Links[0])
            .ThenByDescending(x => x.Posts)
            .ThenBy(x => x.Actor.DisplayName, FrenchOrder.Comparer)
            .ToList();
        var themes = there.Where(x => x.Theme is not null).GroupBy(x => x.Theme!).ToDictionary(x => x.Key, x => x.Count());
        return new TerritoryFunding
        {
            Actors = there,
            Posts = PostYear.Of(posts),
            FormerPosts = [],
            Former = null,
            Amounts = AmountYear.Of(grants),
            Themes = [.. Theme.All.Where(x => x.Code is not ("autre" or "collectivites")).Select(x => (x, themes.GetValueOrDefault(x)))],
            Seats = seats,
            OfContractOnly = 0,
            Unknown = [],
        };
    }

    static List<string> UnknownOf(ContractInfo contract, FundingSnapshot funding, bool hasAmounts)
    {
        var unknown = new List<string>();
        var perimeters = contract.Perimeters.Select(x => x.DepartmentCode.Value).ToHashSet(StringComparer.Ordinal);
        var without = funding.Posts.Count(x => !x.HasContractCode && perimeters.Contains(x.DepartmentCode));
        if (without > 0)
            unknown.Add($"{FrenchFormat.Plural(without, "ligne de poste du département n’a", "lignes de postes du département n’ont")} pas de code de contrat : {(without == 1 ? "elle n’est comptée" : "elles ne sont comptées")} pour aucun.");
        if (funding.PostYears.Count == 0) unknown.Add("Aucun fichier de postes adultes-relais ou Fonjep n’est chargé.");
        if (funding.GrantYears.Count == 0) unknown.Add("Aucun fichier de subventions n’est chargé.");
        else if (!hasAmounts) unknown.Add("Les subventions chargées ne nomment ni ce contrat ni ses quartiers : elles sont sur les pages de qui les reçoit.");
        return unknown;
    }
}

/// <summary>An organisation that appears for a territory.</summary>
/// <param name="Actor">The organisation.</param>
/// <param name="Links">What ties it, the strongest first; never empty.</param>
/// <param name="Posts">Its posts beside the contract in the latest year of the files.</param>
/// <param name="Theme">What it is about here; null when nothing says it.</param>
public sealed record TerritoryActor(ActorInfo Actor, IReadOnlyList<TerritoryLink> Links, int Posts, Theme? Theme);

/// <summary>The posts of a year: each number counts once.</summary>
/// <param name="Year">The year.</param>
/// <param name="AdultesRelais">How many of them.</param>
/// <param name="Fonjep">How many of them.</param>
/// <param name="Shared">Posts of either kind whose line names two contracts glued together.</param>
/// <param name="RateCents">The rate of an adulte-relais that year, cents of euro; null when there is none. Never multiplied.</param>
public sealed record PostYear(int Year, int AdultesRelais, int Fonjep, int Shared, long? RateCents)
{
    /// <summary>By year, the latest first.</summary>
    public static IReadOnlyList<PostYear> Of(IEnumerable<PostFact> posts) => posts.GroupBy(x => x.Year).OrderByDescending(x => x.Key).Select(x => new PostYear(
        x.Key,
        x.Where(y => y.Kind == PostKind.AdulteRelais).Select(y => y.Number).Distinct().Count(),
        x.Where(y => y.Kind == PostKind.Fonjep).Select(y => y.Number).Distinct().Count(),
        x.Where(y => y.Contracts.Count > 1).Select(y => (y.Kind, y.Number)).Distinct().Count(),
        x.Where(y => y.Kind == PostKind.AdulteRelais).Select(y => (long?)y.RateCents).FirstOrDefault())).ToList();
}
