namespace Maillage.Web.Shared.Charts;

/// <summary>The place of each node in its column, 0 on top.</summary>
sealed class FlowPlaces(IEnumerable<IReadOnlyList<FlowNode>> columns)
{
    readonly Dictionary<string, int>[] places =
        [.. columns.Select(nodes => nodes.Select((node, place) => (node.Key, place)).ToDictionary(x => x.Key, x => x.place, StringComparer.Ordinal))];

    /// <exception cref="ArgumentException">The node is not there.</exception>
    public int this[int column, string key] => column >= 0 && column < places.Length && places[column].TryGetValue(key, out var place)
        ? place
        : throw new ArgumentException($"No node {key} in column {column}.", nameof(key));
}
