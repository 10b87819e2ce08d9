using Maillage.France.Language;
using Maillage.Graph.Prediction;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>Why two organisations might cooperate, in sentences that name what they have in common.</summary>
sealed class SuggestionWords(SpaceNetwork network, MeasuredRanking ranking, IReadOnlyList<CooperationSaying> sayings, Func<string, string> neighbourhoods)
{
    const int MostReasons = 5;

    public string NameOf(int place) => FrenchNames.Display(network.Actors[place].Name);

    /// <summary>The reasons for a pair: what they say before what the network lets guess, then the weightiest first.</summary>
    public IReadOnlyList<string> Reasons(int one, int other)
    {
        var said = Said(one, other).Concat(Said(other, one)).ToList();
        var told = ranking.Ours.Reasons(one, other).Where(x => x.Contribution > 0).Select(x => Sentence(x.Reason, one, other)).OfType<string>();
        return [.. said.Concat(told).Distinct(StringComparer.Ordinal).Take(MostReasons)];
    }

    string? Sentence(PairReason reason, int one, int other)
    {
        var (first, second) = (network.Actors[one], network.Actors[other]);
        switch (reason)
        {
            case PairReason.SharedPartners:
                var shared = Shared(one, other);
                var names = shared.Take(3).Select(NameOf).ToList();
                return shared.Count switch
                {
                    0 => null,
                    1 => $"Un partenaire commun\u00a0: {names[0]}.",
                    <= 3 => $"Des partenaires communs\u00a0: {FrenchFormat.List(names)}.",
                    _ => $"Des partenaires communs\u00a0: {string.Join(", ", names)} et {FrenchFormat.Integer(shared.Count - 3)} autres.",
                };
            case PairReason.Place:
                return $"Tous deux agissent dans le même quartier\u00a0: {FrenchFormat.List(first.Neighbourhoods.Intersect(second.Neighbourhoods).Select(x => neighbourhoods(x.Value)))}.";
            case PairReason.Area:
                return "Leurs sièges sont dans la même commune.";
            case PairReason.Theme:
                return first.Theme is { } theme && second.Theme == theme ? $"Un thème commun\u00a0: {theme.Label}." : "Ce à quoi ils prennent part touche aux mêmes thèmes.";
            case PairReason.Complement:
                return null; // Said with its words.
            case PairReason.Will:
                return "L’un a demandé à rencontrer l’autre.";
            case PairReason.Experience:
                return ranking.Degrees[one] >= 3 && ranking.Degrees[other] >= 3 ? "Tous deux ont l’habitude de coopérer ici." : null;
            case PairReason.Recency:
                return ranking.Degrees[one] > 0 && ranking.Degrees[other] > 0 ? "Tous deux ont coopéré récemment." : null;
            default:
                return null;
        }
    }

    IEnumerable<string> Said(int seeker, int giver)
    {
        foreach (var sought in sayings.Where(x => x.Kind == SayingKind.Sought && x.OrganisationId == network.Actors[seeker].OrganisationId))
        {
            foreach (var offered in sayings.Where(x => x.Kind == SayingKind.Offered && x.OrganisationId == network.Actors[giver].OrganisationId))
            {
                if (NetworkHistory.ThemeOf(sought) is { } theme && NetworkHistory.ThemeOf(offered) == theme && NearEnough(sought, offered))
                    yield return $"{NameOf(seeker)} cherche «\u00a0{Short(sought.Text)}\u00a0»\u00a0; {NameOf(giver)} propose «\u00a0{Short(offered.Text)}\u00a0».";
            }
            if (NetworkHistory.ThemeOf(sought) is { } wanted && network.Actors[giver].Theme?.Code == wanted && !sayings.Any(x => x.Kind == SayingKind.Offered && x.OrganisationId == network.Actors[giver].OrganisationId && NetworkHistory.ThemeOf(x) == wanted))
                yield return $"{NameOf(seeker)} cherche «\u00a0{Short(sought.Text)}\u00a0»\u00a0; c’est le domaine de {NameOf(giver)} ({Theme.Find(wanted)!.Label}).";
        }
    }

    static bool NearEnough(CooperationSaying one, CooperationSaying other) => one.NeighbourhoodCode is null || other.NeighbourhoodCode is null || one.NeighbourhoodCode == other.NeighbourhoodCode;

    static string Short(string text) => text.Length <= 120 ? text.TrimEnd('.') : text[..117].TrimEnd() + "…";

    List<int> Shared(int one, int other)
    {
        var of = ranking.Ties.Neighbours(other).ToArray().ToHashSet();
        return [.. ranking.Ties.Neighbours(one).ToArray().Where(of.Contains).OrderBy(x => ranking.Degrees[x]).ThenBy(x => x)];
    }
}
