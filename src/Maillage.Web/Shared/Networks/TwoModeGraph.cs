namespace Maillage.Web.Shared.Networks;

/// <summary>
/// Organisations and hubs, and what ties one to the other. Nodes are known by their place in the order of their keys, so that nothing
/// which is worked out here depends on the order of the input. Immutable, safe to share between requests.
/// </summary>
public sealed class TwoModeGraph
{
    /// <param name="organisations">In any order.</param>
    /// <param name="hubs">In any order.</param>
    /// <param name="edges">In any order.</param>
    /// <exception cref="ArgumentException">Two nodes share a key, an edge has an end that is not there, or a weight is not above 0.</exception>
    public TwoModeGraph(IEnumerable<NetworkNode> organisations, IEnumerable<NetworkNode> hubs, IEnumerable<NetworkEdge> edges)
    {
        Organisations = [.. organisations.OrderBy(x => x.Key, StringComparer.Ordinal)];
        Hubs = [.. hubs.OrderBy(x => x.Key, StringComparer.Ordinal)];
        var (organisationAt, hubAt) = (Places(Organisations), Places(Hubs));
        Edges =
        [
            .. edges
                .Select(x => (Organisation: Place(organisationAt, x.Organisation), Hub: Place(hubAt, x.Hub), Weight: Checked(x)))
                .GroupBy(x => (x.Organisation, x.Hub))
                .Select(x => (x.Key.Organisation, x.Key.Hub, Weight: x.Select(y => y.Weight).Order().Sum()))
                .OrderBy(x => x.Organisation).ThenBy(x => x.Hub),
        ];
        var hubsOf = Organisations.Select(_ => new List<(int, double)>()).ToArray();
        var organisationsOf = Hubs.Select(_ => new List<int>()).ToArray();
        foreach (var (organisation, hub, weight) in Edges)
        {
            hubsOf[organisation].Add((hub, weight));
            organisationsOf[hub].Add(organisation);
        }
        (HubsOf, OrganisationsOf) = (hubsOf, organisationsOf);
    }

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<NetworkNode> Organisations { get; }

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<NetworkNode> Hubs { get; }

    /// <summary>One for each pair that is tied, in the order of the organisations, then of the hubs.</summary>
    public IReadOnlyList<(int Organisation, int Hub, double Weight)> Edges { get; }

    /// <summary>For each organisation, the hubs it is tied to.</summary>
    public IReadOnlyList<IReadOnlyList<(int Hub, double Weight)>> HubsOf { get; }

    /// <summary>For each hub, the organisations that are tied to it.</summary>
    public IReadOnlyList<IReadOnlyList<int>> OrganisationsOf { get; }

    static Dictionary<string, int> Places(IReadOnlyList<NetworkNode> nodes) =>
        nodes.Select((node, place) => (node.Key, place)).ToDictionary(x => x.Key, x => x.place, StringComparer.Ordinal);

    static int Place(Dictionary<string, int> places, string key) =>
        places.TryGetValue(key, out var place) ? place : throw new ArgumentException($"No node {key}.", nameof(key));

    static double Checked(NetworkEdge edge) => edge.Weight > 0 && double.IsFinite(edge.Weight)
        ? edge.Weight
        : throw new ArgumentException($"The weight of {edge} is not above 0.", nameof(edge));
}
