using System.Globalization;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Networks;

namespace Maillage.Web.Features.Network.ShowNetwork;

/// <summary>A two-mode network of the loaded files: its ties, what holds together, and its picture.</summary>
sealed record TwoModeNetworkFinding
{
    /// <summary>In the order of the organisations' names.</summary>
    public required IReadOnlyList<NetworkTie> Ties { get; init; }

    /// <summary>What holds together, the largest first.</summary>
    public required IReadOnlyList<NetworkComponent> Components { get; init; }

    public required int Organisations { get; init; }
    public required int Hubs { get; init; }

    /// <summary>Null when the network is too large for a picture that says something.</summary>
    public required NetworkDrawing? Drawing { get; init; }

    /// <param name="filter">What is asked for.</param>
    /// <param name="mostHubs">With more of them there is no picture.</param>
    /// <param name="territories">The territories.</param>
    /// <param name="actors">The organisations.</param>
    /// <param name="funding">Posts and amounts.</param>
    /// <param name="tied">What ties organisations to contracts.</param>
    public static TwoModeNetworkFinding Of(
        NetworkFilter filter, int mostHubs, TerritorySnapshot territories, ActorSnapshot actors, FundingSnapshot funding, TerritoryActors tied)
    {
        var kept = Kept(filter, territories, actors, tied);
        var weights = new Dictionary<(int Organisation, string Hub), double>();
        var hubs = new Dictionary<string, NetworkNode>(StringComparer.Ordinal);
        if (filter.Hub == NetworkHub.Contract)
        {
            // Around one contract, the others for which its organisations appear.
            foreach (var key in territories.Contracts.Keys.Where(x => x.Generation == filter.Generation && (filter.Contract is null ? IsIn(filter, territories.Contracts[x]) : tied.Of(x).Keys.Any(kept!.Contains))))
                foreach (var (id, links) in tied.Of(key))
                    if ((kept is null || kept.Contains(id)) && In(filter, funding, id, key)) Tie(id, Node(territories.Contracts[key]), links.Count);
        }
        else
            foreach (var grant in funding.Grants.Where(x => (filter.Year is null || x.Year == filter.Year) && (kept is null || kept.Contains(x.Beneficiary))))
                if (filter.Hub == NetworkHub.Giver) Tie(grant.Beneficiary, actors.Find(grant.Giver) is { } giver ? new NetworkNode(Number(giver.Id), giver.DisplayName, $"/financeurs/{Number(giver.Id)}") : null, 1);
                else Tie(grant.Beneficiary, Node(grant.Theme), 1);
        if (filter is { Hub: NetworkHub.Theme, Year: null } && kept is not null)
            foreach (var id in kept)
                if (actors.Find(id)?.Theme is { } theme) Tie(id, Node(theme), 1);

        var organisations = weights.Keys.Select(x => x.Organisation).Distinct().Select(actors.Find).OfType<ActorInfo>().ToList();
        var known = organisations.ToDictionary(x => x.Id);
        var graph = new TwoModeGraph(
            organisations.Select(x => new NetworkNode(Number(x.Id), x.DisplayName, x.Address)), hubs.Values,
            weights.Where(x => known.ContainsKey(x.Key.Organisation)).Select(x => new NetworkEdge(Number(x.Key.Organisation), x.Key.Hub, x.Value)));
        return new TwoModeNetworkFinding
        {
            Organisations = organisations.Count,
            Hubs = hubs.Count,
            Ties = weights.Where(x => known.ContainsKey(x.Key.Organisation))
                .Select(x => new NetworkTie(known[x.Key.Organisation], hubs[x.Key.Hub], (int)x.Value))
                .OrderBy(x => x.Organisation.DisplayName, FrenchOrder.Comparer).ThenBy(x => x.Organisation.Id).ThenBy(x => x.Hub.Label, FrenchOrder.Comparer)
                .ToList(),
            Components = NetworkComponents.Of(graph),
            Drawing = hubs.Count == 0 || hubs.Count > mostHubs ? null : NetworkDrawing.Of(graph),
        };

        void Tie(int organisation, NetworkNode? hub, double weight)
        {
            if (hub is null) return;
            hubs.TryAdd(hub.Key, hub);
            weights[(organisation, hub.Key)] = weights.GetValueOrDefault((organisation, hub.Key)) + weight;
        }
    }

    /// <summary>The organisations that the filter keeps; null for all.</summary>
    static HashSet<int>? Kept(NetworkFilter filter, TerritorySnapshot territories, ActorSnapshot actors, TerritoryActors tied)
    {
        if (filter.Contract is { } contract) return [.. tied.Of(contract).Keys];
        if (filter.Department is not { } department) return null;
        var kept = territories.Contracts.Values.Where(x => x.Key.Generation == filter.Generation && IsIn(filter, x)).SelectMany(x => tied.Of(x.Key).Keys).ToHashSet();
        // Seats count where amounts are drawn: the register alone would fill a picture with names that nothing ties.
        if (filter.Hub == NetworkHub.Giver)
            foreach (var actor in actors.All)
                if (actor.DepartmentCode == department.Value || InseeCode.TryParse(actor.CommuneCode, out var commune) && commune.Department == department) kept.Add(actor.Id);
        return kept;
    }

    static bool IsIn(NetworkFilter filter, ContractInfo contract) => filter.Department is not { } department || contract.Perimeters.Any(x => x.DepartmentCode == department);

    static bool In(NetworkFilter filter, FundingSnapshot funding, int organisation, ContractKey contract) => filter.Year is not { } year
        || funding.PostsOf(organisation).Any(x => x.Year == year && x.Contracts.Contains(contract))
        || funding.ReceivedBy(organisation).Any(x => x.Year == year && x.Contract == contract);

    static NetworkNode Node(ContractInfo x) => new($"{(int)x.Key.Generation} {x.Key.Code}", x.DisplayName, x.Address);

    static NetworkNode? Node(Theme? theme) => theme is null ? null : new NetworkNode(theme.Code, theme.Label, $"/acteurs?theme={theme.Code}");

    static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What ties an organisation to a hub, and how many times the files say it.</summary>
sealed record NetworkTie(ActorInfo Organisation, NetworkNode Hub, int Times);
