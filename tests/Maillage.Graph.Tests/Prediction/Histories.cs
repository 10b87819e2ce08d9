using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

/// <summary>Small networks of who entered what and when.</summary>
static class Histories
{
    /// <summary>Any at all: empty ones, actors without hubs, hubs of one, several dates for one entry, every sort of trait or none.</summary>
    public static readonly Gen<MembershipHistory> Any = Gen.Int[0, 12].SelectMany(actors => Gen.Select(
        Gen.Select(Gen.Int[0, Math.Max(0, actors - 1)], Gen.Int[0, 7], Gen.Int[0, 4]).Array[0, actors == 0 ? 0 : 40],
        Gen.Int[-1, 2].Array[actors], Gen.Int[-1, 2].Array[0, 2].Array[actors], Gen.Bool,
        Gen.Select(Gen.Int[0, Math.Max(0, actors - 1)], Gen.Int[0, Math.Max(0, actors - 1)], Gen.Int[0, 4]).Array[0, actors == 0 ? 0 : 3])
        .Select((entries, codes, sets, hasTraits, wishes) => new MembershipHistory(actors, 8, entries.Select(x => new DatedMembership(x.Item1, x.Item2, x.Item3)), !hasTraits ? null : new()
        {
            Places = codes,
            Areas = [.. codes.Select(x => x / 2)],
            Kinds = [.. codes.Reverse()],
            Themes = sets,
            Offers = sets,
            Seeks = [.. sets.Reverse()],
            Wishes = [.. wishes.Select(x => new DatedWish(x.Item1, x.Item2, x.Item3))],
        }, hasTraits ? [.. Enumerable.Range(0, 8).Select(x => (int[])[x % 3])] : null)));

    /// <summary>Places of ten actors, two hubs of a place and a year over six years: whoever ties, ties at home. Enough of a past to learn from.</summary>
    /// <param name="lastHubs">What the hubs of the last year are like: 0 as those before, else others.</param>
    /// <param name="places">How many places.</param>
    /// <param name="members">How many actors are drawn into a hub: the fewer, the less partners in common say.</param>
    public static MembershipHistory AtHome(ulong lastHubs = 0, int places = 4, int members = 4)
    {
        const int years = 6;
        var hubs = 2 * places;
        List<DatedMembership> entries = [];
        for (var year = 0; year < years; year++)
        {
            var random = new SplitMix64((ulong)year + (year == years - 1 ? 100 * lastHubs : 0));
            for (var hub = 0; hub < hubs; hub++)
                for (var member = 0; member < members; member++) entries.Add(new((10 * (hub / 2)) + random.Below(10), (year * hubs) + hub, year));
        }
        return new(10 * places, hubs * years, entries, new() { Places = [.. Enumerable.Range(0, 10 * places).Select(x => x / 10)] });
    }

    /// <summary>The same with actors numbered otherwise.</summary>
    /// <param name="history">The one.</param>
    /// <param name="numbers">The new number of each actor.</param>
    public static MembershipHistory Renumbered(MembershipHistory history, IReadOnlyList<int> numbers)
    {
        var memberships = history.Until(int.MaxValue).ToArray().Select(x => new DatedMembership(numbers[x.Actor], x.Hub, x.Date));
        var traits = history.Traits;
        return new(history.ActorCount, history.HubCount, memberships, new()
        {
            Places = Moved(traits.Places),
            Areas = Moved(traits.Areas),
            Kinds = Moved(traits.Kinds),
            Themes = Moved(traits.Themes),
            Offers = Moved(traits.Offers),
            Seeks = Moved(traits.Seeks),
            Wishes = [.. traits.Wishes.Select(x => x with { From = numbers[x.From], To = numbers[x.To] })],
        }, history.HubThemes);

        T[] Moved<T>(IReadOnlyList<T> list)
        {
            var moved = new T[list.Count];
            for (var i = 0; i < list.Count; i++) moved[numbers[i]] = list[i];
            return moved;
        }
    }
}
