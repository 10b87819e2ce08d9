using Maillage.Graph;
using Maillage.Graph.Measures;

namespace Maillage.Web.Features.Network.FindBridges;

/// <summary>Which organisations make the passage between groups, what would come apart without one, and who has few ties yet. About organisations, never about people.</summary>
public sealed class BridgeReading
{
    /// <summary>Below as many organisations with a tie, that one holds the others together says nothing: in a handful someone always does.</summary>
    public const int FewestOrganisations = 8;

    /// <summary>At most as many partners are few.</summary>
    public const int FewPartners = 1;

    public required GroupedNetwork Grouped { get; init; }

    /// <summary>Who stands between organisations that are not tied, those who do most often first.</summary>
    public required IReadOnlyList<GroupBroker> Brokers { get; init; }

    /// <summary>Each two groups that are tied, with who ties them; the most ties first.</summary>
    public required IReadOnlyList<GroupPassage> Passages { get; init; }

    /// <summary>Without whom others would lose their way to the rest, most first.</summary>
    public required IReadOnlyList<CutPassage> Cuts { get; init; }

    /// <summary>The organisations of the space that have few partners or none, by their places.</summary>
    public required IReadOnlyList<LittleTied> LittleTied { get; init; }

    /// <summary>Whether it is too small for what depends on one to mean something.</summary>
    public required bool IsSmall { get; init; }

    public static BridgeReading Of(GroupedNetwork grouped, CancellationToken cancel)
    {
        var (network, graph) = (grouped.Network, grouped.Graph);
        var roles = Brokerage.Of(graph, grouped.Nodes, cancel: cancel);
        var cuts = CutPoints.Of(graph, cancel);
        return new BridgeReading
        {
            Grouped = grouped,
            Brokers =
            [
                .. roles.Index().Where(x => x.Item.Total > 0)
                    .Select(x => new GroupBroker(
                        x.Index, graph.Degree(x.Index), x.Item.Coordinator / 2, x.Item.Itinerant / 2, x.Item.Gatekeeper, x.Item.Liaison / 2,
                        Reached(grouped, x.Index)))
                    .OrderByDescending(x => x.Passages).ThenByDescending(x => x.Inner).ThenBy(x => x.Place),
            ],
            Passages = PassagesOf(grouped),
            Cuts = [.. cuts.Nodes.Select(x => Cut(graph, x)).OrderByDescending(x => x.CutOff.Count).ThenBy(x => x.Place)],
            LittleTied =
            [
                .. network.Actors.Index().Where(x => x.Item.IsInSpace && graph.Degree(x.Index) <= FewPartners)
                    .Select(x => new LittleTied(x.Index, graph.Degree(x.Index) == 0 ? null : graph.Neighbours(x.Index)[0])),
            ],
            IsSmall = Enumerable.Range(0, graph.NodeCount).Count(x => graph.Degree(x) > 0) < FewestOrganisations,
        };
    }

    static List<ActorGroup> Reached(GroupedNetwork grouped, int place)
    {
        var groups = new SortedSet<int>();
        foreach (var partner in grouped.Graph.Neighbours(place))
            if (grouped.Nodes[partner] != NodeGroups.Unknown && grouped.Nodes[partner] != grouped.Nodes[place]) groups.Add(grouped.Nodes[partner]);
        return [.. groups.Select(x => grouped.Groups[x])];
    }

    static List<GroupPassage> PassagesOf(GroupedNetwork grouped)
    {
        var across = new Dictionary<(int One, int Other), List<SpaceTie>>();
        foreach (var tie in grouped.Network.Ties)
        {
            if (!GroupedNetwork.IsWork(tie)) continue;
            var (one, other) = (grouped.Nodes[tie.One], grouped.Nodes[tie.Other]);
            if (one == NodeGroups.Unknown || other == NodeGroups.Unknown || one == other) continue;
            var key = one < other ? (one, other) : (other, one);
            if (!across.TryGetValue(key, out var ties)) across[key] = ties = [];
            ties.Add(tie);
        }
        return
        [
            .. across.OrderByDescending(x => x.Value.Count).ThenBy(x => x.Key).Select(x => new GroupPassage(
                grouped.Groups[x.Key.One], grouped.Groups[x.Key.Other], x.Value.Count,
                [.. x.Value.SelectMany(y => new[] { y.One, y.Other }).CountBy(y => y).OrderByDescending(y => y.Value).ThenBy(y => y.Key).Select(y => (y.Key, y.Value))],
                [.. x.Value.SelectMany(y => y.Proofs).Where(y => y.Evidence != TieEvidence.Territory).DistinctBy(y => (y.Evidence, y.Words)).OrderByDescending(y => y.Last).ThenBy(y => y.Words, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Who would be out of reach of the largest part without a node.</summary>
    static CutPassage Cut(SparseGraph graph, int node)
    {
        var part = new Dictionary<int, int> { [node] = -1 };
        var parts = new List<List<int>>();
        foreach (var start in graph.Neighbours(node))
        {
            if (part.ContainsKey(start)) continue;
            var reached = new List<int> { start };
            part[start] = parts.Count;
            for (var next = 0; next < reached.Count; next++)
                foreach (var other in graph.Neighbours(reached[next]))
                    if (part.TryAdd(other, parts.Count)) reached.Add(other);
            parts.Add(reached);
        }
        var largest = parts.MaxBy(x => x.Count)!;
        return new CutPassage(node, parts.Count, [.. parts.Where(x => x != largest).SelectMany(x => x).Order()]);
    }
}

/// <summary>How often an organisation stands between two others who have no tie of their own; without direction, each two count once.</summary>
/// <param name="Place">Its place in the network.</param>
/// <param name="Partners">How many it is tied to.</param>
/// <param name="Inner">Both are of its own group.</param>
/// <param name="Mediator">Both are of one other group.</param>
/// <param name="Gate">One is of its own group, the other of another: gatekeeper from one side, representative from the other.</param>
/// <param name="Liaison">All three are of different groups.</param>
/// <param name="Reached">The other groups in which it has a partner.</param>
public sealed record GroupBroker(int Place, int Partners, long Inner, long Mediator, long Gate, long Liaison, IReadOnlyList<ActorGroup> Reached)
{
    /// <summary>How often it makes the passage between groups, or for one of them.</summary>
    public long Passages => Mediator + Gate + Liaison;
}

/// <summary>Two groups that are tied.</summary>
/// <param name="One">A group.</param>
/// <param name="Other">Another.</param>
/// <param name="Ties">How many ties lead across.</param>
/// <param name="By">Who has them, and how many, most first.</param>
/// <param name="Proofs">What shows them, each once, the latest first.</param>
public sealed record GroupPassage(ActorGroup One, ActorGroup Other, int Ties, IReadOnlyList<(int Place, int Ties)> By, IReadOnlyList<TieProof> Proofs);

/// <summary>An organisation without which others would lose their way to the rest.</summary>
/// <param name="Place">Its place in the network.</param>
/// <param name="Parts">Into how many parts those around it would fall.</param>
/// <param name="CutOff">Who would be out of reach of the largest of them.</param>
public sealed record CutPassage(int Place, int Parts, IReadOnlyList<int> CutOff);

/// <summary>An organisation of the space that has few ties yet.</summary>
/// <param name="Place">Its place in the network.</param>
/// <param name="Partner">The one partner that is known; null when none is.</param>
public sealed record LittleTied(int Place, int? Partner);
