using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Maillage.Graph;
using Maillage.Graph.Drawing;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>
/// Where organisations stand on a drawing. Their numbers decide, so that the picture of tomorrow looks like that of today; who is tied to nobody has no place. The
/// places of the same ties are kept: a change of the space that forms none, or a day that passes, draws nothing again. Where a tie forms, the drawing starts from the last one of
/// the space, which is quicker, and holds.
/// </summary>
sealed class NetworkPlaces
{
    const int Most = 24;

    readonly Dictionary<string, (NodePlace[] Places, long Turn)> held = new(StringComparer.Ordinal);
    readonly Dictionary<Guid, Dictionary<int, NodePlace>> last = [];
    readonly Lock gate = new();
    long turn;

    public NodePlace[] Of(SpaceNetwork network) => Of(network.SpaceId, network.Actors, [.. network.Ties.Select(x => new Edge(x.One, x.Other, x.Strength))]);

    /// <param name="spaceId">Whose network it is.</param>
    /// <param name="actors">The organisations.</param>
    /// <param name="ties">Each pair once, by places in <paramref name="actors"/>.</param>
    public NodePlace[] Of(Guid spaceId, IReadOnlyList<NetworkActor> actors, IReadOnlyList<Edge> ties)
    {
        var key = Key(actors, ties);
        Dictionary<int, NodePlace>? before;
        lock (gate)
        {
            before = last.GetValueOrDefault(spaceId);
            if (held.TryGetValue(key, out var known))
            {
                held[key] = (known.Places, ++turn);
                return known.Places;
            }
        }
        var places = Place(actors, ties, before);
        lock (gate)
        {
            held[key] = (places, ++turn);
            if (last.Count >= Most && !last.ContainsKey(spaceId)) last.Clear();
            last[spaceId] = Enumerable.Range(0, actors.Count).Where(x => places[x].IsKnown).ToDictionary(x => actors[x].OrganisationId, x => places[x]);
            while (held.Count > Most) held.Remove(held.MinBy(x => x.Value.Turn).Key);
        }
        return places;
    }

    /// <summary>In the unit of the drawing: more ties, a larger mark.</summary>
    public static double Radius(int degree) => Math.Min(14, 4.5 + (1.1 * Math.Sqrt(degree)));

    static NodePlace[] Place(IReadOnlyList<NetworkActor> actors, IReadOnlyList<Edge> ties, Dictionary<int, NodePlace>? before)
    {
        var nodes = new int[actors.Count];
        Array.Fill(nodes, -1);
        var tied = ties.SelectMany(x => new[] { x.From, x.To }).Distinct().Order().ToList();
        for (var i = 0; i < tied.Count; i++) nodes[tied[i]] = i;
        var builder = new SparseGraphBuilder(tied.Count);
        builder.Reserve(ties.Count);
        foreach (var (from, to, weight) in ties) builder.Add(nodes[from], nodes[to], weight);
        var graph = builder.Build();
        var placed = StableLayout.Place(
            graph, [.. tied.Select(x => actors[x].OrganisationId.ToString(CultureInfo.InvariantCulture))],
            new LayoutOptions
            {
                Spacing = 34, Gap = 5, Aspect = 1.5, Radii = Enumerable.Range(0, tied.Count).Select(x => Radius(graph.Degree(x))).ToArray(),
                Previous = before is null ? default : tied.Select(x => before.TryGetValue(actors[x].OrganisationId, out var place) ? place : NodePlace.None).ToArray(),
            });
        return [.. nodes.Select(x => x < 0 ? NodePlace.None : placed[x])];
    }

    static string Key(IReadOnlyList<NetworkActor> actors, IReadOnlyList<Edge> ties)
    {
        var said = new int[actors.Count + (2 * ties.Count)];
        for (var i = 0; i < actors.Count; i++) said[i] = actors[i].OrganisationId;
        for (var i = 0; i < ties.Count; i++) (said[actors.Count + (2 * i)], said[actors.Count + (2 * i) + 1]) = (ties[i].From, ties[i].To);
        return Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(said.AsSpan())));
    }
}
