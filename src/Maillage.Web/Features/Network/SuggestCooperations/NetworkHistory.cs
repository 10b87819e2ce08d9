using Maillage.Graph.Prediction;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>The network of a space as who took part in what, and when: from this possible cooperations are ranked, and the ranking is tried.</summary>
static class NetworkHistory
{
    /// <param name="network">The network; being in one neighbourhood is a trait of organisations, not something that they entered.</param>
    /// <param name="sayings">What organisations look for and bring.</param>
    /// <param name="wishes">Who asked to meet whom.</param>
    /// <param name="hubThemes">The theme of what an address leads to: a cooperation; null where nothing tells.</param>
    public static MembershipHistory Of(SpaceNetwork network, IReadOnlyList<CooperationSaying> sayings, IReadOnlyList<Introduction> wishes, Func<string, string?> hubThemes)
    {
        var hubs = new Dictionary<(TieEvidence, string, string), int>();
        var themes = new List<IReadOnlyList<int>>();
        var entered = new List<DatedMembership>();
        foreach (var tie in network.Ties)
        {
            foreach (var proof in tie.Proofs)
            {
                if (proof.Evidence == TieEvidence.Territory) continue;
                // What is declared ties two and no more, though others may use the same words.
                var key = proof.Evidence == TieEvidence.Declared ? (proof.Evidence, $"{tie.One} {tie.Other}", proof.Words) : (proof.Evidence, proof.Href ?? "", proof.Words);
                if (!hubs.TryGetValue(key, out var hub))
                {
                    hubs[key] = hub = hubs.Count;
                    themes.Add(CodeOf(proof.Href is { } href ? hubThemes(href) : null) is { } code ? [code] : []);
                }
                entered.Add(new DatedMembership(tie.One, hub, proof.First.DayNumber));
                entered.Add(new DatedMembership(tie.Other, hub, proof.First.DayNumber));
            }
        }

        var places = network.Actors.Index().ToDictionary(x => x.Item.OrganisationId, x => x.Index);
        var neighbourhoods = Codes(network.Actors.Select(x => x.Neighbourhoods.Count == 1 ? x.Neighbourhoods[0].Value : ""));
        var own = network.Actors.Select(x => new HashSet<int>(CodeOf(x.Theme?.Code) is { } code ? [code] : [])).ToArray();
        var (offers, seeks) = (Empty(), Empty());
        foreach (var saying in sayings)
        {
            if (!places.TryGetValue(saying.OrganisationId, out var place) || CodeOf(ThemeOf(saying)) is not { } code) continue;
            own[place].Add(code);
            (saying.Kind == SayingKind.Offered ? offers : seeks)[place].Add(code);
        }
        return new MembershipHistory(network.Actors.Count, hubs.Count, entered, new ActorTraits
        {
            Places = neighbourhoods, Areas = Codes(network.Actors.Select(x => x.CommuneCode)),
            Kinds = [.. network.Actors.Select(x => x.Kind == OrganisationKind.Unknown ? -1 : (int)x.Kind)],
            Themes = [.. own.Select(x => x.Order().ToArray())], Offers = [.. offers.Select(x => x.Order().ToArray())], Seeks = [.. seeks.Select(x => x.Order().ToArray())],
            Wishes = [.. wishes.Where(x => places.ContainsKey(x.FirstId) && places.ContainsKey(x.SecondId)).Select(x => new DatedWish(places[x.FirstId], places[x.SecondId], DateOnly.FromDateTime(x.AskedAt).DayNumber))],
        }, themes);

        HashSet<int>[] Empty() => [.. network.Actors.Select(_ => new HashSet<int>())];
    }

    /// <summary>The theme of a saying, told or read in its words; null when neither tells.</summary>
    public static string? ThemeOf(CooperationSaying saying) =>
        saying.ThemeCode.Length > 0 ? saying.ThemeCode : Theme.Of(saying.Text) is { Code: not "autre" } theme ? theme.Code : null;

    static int? CodeOf(string? theme)
    {
        for (var i = 0; i < Theme.All.Count; i++)
            if (Theme.All[i].Code == theme) return i;
        return null;
    }

    static int[] Codes(IEnumerable<string> texts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. texts.Select(x => x.Length == 0 ? -1 : codes.TryGetValue(x, out var code) ? code : codes[x] = codes.Count)];
    }
}
