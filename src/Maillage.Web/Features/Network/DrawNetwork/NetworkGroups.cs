using Maillage.France;
using Maillage.France.Language;
using Maillage.Graph.Communities;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>The groups of a drawing: the largest have a colour and a shape of their own, the rest share a grey circle.</summary>
/// <param name="Names">The names of the groups; the last one gathers the others and stands even when nobody is in it.</param>
/// <param name="Sizes">How many organisations each has.</param>
/// <param name="Of">The group of each organisation of the network.</param>
public sealed record NetworkGroups(IReadOnlyList<string> Names, IReadOnlyList<int> Sizes, IReadOnlyList<int> Of)
{
    /// <summary>As many as there are colours and shapes that can be told apart.</summary>
    public const int Most = 7;

    /// <param name="network">The network.</param>
    /// <param name="grouping">By what.</param>
    /// <param name="communities">Those of the network, for that grouping.</param>
    /// <param name="placeName">The name of a neighbourhood.</param>
    public static NetworkGroups Make(SpaceNetwork network, NetworkGrouping grouping, NodeCommunities? communities, Func<QpvCode, string> placeName)
    {
        var names = new string?[network.Actors.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var actor = network.Actors[i];
            names[i] = grouping switch
            {
                NetworkGrouping.Theme => actor.Theme?.Label,
                NetworkGrouping.Neighbourhood => actor.Neighbourhoods.Count switch { 0 => null, 1 => placeName(actor.Neighbourhoods[0]), _ => "Plusieurs quartiers" },
                NetworkGrouping.Community => null,
                _ => FrenchFormat.Capitalised(actor.Kind.Label),
            };
        }
        if (grouping == NetworkGrouping.Community && communities is not null) NameCommunities(network, communities, names);

        var order = names.OfType<string>().GroupBy(x => x).OrderByDescending(x => x.Count()).ThenBy(x => x.Key, FrenchOrder.Comparer).Take(Most).Select((x, i) => (x.Key, i)).ToDictionary(x => x.Key, x => x.i);
        var rest = order.Count;
        int[] of = [.. names.Select(x => x is not null && order.TryGetValue(x, out var place) ? place : rest)];
        var sizes = new int[rest + 1];
        foreach (var group in of) sizes[group]++;
        var other = grouping switch
        {
            NetworkGrouping.Theme => "Autre thème, ou thème inconnu",
            NetworkGrouping.Neighbourhood => "Autre quartier, ou aucun que les fichiers nomment",
            NetworkGrouping.Community => "Hors de ces groupes",
            _ => "Autre nature",
        };
        return new NetworkGroups([.. order.OrderBy(x => x.Value).Select(x => x.Key), other], sizes, of);
    }

    /// <summary>A community is named after who is tied most in it.</summary>
    static void NameCommunities(SpaceNetwork network, NodeCommunities communities, string?[] names)
    {
        var strongest = new int[communities.Count];
        Array.Fill(strongest, -1);
        for (var i = 0; i < names.Length; i++)
            if (strongest[communities[i]] is var best && (best < 0 || network.Graph.Strength(i) > network.Graph.Strength(best))) strongest[communities[i]] = i;
        for (var i = 0; i < names.Length; i++)
            if (communities.Sizes[communities[i]] > 1) names[i] = $"Autour de {network.Actors[strongest[communities[i]]].Name}";
    }
}
