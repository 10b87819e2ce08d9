using Maillage.France.Language;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Who is near all others, and who stands on the way between them.</summary>
static class PathMeasures
{
    const double Confidence = 0.95;

    public static IReadOnlyList<NetworkMeasure> All { get; } =
    [
        new("closeness", "combien peu d’intermédiaires le séparent de ceux qu’il peut atteindre (Wasserman et Faust).", (network, _, cancel) => TieMeasures.Score(
            network, "closeness", network.Closeness(cancel).Closeness)),
        new("harmonic", "le même, par la moyenne de l’inverse des distances ; qui est hors d’atteinte compte 0.", (network, _, cancel) => TieMeasures.Score(
            network, "harmonic", network.Closeness(cancel).Harmonic)),
        new("closeness-weighted", "les deux, le long des liens les plus courts ; voir --weight-is.", (network, _, cancel) => WeightedCloseness(network, cancel)),
        new("betweenness", "qui tient ensemble ceux qui sans lui ne se rencontreraient pas : combien de paires de nœuds passent par lui, exactement.", (network, progress, cancel) => TieMeasures.Score(
            network, "betweenness", Betweenness.Exact(network.Graph, network.Settings.Threads, progress, cancel))),
        new("betweenness-sampled", "le même, estimé depuis --samples nœuds tirés au sort, avec l’écart à la vérité au plus (sûr à 95 % pour tous à la fois).", Sampled),
        new("betweenness-weighted", "le même, le long des liens les plus courts ; voir --weight-is.", (network, progress, cancel) => TieMeasures.Score(
            network, "betweenness_weighted", Betweenness.Weighted(network.Graph, network.Settings.Length, network.Settings.Threads, progress, cancel))),
    ];

    static MeasureFinding WeightedCloseness(MeasuredNetwork network, CancellationToken cancel)
    {
        var found = Closeness.Of(network.Graph, network.Settings.Length, threads: network.Settings.Threads, cancel: cancel);
        var finding = TieMeasures.Score(network, "closeness_weighted", found.Closeness);
        return finding with { Columns = [.. finding.Columns, new("harmonic_weighted", found.Harmonic)] };
    }

    static MeasureFinding Sampled(MeasuredNetwork network, IProgress<double> progress, CancellationToken cancel)
    {
        var (samples, seed, threads) = (network.Settings.Samples, network.Settings.Seed, network.Settings.Threads);
        var found = Betweenness.Sampled(network.Graph, samples, seed, Confidence, threads, progress, cancel);
        double[] values = Array.ConvertAll(found, x => x.Value), errors = Array.ConvertAll(found, x => x.Error);
        return new([new("betweenness_sampled", values), new("betweenness_sampled_error", errors)],
        [
            $"estimé depuis {FrenchFormat.Plural(samples, "nœud tiré", "nœuds tirés")} au sort ; à {MeasureText.Figure(errors.Max())} près au plus, sûr à 95{FrenchFormat.NarrowSpace}% pour tous à la fois.",
            MeasureText.Spread(network.Names, values),
        ]);
    }
}
