using System.Globalization;
using Maillage.Graph;
using Maillage.Graph.Drawing;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>Where organisations stand on a drawing: their numbers decide, so that the picture of tomorrow looks like that of today.</summary>
static class NetworkPlaces
{
    public static NodePlace[] Of(SpaceNetwork network) => Of(network.Graph, network.Actors);

    public static NodePlace[] Of(SparseGraph graph, IReadOnlyList<NetworkActor> actors) => StableLayout.Place(
        graph, [.. actors.Select(x => x.OrganisationId.ToString(CultureInfo.InvariantCulture))],
        new LayoutOptions { Spacing = 34, Gap = 5, Aspect = 1.5, Radii = Enumerable.Range(0, graph.NodeCount).Select(x => Radius(graph.Degree(x))).ToArray() });

    /// <summary>In the unit of the drawing: more ties, a larger mark.</summary>
    public static double Radius(int degree) => Math.Min(14, 4.5 + (1.1 * Math.Sqrt(degree)));
}
