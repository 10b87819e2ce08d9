using Maillage.Graph.Drawing;

namespace Maillage.Web.Commands.Networks;

/// <summary>Where each node stands on a drawing that stays the same, for those who draw the result themselves.</summary>
static class LayoutMeasure
{
    public static NetworkMeasure Only { get; } = new("layout", "sa place x, y sur un dessin qui reste le même d’un jour à l’autre (de 30 à 3 000 nœuds environ).", (network, _, cancel) =>
    {
        var places = StableLayout.Place(network.Graph, network.Names, cancellation: cancel);
        return new([new("x", Array.ConvertAll(places, x => x.X)), new("y", Array.ConvertAll(places, x => x.Y))], ["places calculées ; y va vers le bas."], HasScore: false);
    });
}
