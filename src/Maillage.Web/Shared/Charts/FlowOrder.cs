namespace Maillage.Web.Shared.Charts;

/// <summary>
/// The order of the nodes in their columns. It starts with the largest on top and moves nodes towards those they are tied to, as long as
/// fewer ribbons cross (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981). The order of the input does not matter.
/// </summary>
public static class FlowOrder
{
    const int Sweeps = 8;

    /// <summary>The columns with their nodes from top to bottom; « N autres » stays last.</summary>
    /// <exception cref="ArgumentException">A link leaves or reaches a node that is not there, or two nodes of a column share a key.</exception>
    public static IReadOnlyList<FlowColumn> Of(IReadOnlyList<FlowColumn> columns, IReadOnlyList<FlowLink> links)
    {
        FlowNode[][] order = [.. columns.Select((column, index) => column.Nodes
            .OrderBy(node => node.IsRest)
            .ThenByDescending(node => Sum(links, index, node))
            .ThenBy(node => node.Label, StringComparer.Ordinal).ThenBy(node => node.Key, StringComparer.Ordinal).ToArray())];
        // The sums below run over the links in an order of their own, so that the last digits do not depend on the caller's.
        FlowLink[] sorted = [.. links.Where(link => link.Value > 0)
            .OrderBy(link => link.Column).ThenBy(link => link.From, StringComparer.Ordinal).ThenBy(link => link.To, StringComparer.Ordinal)
            .ThenBy(link => link.Value)];
        var best = Copy(order);
        var fewest = Crossings(best, sorted);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var isForward = sweep % 2 == 0;
            for (var step = 1; step < order.Length; step++)
            {
                var column = isForward ? step : order.Length - 1 - step;
                Arrange(order, column, isForward ? column - 1 : column + 1, sorted);
            }
            var crossings = Crossings(order, sorted);
            if (crossings >= fewest) continue;
            (best, fewest) = (Copy(order), crossings);
        }
        return [.. columns.Select((column, index) => column with { Nodes = best[index] })];
    }

    /// <summary>How much crosses: for each pair of ribbons that cross, the thinner of the two.</summary>
    public static double Crossings(IReadOnlyList<IReadOnlyList<FlowNode>> order, IReadOnlyList<FlowLink> links)
    {
        var places = new FlowPlaces(order);
        double total = 0;
        foreach (var stage in links.GroupBy(link => link.Column))
        {
            var ends = stage.Select(link => (From: places[stage.Key, link.From], To: places[stage.Key + 1, link.To], link.Value)).ToArray();
            for (var first = 0; first < ends.Length; first++)
            {
                for (var second = first + 1; second < ends.Length; second++)
                {
                    if (Math.Sign(ends[first].From - ends[second].From) * Math.Sign(ends[first].To - ends[second].To) < 0)
                        total += Math.Min(ends[first].Value, ends[second].Value);
                }
            }
        }
        return total;
    }

    static void Arrange(FlowNode[][] order, int column, int neighbour, FlowLink[] links)
    {
        var places = new FlowPlaces(order);
        var pulls = new Dictionary<string, (double Weighted, double Weight)>(StringComparer.Ordinal);
        foreach (var link in links.Where(link => link.Column == Math.Min(column, neighbour)))
        {
            var (own, other) = neighbour < column ? (link.To, link.From) : (link.From, link.To);
            var pull = pulls.GetValueOrDefault(own);
            pulls[own] = (pull.Weighted + (places[neighbour, other] * link.Value), pull.Weight + link.Value);
        }
        order[column] = [.. order[column]
            .OrderBy(node => node.IsRest)
            .ThenBy(node => pulls.TryGetValue(node.Key, out var pull) ? pull.Weighted / pull.Weight : double.MaxValue)
            .ThenBy(node => node.Label, StringComparer.Ordinal).ThenBy(node => node.Key, StringComparer.Ordinal)];
    }

    static FlowNode[][] Copy(FlowNode[][] order) => [.. order.Select(nodes => nodes.ToArray())];

    static double Sum(IReadOnlyList<FlowLink> links, int column, FlowNode node)
    {
        var given = Values(links.Where(link => link.Column == column && link.From == node.Key));
        var received = Values(links.Where(link => link.Column == column - 1 && link.To == node.Key));
        return Math.Max(given, received);
    }

    static double Values(IEnumerable<FlowLink> links) => links.Where(link => link.Value > 0).Select(link => link.Value).Order().Sum();
}
