namespace Maillage.Graph.Measures;

/// <summary>
/// Between which groups a node makes the passage, where those it links are not linked themselves. Source: R. V. Gould and R. M. Fernandez 1989,
/// "Structures of mediation: a formal approach to brokerage in transaction networks", Sociological Methodology 19, 89-126.
/// </summary>
public static class Brokerage
{
    /// <summary>
    /// For each node b, the ordered pairs a, c with ties a to b and b to c, none from a to c, counted by the groups of the three. Without direction a tie
    /// counts both ways, so that each unordered pair counts twice: twice as coordinator, itinerant or liaison, or once as gatekeeper and once as
    /// representative. What touches a node of unknown group is not counted. Weights count for nothing.
    /// </summary>
    /// <remarks>Time: the sum over ties of the smaller of both ends' degrees, times a logarithm at most, and nodes times groups; memory: nodes.</remarks>
    /// <param name="graph">Any graph.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="threads">How many threads at most; null for one a processor. The result does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static BrokerageRoles[] Of(SparseGraph graph, NodeGroups groups, int? threads = null, CancellationToken cancel = default)
    {
        groups.Match(graph);
        var arriving = graph.Reversed;
        var result = new BrokerageRoles[graph.NodeCount];
        ManyNodes.Do(graph.NodeCount, threads, () => (From: new long[groups.Count], To: new long[groups.Count]), (counts, first, last) =>
        {
            for (var node = first; node < last; node++)
                if (groups[node] != NodeGroups.Unknown) result[node] = Roles(node, counts.From, counts.To);
        }, cancel);
        return result;

        BrokerageRoles Roles(int broker, long[] from, long[] to)
        {
            var own = groups[broker];
            var ins = arriving.Neighbours(broker);
            var outs = graph.Neighbours(broker);
            var (allFrom, allTo) = (Tally(ins, from), Tally(outs, to));
            long sameOther = 0;
            for (var group = 0; group < groups.Count; group++)
                if (group != own) sameOther += from[group] * to[group];
            var roles = new BrokerageRoles(
                from[own] * to[own], sameOther, (allFrom - from[own]) * to[own], from[own] * (allTo - to[own]), ((allFrom - from[own]) * (allTo - to[own])) - sameOther);

            // All pairs were counted: those linked themselves come off again, and each who stands on both sides as a pair of its own.
            foreach (var source in ins)
            {
                var theirs = groups[source];
                if (theirs == NodeGroups.Unknown) continue;
                for (var common = new CommonNeighbours(graph.Neighbours(source), outs); common.MoveNext();)
                    if (groups[common.Node] != NodeGroups.Unknown) roles = roles.Less(theirs, own, groups[common.Node]);
            }
            for (var both = new CommonNeighbours(ins, outs); both.MoveNext();)
                if (groups[both.Node] != NodeGroups.Unknown) roles = roles.Less(groups[both.Node], own, groups[both.Node]);
            return roles;
        }

        long Tally(ReadOnlySpan<int> nodes, long[] counts)
        {
            Array.Clear(counts);
            long all = 0;
            foreach (var node in nodes)
            {
                if (groups[node] == NodeGroups.Unknown) continue;
                counts[groups[node]]++;
                all++;
            }
            return all;
        }
    }
}
