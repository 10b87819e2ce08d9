namespace Maillage.Web.Shared.Networks;

/// <summary>Parts a network into what holds together.</summary>
public static class NetworkComponents
{
    /// <summary>
    /// The connected components, those with the most organisations first, then the most hubs, then by key. A node without any edge is a
    /// component of its own. The order of the input does not matter.
    /// </summary>
    public static IReadOnlyList<NetworkComponent> Of(TwoModeGraph graph) =>
    [
        .. Places(graph).Select(x => new NetworkComponent(
            [.. x.Organisations.Select(place => graph.Organisations[place])], [.. x.Hubs.Select(place => graph.Hubs[place])])),
    ];

    internal static IReadOnlyList<(IReadOnlyList<int> Organisations, IReadOnlyList<int> Hubs)> Places(TwoModeGraph graph)
    {
        var count = graph.Organisations.Count;
        var roots = Enumerable.Range(0, count + graph.Hubs.Count).ToArray();
        foreach (var (organisation, hub, _) in graph.Edges)
        {
            var (first, second) = (Root(roots, organisation), Root(roots, count + hub));
            roots[Math.Max(first, second)] = Math.Min(first, second);
        }
        // The root is the smallest place, organisations before hubs: components of one size stand in its order.
        return
        [
            .. Enumerable.Range(0, roots.Length).GroupBy(node => Root(roots, node))
                .Select(x => (Root: x.Key, Organisations: x.Where(node => node < count).ToArray(), Hubs: x.Where(node => node >= count).Select(node => node - count).ToArray()))
                .OrderByDescending(x => x.Organisations.Length).ThenByDescending(x => x.Hubs.Length).ThenBy(x => x.Root)
                .Select(x => ((IReadOnlyList<int>)x.Organisations, (IReadOnlyList<int>)x.Hubs)),
        ];
    }

    static int Root(int[] roots, int node)
    {
        while (roots[node] != node) node = roots[node] = roots[roots[node]];
        return node;
    }
}
