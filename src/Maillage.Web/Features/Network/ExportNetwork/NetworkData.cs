using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Features.Network.ShowSpaceNetwork;

namespace Maillage.Web.Features.Network.ExportNetwork;

/// <summary>A network as the interactive drawing reads it: arrays, since names of fields would weigh more than what they hold.</summary>
sealed class NetworkData
{
    public NetworkData(NetworkView view)
    {
        var network = view.Network;
        var drawn = Enumerable.Range(0, network.Actors.Count).Where(x => network.Graph.Degree(x) > 0 && view.Places.ContainsKey(network.Actors[x].OrganisationId)).ToList();
        var nodes = drawn.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);
        Groups = view.Groups.Names;
        Nodes =
        [
            .. drawn.Select(x =>
            {
                var (actor, place) = (network.Actors[x], view.Places[network.Actors[x].OrganisationId]);
                return new object[]
                {
                    actor.OrganisationId, actor.Name, actor.Kind.Label, Math.Round(place.X, 1), Math.Round(place.Y, 1), Math.Round(NetworkPlaces.Radius(network.Graph.Degree(x)), 1), view.Groups.Of[x],
                    Math.Round(network.Graph.Strength(x), 3),
                };
            }),
        ];
        Ties = [.. network.Ties.Where(x => nodes.ContainsKey(x.One) && nodes.ContainsKey(x.Other)).Select(x => new object[] { nodes[x.One], nodes[x.Other], Math.Round(x.Strength, 3) })];
    }

    public IReadOnlyList<string> Groups { get; }

    /// <summary>Number, name, kind, x, y, radius, group, strength.</summary>
    public IReadOnlyList<object[]> Nodes { get; }

    /// <summary>Two places in <see cref="Nodes"/>, and the strength.</summary>
    public IReadOnlyList<object[]> Ties { get; }
}
