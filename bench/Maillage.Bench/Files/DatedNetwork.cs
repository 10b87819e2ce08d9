using Maillage.Graph.Prediction;

namespace Maillage.Bench.Files;

/// <summary>Gathers who entered what and when, by names, and makes a history of it. Traits of an actor are those of its earliest line: what a later one says may follow from a tie to come.</summary>
sealed class DatedNetwork
{
    /// <summary>From how many actors on a first word is a kind of organisation and not a name.</summary>
    const int FewestOfAKind = 20;

    readonly Numbers actors = new();
    readonly Numbers hubs = new();
    readonly Numbers codes = new();
    readonly List<DatedMembership> memberships = [];
    readonly List<(int Date, int Place, int Area, int Kind, int[] Themes)> traits = [];
    readonly Dictionary<int, int[]> hubThemes = [];

    public DatedNetwork Add(string actor, string hub, int date, string place = "", string area = "", string kind = "", params string[] themes)
    {
        var number = actors.Of(actor);
        memberships.Add(new(number, hubs.Of(hub), date));
        var given = (date, codes.OfKnown("place", place), codes.OfKnown("area", area), codes.OfKnown("kind", kind), themes.Select(x => codes.OfKnown("theme", x)).ToArray());
        if (number == traits.Count) traits.Add(given);
        else if (date < traits[number].Date) traits[number] = given;
        return this;
    }

    public void SetThemes(string hub, IEnumerable<string> themes) => hubThemes[hubs.Of(hub)] = [.. themes.Select(x => codes.OfKnown("theme", x))];

    public MembershipHistory Build()
    {
        var kinds = traits.CountBy(x => x.Kind).Where(x => x.Value >= FewestOfAKind).Select(x => x.Key).ToHashSet();
        return new(actors.Count, hubs.Count, memberships, new()
        {
            Places = [.. traits.Select(x => x.Place)],
            Areas = [.. traits.Select(x => x.Area)],
            Kinds = [.. traits.Select(x => kinds.Contains(x.Kind) ? x.Kind : -1)],
            Themes = [.. traits.Select(x => x.Themes)],
        }, hubThemes.Count == 0 ? null : [.. Enumerable.Range(0, hubs.Count).Select(x => hubThemes.GetValueOrDefault(x, []))]);
    }

    /// <summary>Numbers in the order in which names come.</summary>
    sealed class Numbers
    {
        readonly Dictionary<string, int> numbers = [];

        public int Count => numbers.Count;

        public int Of(string name)
        {
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            return number;
        }

        /// <summary>Below zero for what is not said.</summary>
        public int OfKnown(string what, string name) => name.Length == 0 ? -1 : Of($"{what} {name}");
    }
}
