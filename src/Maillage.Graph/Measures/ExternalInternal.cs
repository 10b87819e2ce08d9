namespace Maillage.Graph.Measures;

/// <summary>
/// The E-I index: (external - internal) / (external + internal) ties; -1 where all ties stay within groups, 1 where all lead out. To a person: does a group
/// look inward. A tie of which one end has no known group is not counted; <see cref="double.NaN"/> where no tie is. Weights count for nothing.
/// Source: D. Krackhardt and R. N. Stern 1988, "Informal networks and organizational crises", Social Psychology Quarterly 51, 123-140.
/// </summary>
public static class ExternalInternal
{
    /// <summary>The index of the whole graph, of each group and of each node. In a directed graph a tie counts at both its ends. Time: nodes and ties.</summary>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static ExternalInternalIndex Of(SparseGraph graph, NodeGroups groups)
    {
        groups.Match(graph);
        Split whole = new();
        Split[] byGroup = new Split[groups.Count], byNode = new Split[graph.NodeCount];
        foreach (var (from, to, _) in graph.Edges)
        {
            var (one, other) = (groups[from], groups[to]);
            if (one == NodeGroups.Unknown || other == NodeGroups.Unknown) continue;
            var isExternal = one != other;
            whole.Add(isExternal);
            byNode[from].Add(isExternal);
            byNode[to].Add(isExternal);
            byGroup[one].Add(isExternal);
            if (isExternal) byGroup[other].Add(isExternal);
        }
        return new(whole.Index, [.. byGroup.Select(x => x.Index)], [.. byNode.Select(x => x.Index)]);
    }

    /// <summary>The index of the whole graph beside that of random graphs of the same degrees. Time: samples times swaps times ties.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="options">How many samples, and their seed; null for the usual ones.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static ChanceTest Test(SparseGraph graph, NodeGroups groups, ChanceOptions? options = null, CancellationToken cancel = default)
    {
        groups.Match(graph);
        return ConfigurationModel.Test(graph, 1, (from, to, figures) =>
        {
            Split whole = new();
            for (var i = 0; i < from.Length; i++)
            {
                var (one, other) = (groups[from[i]], groups[to[i]]);
                if (one != NodeGroups.Unknown && other != NodeGroups.Unknown) whole.Add(one != other);
            }
            figures[0] = whole.Index;
        }, options ?? new(), cancel)[0];
    }

    struct Split
    {
        long external;
        long all;

        public readonly double Index => all == 0 ? double.NaN : ((2d * external) - all) / all;

        public void Add(bool isExternal)
        {
            all++;
            if (isExternal) external++;
        }
    }
}
