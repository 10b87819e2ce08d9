using Maillage.France;
using Maillage.Graph.Drawing;
using Maillage.Graph.Measures;
using Maillage.Web.Features.Network.DrawNetwork;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Network.ShowSpaceNetwork;

/// <summary>Gives what the page shows. The whole network, in each of its colourings, is drawn once; a part of it when it is asked for, on the same places.</summary>
sealed class NetworkViews(SpaceNetworks networks, Snapshot<TerritorySnapshot> territories)
{
    const int MostOffered = 300;

    public async Task<NetworkView> OfAsync(Space space, TieFilter filter, CancellationToken cancel)
    {
        var whole = await networks.OfAsync(space, cancel);
        return await OfAsync(whole, filter, cancel);
    }

    public async Task<NetworkView> OfAsync(SpaceNetwork whole, TieFilter filter, CancellationToken cancel)
    {
        var (places, known) = (await PlacesAsync(whole), await territories.GetAsync(cancel));
        var communities = filter.Grouping == NetworkGrouping.Community ? await networks.CommunitiesAsync(whole) : null;
        var all = await networks.DerivedAsync(whole, filter.Grouping.Slug, x => NetworkGroups.Make(x, filter.Grouping, communities, y => PlaceName(known, y)));
        return filter.IsAll ? await networks.DerivedAsync(whole, filter.Grouping.Slug, x => Make(x, all, places)) : Make(filter.Of(whole), all, places, whole);
    }

    /// <summary>The place of each organisation of a network, by its number.</summary>
    public async Task<IReadOnlyDictionary<int, NodePlace>> PlacesAsync(SpaceNetwork whole)
    {
        var places = await networks.PlacesAsync(whole);
        return await networks.DerivedAsync<Dictionary<int, NodePlace>>(whole, x => Enumerable.Range(0, x.Actors.Count).Where(y => places[y].IsKnown).ToDictionary(y => x.Actors[y].OrganisationId, y => places[y]));
    }

    /// <summary>The same view where some organisations stand out; beyond a few hundred, over a pale whole that is drawn once.</summary>
    public static NetworkPicture Lit(NetworkView view, IReadOnlySet<int> light, IReadOnlyList<SpaceTie> ties, PictureForm form) => view.Wide.Organisations > NetworkPicture.MostSingle
        ? NetworkPicture.Over((form == PictureForm.Wide ? view.PaleWide : view.PaleNarrow).Value, view.Network, view.Places, view.Groups, form, light, ties)
        : NetworkPicture.Of(view.Network, view.Places, view.Groups, form, light, ties.Select(x => (view.Network.Actors[x.One].OrganisationId, view.Network.Actors[x.Other].OrganisationId)).ToHashSet());

    /// <summary>The neighbourhoods in which organisations of a network act, by name.</summary>
    public async Task<IReadOnlyList<(QpvCode Code, string Name)>> NeighbourhoodsAsync(SpaceNetwork network, CancellationToken cancel)
    {
        var known = await territories.GetAsync(cancel);
        return [.. network.Actors.SelectMany(x => x.Neighbourhoods).Distinct().Select(x => (x, PlaceName(known, x))).OrderBy(x => x.Item2, France.Language.FrenchOrder.Comparer)];
    }

    /// <summary>The way from one organisation to another through the fewest others; null where there is none.</summary>
    public static IReadOnlyList<SpaceTie>? Path(SpaceNetwork network, int from, int to)
    {
        if (ShortestPath.Between(network.Graph, from, to) is not { } way) return null;
        return [.. way.Nodes.Zip(way.Nodes.Skip(1), (x, y) => TieOf(network, x, y)!)];
    }

    /// <summary>The tie between two places; null where there is none.</summary>
    public static SpaceTie? TieOf(SpaceNetwork network, int one, int other)
    {
        var key = one < other ? (one, other) : (other, one);
        var (low, high) = (0, network.Ties.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var tie = network.Ties[middle];
            var order = key.CompareTo((tie.One, tie.Other));
            if (order == 0) return tie;
            if (order > 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    static string PlaceName(TerritorySnapshot known, QpvCode code) => known.Neighbourhoods.TryGetValue(code, out var place) ? place.DisplayName : code.Value;

    /// <param name="network">What is shown.</param>
    /// <param name="all">The groups of the whole, so that a filter changes no colour.</param>
    /// <param name="places">Where each stands in the whole.</param>
    /// <param name="whole">The whole; null when it is what is shown.</param>
    static NetworkView Make(SpaceNetwork network, NetworkGroups all, IReadOnlyDictionary<int, NodePlace> places, SpaceNetwork? whole = null)
    {
        var groups = all;
        if (whole is not null)
        {
            int[] of = [.. network.Actors.Select(x => all.Of[whole.PlaceOf(x.OrganisationId)!.Value])];
            groups = all with { Of = of, Sizes = [.. Enumerable.Range(0, all.Names.Count).Select(x => of.Count(y => y == x))] };
        }
        var last = new DateOnly?[network.Actors.Count];
        foreach (var tie in network.Ties)
        {
            var seen = tie.Last;
            if (!(last[tie.One] > seen)) last[tie.One] = seen;
            if (!(last[tie.Other] > seen)) last[tie.Other] = seen;
        }
        var rows = Enumerable.Range(0, network.Actors.Count).Where(x => network.Graph.Degree(x) > 0)
            .Select(x => new ActorRow(x, network.Actors[x], network.Graph.Degree(x), network.Graph.Strength(x), last[x]))
            .OrderByDescending(x => x.Strength).ThenBy(x => x.Actor.OrganisationId).ToList();
        return new NetworkView
        {
            Network = network, Groups = groups, Places = places, Actors = rows, Ties = [.. network.Ties.OrderByDescending(x => x.Strength)], Offered = [.. rows.Take(MostOffered).Select(x => x.Actor).OrderBy(x => x.Name, France.Language.FrenchOrder.Comparer)], WithoutTie = network.Actors.Count - rows.Count,
            Wide = NetworkPicture.Of(network, places, groups, PictureForm.Wide), Narrow = NetworkPicture.Of(network, places, groups, PictureForm.Narrow),
            PaleWide = new(() => NetworkPicture.Of(network, places, groups, PictureForm.Wide, new HashSet<int>())), PaleNarrow = new(() => NetworkPicture.Of(network, places, groups, PictureForm.Narrow, new HashSet<int>())),
        };
    }
}
