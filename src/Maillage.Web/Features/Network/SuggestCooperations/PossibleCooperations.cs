using System.Globalization;
using Maillage.France;
using Maillage.Graph.Prediction;
using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>Ranks possible cooperations: for an organisation, a neighbourhood, a theme, or across two groups that little connects.</summary>
sealed class PossibleCooperations(MaillageDb db, NetworkReadings readings, SpaceNetworks networks, Snapshot<TerritorySnapshot> territories, TimeProvider clock)
{
    public const int Most = 12;

    /// <summary>Pairs are looked at among at most as many organisations: those of the space first.</summary>
    const int MostAmong = 250;

    const int MostGroups = 4;

    /// <summary>How long a page waits for a ranking of a large network.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public async Task<PossibleFound> OfAsync(SpaceAccess access, SuggestionQuestion question, CancellationToken cancel)
    {
        var space = access.Space;
        var network = await readings.NetworkAsync(space, cancel);
        var sayings = await db.CooperationSayings.AsNoTracking().Where(x => x.SpaceId == space.Id && x.EndedAt == null).OrderByDescending(x => x.At).ToListAsync(cancel);
        var introductions = await db.Introductions.AsNoTracking().Where(x => x.SpaceId == space.Id).ToListAsync(cancel);
        var answers = await db.SuggestionAnswers.AsNoTracking().Where(x => x.SpaceId == space.Id && x.UndoneAt == null).ToListAsync(cancel);
        var ranking = await RankingAsync(space, network, sayings, introductions, ReadyNetworks.IsLarge(network) ? LongestWait : Timeout.InfiniteTimeSpan, cancel);
        var named = await territories.GetAsync(cancel);
        var words = new SuggestionWords(network, ranking, sayings, code => QpvCode.TryParse(code, out var qpv) && named.Neighbourhoods.TryGetValue(qpv, out var found) ? found.DisplayName : code);
        var closed = Closed(answers, introductions, clock.GetUtcNow().UtcDateTime);

        bool IsOpen(int one, int other) => !closed.Contains(Key(network.Actors[one].OrganisationId, network.Actors[other].OrganisationId));

        var own = question.Organisation ?? (question.IsOpen ? access.OwnOrganisation : null);
        if (own is { } id && network.PlaceOf(id) is { } place)
        {
            var best = ranking.Best(place, x => IsOpen(place, x), Most);
            return Found([.. best.Select(x => Suggest(place, x.Node))], []) with { For = network.Actors[place] };
        }

        IReadOnlyList<(int One, int Other)> pairs;
        List<int> among = [];
        if (question.Across is { } across && await AcrossAsync(network, question.Grouping, across) is { } groups)
        {
            pairs = [.. from one in groups.One.Places.Take(MostAmong) from other in groups.Other.Places.Take(MostAmong) where one != other select one < other ? (one, other) : (other, one)];
        }
        else
        {
            among = [.. network.Actors.Index().Where(x => question.Matches(x.Item)).OrderByDescending(x => x.Item.IsInSpace).ThenBy(x => x.Index).Take(MostAmong).Select(x => x.Index).Order()];
            pairs = [.. from i in Enumerable.Range(0, among.Count) from j in Enumerable.Range(i + 1, among.Count - i - 1) select (among[i], among[j])];
        }
        var found = ranking.BestPairs([.. pairs.Where(x => IsOpen(x.One, x.Other))], Most);
        return Found([.. found.Select(x => Suggest(x.One, x.Other))], question.Neighbourhood is null && question.Theme is null ? [] : Groups(ranking, network, among, IsOpen, words));

        PossibleSuggestion Suggest(int one, int other) => new(network.Actors[one], network.Actors[other], words.Reasons(one, other), ranking.IsLittle(other) || (question.Organisation is null && own is null && ranking.IsLittle(one)));

        PossibleFound Found(IReadOnlyList<PossibleSuggestion> suggestions, IReadOnlyList<PossibleGroup> together) =>
            new(network, ranking, [.. suggestions.Where(x => x.Reasons.Count > 0)], together, sayings, answers, words.NameOf);
    }

    /// <summary>The ranking of a network, worked out once for it: all that it follows from is told in the history of the space, and a change makes another network.</summary>
    /// <param name="space">The space.</param>
    /// <param name="network">Its network.</param>
    /// <param name="most">How long it is waited for; then one that is not learnt stands for it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<MeasuredRanking> RankingAsync(Space space, SpaceNetwork network, TimeSpan most, CancellationToken cancel)
    {
        var sayings = await db.CooperationSayings.AsNoTracking().Where(x => x.SpaceId == space.Id && x.EndedAt == null).OrderByDescending(x => x.At).ToListAsync(cancel);
        var introductions = await db.Introductions.AsNoTracking().Where(x => x.SpaceId == space.Id).ToListAsync(cancel);
        return await RankingAsync(space, network, sayings, introductions, most, cancel);
    }

    async Task<MeasuredRanking> RankingAsync(Space space, SpaceNetwork network, List<CooperationSaying> sayings, List<Introduction> introductions, TimeSpan most, CancellationToken cancel)
    {
        var themes = await db.Cooperations.AsNoTracking().Where(x => x.SpaceId == space.Id && x.ThemeCode != "").Select(x => new { x.Number, x.ThemeCode }).ToListAsync(cancel);
        var byAddress = themes.ToDictionary(x => CooperationAddresses.Of(space.Slug, x.Number), x => x.ThemeCode, StringComparer.Ordinal);
        MembershipHistory History(SpaceNetwork of) => NetworkHistory.Of(of, sayings, [.. introductions.Where(y => !y.IsDeclined)], href => byAddress.GetValueOrDefault(href));
        var measured = networks.DerivedAsync(network, x => MeasuredRanking.Of(History(x), x.Day.DayNumber, x.HalfLifeDays, CancellationToken.None));
        try
        {
            return await measured.WaitAsync(most, cancel);
        }
        catch (TimeoutException)
        {
            return await networks.DerivedAsync(network, "unmeasured", x => MeasuredRanking.Unmeasured(History(x), x.Day.DayNumber, x.HalfLifeDays, CancellationToken.None)).WaitAsync(cancel);
        }
    }

    /// <summary>What is not suggested, by the numbers of both: refused, done, being asked, or at rest after a no.</summary>
    static HashSet<(int, int)> Closed(List<SuggestionAnswer> answers, List<Introduction> introductions, DateTime now) =>
        [.. answers.Select(x => Key(x.OrganisationId, x.OtherId)), .. introductions.Where(x => x.RestsUntil is not { } until || until > now).Select(x => Key(x.FirstId, x.SecondId))];

    static (int, int) Key(int one, int other) => one < other ? (one, other) : (other, one);

    async Task<(ActorGroup One, ActorGroup Other)?> AcrossAsync(SpaceNetwork network, ActorGrouping grouping, string key)
    {
        if (grouping == ActorGrouping.Service || key.Split('~') is not [var first, var second]) return null;
        var grouped = await readings.GroupedAsync(network, grouping);
        return grouped.Find(first) is { } one && grouped.Find(second) is { } other && one.Key != other.Key ? (one, other) : null;
    }

    /// <summary>Three of a neighbourhood or of a theme, none of whom is tied to another: those whose pairs speak most for it, each organisation in one group at most.</summary>
    static List<PossibleGroup> Groups(MeasuredRanking ranking, SpaceNetwork network, List<int> among, Func<int, int, bool> isOpen, SuggestionWords words)
    {
        var best = ranking.BestPairs([.. from i in Enumerable.Range(0, among.Count) from j in Enumerable.Range(i + 1, among.Count - i - 1) where isOpen(among[i], among[j]) select (among[i], among[j])], 60);
        var scores = best.ToDictionary(x => (x.One, x.Other), x => x.Score);
        var taken = new HashSet<int>();
        var groups = new List<PossibleGroup>();
        var triads = (
            from pair in best
            from third in among
            where third > pair.Other && scores.ContainsKey((pair.One, third)) && scores.ContainsKey((pair.Other, third))
            let score = pair.Score + scores[(pair.One, third)] + scores[(pair.Other, third)]
            orderby score descending, pair.One, pair.Other, third
            select new[] { pair.One, pair.Other, third }).ToList();
        foreach (var triad in triads)
        {
            if (groups.Count == MostGroups) break;
            if (triad.Any(taken.Contains)) continue;
            taken.UnionWith(triad);
            groups.Add(new PossibleGroup([.. triad.Select(x => network.Actors[x])],
                [.. new[] { (0, 1), (0, 2), (1, 2) }.SelectMany(x => words.Reasons(triad[x.Item1], triad[x.Item2])).CountBy(x => x).OrderByDescending(x => x.Value).Select(x => x.Key).Take(4)]));
        }
        return groups;
    }
}

/// <summary>For whom possible cooperations are asked.</summary>
/// <param name="Organisation">The number of an organisation.</param>
/// <param name="Neighbourhood">The code of a neighbourhood.</param>
/// <param name="Theme">The code of a theme.</param>
/// <param name="Grouping">By what the two groups of <paramref name="Across"/> are grouped.</param>
/// <param name="Across">Two groups, as a silo names them.</param>
/// <param name="All">Whether the whole space is asked for, whatever the person's own organisation.</param>
public sealed record SuggestionQuestion(int? Organisation, string? Neighbourhood, string? Theme, ActorGrouping Grouping, string? Across, bool All)
{
    public static SuggestionQuestion Read(string? organisation, string? neighbourhood, string? theme, string? by, string? across)
    {
        var number = int.TryParse(organisation, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (int?)null;
        return new(number, QpvCode.TryParse(neighbourhood, out var code) ? code.Value : null, Actors.Theme.Find(theme)?.Code, ActorGroupingWords.Of(by), string.IsNullOrEmpty(across) ? null : across, organisation == "tous");
    }

    /// <summary>Whether nothing is asked: then it is about one's own organisation.</summary>
    public bool IsOpen => Organisation is null && Neighbourhood is null && Theme is null && Across is null && !All;

    public bool Matches(NetworkActor actor) => (Neighbourhood is null || actor.Neighbourhoods.Any(x => x.Value == Neighbourhood)) && (Theme is null || actor.Theme?.Code == Theme)
        && (Neighbourhood is not null || Theme is not null || actor.IsInSpace);
}

/// <summary>Two organisations that might cooperate.</summary>
/// <param name="One">For whom, or one of them.</param>
/// <param name="Other">The one that is suggested.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
/// <param name="IsLittle">Whether the one that is suggested has few known ties.</param>
public sealed record PossibleSuggestion(NetworkActor One, NetworkActor Other, IReadOnlyList<string> Reasons, bool IsLittle);

/// <summary>Three organisations that might cooperate.</summary>
public sealed record PossibleGroup(IReadOnlyList<NetworkActor> Actors, IReadOnlyList<string> Reasons);

/// <summary>What was found.</summary>
sealed record PossibleFound(
    SpaceNetwork Network, MeasuredRanking Ranking, IReadOnlyList<PossibleSuggestion> Suggestions, IReadOnlyList<PossibleGroup> Groups, IReadOnlyList<CooperationSaying> Sayings,
    IReadOnlyList<SuggestionAnswer> Answers, Func<int, string> NameOf)
{
    /// <summary>For which organisation; null for pairs.</summary>
    public NetworkActor? For { get; init; }
}
