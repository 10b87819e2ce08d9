namespace Maillage.Web.Shared.Networks;

/// <summary>A circle of the picture: an organisation, or several that are tied to exactly the same hubs.</summary>
/// <param name="Key">Decides where it stands.</param>
/// <param name="Organisations">One, or those that are gathered, in the order of their labels.</param>
/// <param name="Hubs">Those it is tied to, with the sum of the weights.</param>
sealed record NetworkMark(string Key, IReadOnlyList<NetworkNode> Organisations, IReadOnlyList<(int Hub, double Weight)> Hubs)
{
    /// <summary>Two names are worth more than a « 2 ».</summary>
    const int LeastGroup = 3;

    /// <summary>In pixels: more links, or more organisations, a larger circle.</summary>
    public double Radius => Organisations.Count > 1
        ? Math.Min(24, 9 + (1.3 * Math.Sqrt(Organisations.Count)))
        : Math.Min(9, 3.75 + (1.25 * Math.Max(0, Math.Min(5, Hubs.Count) - 1)));

    /// <summary>True when its name asks for room.</summary>
    /// <param name="leastHubs">How many hubs an organisation needs to be named.</param>
    public bool IsNamed(int leastHubs) => Organisations.Count == 1 && Hubs.Count >= leastHubs;

    /// <summary>The room it asks for with its name, in square pixels.</summary>
    /// <param name="leastHubs">How many hubs an organisation needs to be named.</param>
    public double RoomArea(int leastHubs) => Math.Pow((2 * Radius) + 6, 2) + (IsNamed(leastHubs) ? 3000 : 0);

    /// <summary>The marks of a network.</summary>
    /// <param name="graph">The whole.</param>
    /// <param name="beyond">When there would be more marks, hubs included, organisations with the same hubs are gathered.</param>
    public static IReadOnlyList<NetworkMark> Of(TwoModeGraph graph, int beyond)
    {
        var single = Enumerable.Range(0, graph.Organisations.Count)
            .Select(place => new NetworkMark(graph.Organisations[place].Key, [graph.Organisations[place]], graph.HubsOf[place]));
        if (graph.Organisations.Count + graph.Hubs.Count <= beyond) return [.. single];
        return
        [
            .. single.GroupBy(mark => string.Join('\n', mark.Hubs.Select(x => graph.Hubs[x.Hub].Key)), StringComparer.Ordinal)
                .SelectMany(same => same.Count() < LeastGroup ? same.AsEnumerable() : [Gather(same.Key, [.. same])])
                .OrderBy(mark => mark.Key, StringComparer.Ordinal),
        ];
    }

    static NetworkMark Gather(string hubs, IReadOnlyList<NetworkMark> marks) => new(
        "\n" + hubs,
        [.. marks.SelectMany(mark => mark.Organisations).OrderBy(x => x.Label, StringComparer.Ordinal).ThenBy(x => x.Key, StringComparer.Ordinal)],
        [.. marks[0].Hubs.Select((x, index) => (x.Hub, marks.Sum(mark => mark.Hubs[index].Weight)))]);
}
