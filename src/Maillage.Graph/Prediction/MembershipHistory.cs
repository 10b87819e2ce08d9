namespace Maillage.Graph.Prediction;

/// <summary>
/// Who entered what, and when: the two-mode network from which possible cooperations are ranked. Two actors are tied from the day on which the second of them entered a hub
/// where the other was. Immutable.
/// </summary>
public sealed class MembershipHistory
{
    /// <summary>Ascending by date, then by actor and hub.</summary>
    readonly KnownMembership[] memberships;

    /// <summary>Gathers. Time: m log m; memory: 20 bytes a membership.</summary>
    /// <param name="actorCount">How many actors, those without any membership included.</param>
    /// <param name="hubCount">How many hubs.</param>
    /// <param name="memberships">In any order.</param>
    /// <param name="traits">What else is known of actors; null for nothing.</param>
    /// <param name="hubThemes">The themes of each hub, in the codes of <see cref="ActorTraits.Themes"/>; empty for unknown.</param>
    /// <exception cref="ArgumentException">A membership of no actor or hub of this history, or a list of traits of another length.</exception>
    public MembershipHistory(
        int actorCount, int hubCount, IEnumerable<DatedMembership> memberships, ActorTraits? traits = null, IReadOnlyList<IReadOnlyList<int>>? hubThemes = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actorCount);
        ArgumentOutOfRangeException.ThrowIfNegative(hubCount);
        (ActorCount, HubCount, Traits, HubThemes) = (actorCount, hubCount, traits ?? new(), hubThemes ?? []);
        var all = memberships.ToArray();
        foreach (var (actor, hub, _) in all)
        {
            if ((uint)actor >= (uint)actorCount || (uint)hub >= (uint)hubCount) throw new ArgumentException($"No such membership: {actor} in {hub}.", nameof(memberships));
        }
        RefuseLength(Traits.Places.Count, actorCount, nameof(traits));
        RefuseLength(Traits.Areas.Count, actorCount, nameof(traits));
        RefuseLength(Traits.Kinds.Count, actorCount, nameof(traits));
        RefuseLength(Traits.Themes.Count, actorCount, nameof(traits));
        RefuseLength(Traits.Offers.Count, actorCount, nameof(traits));
        RefuseLength(Traits.Seeks.Count, actorCount, nameof(traits));
        RefuseLength(HubThemes.Count, hubCount, nameof(hubThemes));
        if (Traits.Wishes.Any(x => (uint)x.From >= (uint)actorCount || (uint)x.To >= (uint)actorCount)) throw new ArgumentException("A wish of no actor of this history.", nameof(traits));
        this.memberships = [.. all.Distinct().GroupBy(x => (x.Actor, x.Hub)).SelectMany(Dated).OrderBy(x => x.Date).ThenBy(x => x.Actor).ThenBy(x => x.Hub)];
        Dates = [.. this.memberships.Select(x => x.Date).Distinct()];
    }

    public int ActorCount { get; }

    public int HubCount { get; }

    public ActorTraits Traits { get; }

    public IReadOnlyList<IReadOnlyList<int>> HubThemes { get; }

    /// <summary>The days on which somebody was in something, ascending.</summary>
    public IReadOnlyList<int> Dates { get; }

    /// <summary>
    /// Hubs of more actors than this tie nobody, before a cut as after it: whoever shares only the membership of a federation of thousands does not know each other.
    /// </summary>
    public int LargestHub { get; init; } = 500;

    /// <summary>What was known on a day, that day included; ascending by date.</summary>
    internal ReadOnlySpan<KnownMembership> Until(int date)
    {
        int first = 0, last = memberships.Length;
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (memberships[middle].Date <= date) first = middle + 1;
            else last = middle;
        }
        return memberships.AsSpan(0, first);
    }

    static IEnumerable<KnownMembership> Dated(IEnumerable<DatedMembership> ofOne)
    {
        var ascending = ofOne.OrderBy(x => x.Date).ToArray();
        for (var i = 0; i < ascending.Length; i++)
            yield return new(ascending[i].Actor, ascending[i].Hub, ascending[i].Date, i == 0, i + 1 < ascending.Length ? ascending[i + 1].Date : int.MaxValue);
    }

    static void RefuseLength(int given, int expected, string name)
    {
        if (given != 0 && given != expected) throw new ArgumentException($"{expected} entries were expected, {given} were given.", name);
    }
}
