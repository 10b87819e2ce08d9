namespace Maillage.Web.Shared.Networks;

/// <summary>
/// Sets the hubs of a component so that those which share organisations stand near one another: stress majorisation (Gansner, Koren
/// and North, 2005) over the distances in the network. It begins in space, from places drawn from the keys, and is slowly pressed into
/// the plane and a little into width; so it unfolds, and a small change of the network is a small change of the picture.
/// </summary>
sealed class HubStress(TwoModeGraph graph)
{
    const int Free = 40;
    const int Pressed = 90;
    const int Flat = 40;

    /// <summary>The three drawings of a network start from the same places.</summary>
    readonly Dictionary<int, (double X, double Y)[]> known = [];

    /// <summary>Where the hubs stand, in the order given, on a scale of its own.</summary>
    /// <param name="hubs">Those of one component that are drawn, at least one: always the same ones.</param>
    public IReadOnlyList<(double X, double Y)> Place(IReadOnlyList<int> hubs) =>
        known.TryGetValue(hubs[0], out var places) ? places : known[hubs[0]] = Work(hubs);

    (double X, double Y)[] Work(IReadOnlyList<int> hubs)
    {
        var distances = Distances(hubs);
        double[][] places = [.. hubs.Select(hub => Start(graph.Hubs[hub].Key))];
        for (var round = 0; round < Free + Pressed + Flat; round++)
        {
            places = Majorise(places, distances);
            var isFlat = round >= Free + Pressed;
            foreach (var place in places)
            {
                if (round >= Free) place[2] *= isFlat ? 0 : 0.93;
                if (!isFlat) place[1] *= 0.985;
            }
        }
        return [.. places.Select(place => (place[0], place[1]))];
    }

    static double[] Start(string key) => [(StableHash.Unit(key, 1) - 0.5) * 6, (StableHash.Unit(key, 2) - 0.5) * 4, (StableHash.Unit(key, 3) - 0.5) * 4];

    static double[][] Majorise(double[][] places, double[][] distances)
    {
        var next = new double[places.Length][];
        for (var one = 0; one < places.Length; one++)
        {
            double x = 0, y = 0, z = 0, sum = 0;
            for (var other = 0; other < places.Length; other++)
            {
                if (one == other) continue;
                var (dx, dy, dz) = (places[one][0] - places[other][0], places[one][1] - places[other][1], places[one][2] - places[other][2]);
                var wanted = distances[one][other];
                var ratio = wanted / Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)));
                var weight = 1 / (wanted * wanted);
                x += weight * (places[other][0] + (dx * ratio));
                y += weight * (places[other][1] + (dy * ratio));
                z += weight * (places[other][2] + (dz * ratio));
                sum += weight;
            }
            next[one] = sum > 0 ? [x / sum, y / sum, z / sum] : [0, 0, 0];
        }
        return next;
    }

    /// <summary>The length of the shortest way from hub to hub; the more two share, the shorter (Newman, 2001).</summary>
    double[][] Distances(IReadOnlyList<int> hubs)
    {
        var count = hubs.Count;
        var placeOf = hubs.Select((hub, place) => (hub, place)).ToDictionary(x => x.hub, x => x.place);
        double[][] shared = [.. hubs.Select(_ => new double[count])];
        foreach (var organisation in hubs.SelectMany(hub => graph.OrganisationsOf[hub]).Distinct().Order())
        {
            int[] ends = [.. graph.HubsOf[organisation].Where(x => placeOf.ContainsKey(x.Hub)).Select(x => placeOf[x.Hub])];
            foreach (var one in ends)
            {
                foreach (var other in ends.Where(other => other != one)) shared[one][other] += 1.0 / (ends.Length - 1);
            }
        }
        double[][] ways = [.. shared.Select((row, one) => row.Select((sum, other) => Length(sum, one == other)).ToArray())];
        for (var by = 0; by < count; by++)
        {
            foreach (var way in ways)
            {
                if (double.IsInfinity(way[by])) continue;
                for (var to = 0; to < count; to++) way[to] = Math.Min(way[to], way[by] + ways[by][to]);
            }
        }
        // Hubs whose way went through one that is not drawn stand a little beyond the farthest.
        var far = 1 + ways.SelectMany(way => way).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return [.. ways.Select(way => way.Select(x => double.IsFinite(x) ? x : far).ToArray())];
    }

    static double Length(double shared, bool isSame) => isSame ? 0 : shared > 0 ? 1 + (1.2 / (1 + shared)) : double.PositiveInfinity;
}
