using Maillage.France.Language;
using Maillage.Graph;
using Maillage.Graph.Measures;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network;

/// <summary>A group of organisations of a network.</summary>
/// <param name="Key">Its word in addresses and in what is said about it; never changes.</param>
/// <param name="Label">Its French name.</param>
/// <param name="Places">The places of its organisations in <see cref="SpaceNetwork.Actors"/>, ascending.</param>
public sealed record ActorGroup(string Key, string Label, IReadOnlyList<int> Places);

/// <summary>The organisations of a network in groups, with the ties that show something done together.</summary>
public sealed class GroupedNetwork
{
    /// <summary>The key of those who act in several neighbourhoods.</summary>
    public const string Several = "plusieurs";

    GroupedNetwork(SpaceNetwork network, ActorGrouping grouping, SparseGraph graph, IReadOnlyList<ActorGroup> groups)
    {
        (Network, Grouping, Graph, Groups) = (network, grouping, graph, groups);
        var of = new int[network.Actors.Count];
        Array.Fill(of, NodeGroups.Unknown);
        for (var group = 0; group < groups.Count; group++)
            foreach (var place in groups[group].Places) of[place] = group;
        Nodes = new NodeGroups(of, groups.Count);
    }

    public SpaceNetwork Network { get; }
    public ActorGrouping Grouping { get; }

    /// <summary>Without the ties that say no more than « in the same neighbourhood »: being neighbours is not yet working together.</summary>
    public SparseGraph Graph { get; }

    public IReadOnlyList<ActorGroup> Groups { get; }

    /// <summary>The group of each organisation.</summary>
    public NodeGroups Nodes { get; }

    /// <summary>How many organisations are in no group, since nothing tells.</summary>
    public int Ungrouped => Network.Actors.Count - Groups.Sum(x => x.Places.Count);

    public ActorGroup? GroupOf(int place) => Nodes[place] == NodeGroups.Unknown ? null : Groups[Nodes[place]];

    public ActorGroup? Find(string? key) => Groups.FirstOrDefault(x => x.Key == key);

    /// <param name="network">The network of a space.</param>
    /// <param name="grouping">By what; not by service, which is no property of organisations.</param>
    /// <param name="neighbourhoods">The names of neighbourhoods by their code.</param>
    public static GroupedNetwork Of(SpaceNetwork network, ActorGrouping grouping, Func<string, string> neighbourhoods)
    {
        var groups = network.Actors.Index()
            .Select(x => (Place: x.Index, Of: GroupOf(x.Item, grouping, neighbourhoods)))
            .Where(x => x.Of is not null)
            .GroupBy(x => x.Of!.Value.Key, StringComparer.Ordinal)
            .Select(x => new ActorGroup(x.Key, x.First().Of!.Value.Label, [.. x.Select(y => y.Place)]))
            .OrderBy(x => x.Key == Several).ThenBy(x => x.Label, FrenchOrder.Comparer).ToList();
        return new GroupedNetwork(network, grouping, WorkTies(network), groups);
    }

    /// <summary>The ties of a network that show something done together, each of weight 1.</summary>
    public static SparseGraph WorkTies(SpaceNetwork network)
    {
        var builder = new SparseGraphBuilder(network.Actors.Count, parallel: ParallelEdges.KeepStrongest);
        foreach (var tie in network.Ties)
            if (IsWork(tie)) builder.Add(tie.One, tie.Other);
        return builder.Build();
    }

    public static bool IsWork(SpaceTie tie) => tie.Proofs.Any(x => x.Evidence != TieEvidence.Territory);

    static (string Key, string Label)? GroupOf(NetworkActor actor, ActorGrouping grouping, Func<string, string> neighbourhoods) => grouping switch
    {
        ActorGrouping.Kind when actor.Kind != OrganisationKind.Unknown => (Key(actor.Kind), actor.Kind.GroupLabel),
        ActorGrouping.Theme when actor.Theme is { } theme => (theme.Code, theme.Label),
        ActorGrouping.Neighbourhood when actor.Neighbourhoods.Count == 1 => (actor.Neighbourhoods[0].Value, neighbourhoods(actor.Neighbourhoods[0].Value)),
        ActorGrouping.Neighbourhood when actor.Neighbourhoods.Count > 1 => (Several, "Dans plusieurs quartiers"),
        _ => null,
    };

    static string Key(OrganisationKind kind) => ((int)kind).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
