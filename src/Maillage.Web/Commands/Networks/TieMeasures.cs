using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>With how many others, how much, in how tight a core, known by whom.</summary>
static class TieMeasures
{
    public static IReadOnlyList<NetworkMeasure> All { get; } =
    [
        new("degree", "avec combien d’autres un nœud est lié ; aussi par direction si les liens sont orientés.", (network, _, _) => ByDirection(
            network, "degree", x => Array.ConvertAll(Degrees.Of(network.Graph, x), y => (double)y))),
        new("strength", "le poids de tous ses liens ; aussi par direction si les liens sont orientés.", (network, _, _) => ByDirection(
            network, "strength", x => Degrees.Strengths(network.Graph, x))),
        new("core", "dans quel noyau il se tient : le plus grand k tel que chacun y a k liens au moins.", (network, _, cancel) => Score(
            network, "core", Array.ConvertAll(KCore.Of(network.Graph, cancel), x => (double)x))),
        new("pagerank", "connu de ceux qui sont connus ; la somme vaut 1.", (network, _, cancel) => Score(
            network, "pagerank", PageRank.Of(network.Graph, threads: network.Settings.Threads, cancel: cancel))),
    ];

    /// <summary>A measure that is one number a node, and says no more than how it is spread.</summary>
    public static MeasureFinding Score(MeasuredNetwork network, string column, IReadOnlyList<double> scores) =>
        new([new(column, scores)], [MeasureText.Spread(network.Names, scores)]);

    static MeasureFinding ByDirection(MeasuredNetwork network, string column, Func<TieDirection, double[]> of)
    {
        var finding = Score(network, column, of(TieDirection.Both));
        return network.Graph.IsDirected
            ? finding with { Columns = [.. finding.Columns, new($"in_{column}", of(TieDirection.In)), new($"out_{column}", of(TieDirection.Out))] }
            : finding;
    }
}
