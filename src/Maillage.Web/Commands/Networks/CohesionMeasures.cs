using Maillage.France.Language;
using Maillage.Graph.Communities;
using Maillage.Graph.Files;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>What holds together: parts, communities, clubs, and those without whom a part would fall.</summary>
static class CohesionMeasures
{
    const int MostSizes = 5;

    public static IReadOnlyList<NetworkMeasure> All { get; } =
    [
        new("components", "la partie du réseau où il se tient, numérotée depuis 1, et combien elle a de nœuds ; avec et sans l’orientation si les liens en ont une.", (network, _, cancel) => Parts(network, cancel)),
        new("clustering", "ses partenaires se connaissent-ils : un club près de 1, un entremetteur près de 0.", (network, _, cancel) => Clubs(network, cancel)),
        new("leiden", "sa communauté, numérotée depuis 1 et depuis la plus grande ; voir --quality, --resolution et --seed.", (network, _, cancel) => Communities(network, cancel)),
        new("articulation", "en combien de morceaux sa partie tomberait sans lui, et combien d’autres seraient coupés du plus grand.", (network, _, cancel) => Cuts(network, cancel)),
    ];

    static MeasureFinding Parts(MeasuredNetwork network, CancellationToken cancel)
    {
        List<NodeAttribute> columns = [];
        List<string> sentences = [];
        Add(Components.Weak(network.Graph, cancel), "component", network.Graph.IsDirected ? "sans tenir compte de l’orientation, " : "");
        if (network.Graph.IsDirected) Add(Components.Strong(network.Graph, cancel), "strong_component", "en suivant l’orientation, ");
        return new(columns, sentences, HasScore: false);

        void Add(Components parts, string name, string how)
        {
            columns.Add(new(name, [.. parts.Of.Select(x => x + 1d)]));
            columns.Add(new($"{name}_size", [.. parts.Of.Select(x => (double)parts.Sizes[x])]));
            sentences.Add($"{how}{FrenchFormat.Plural(parts.Count, "partie", "parties")}, dont la plus grande a {FrenchFormat.Plural(parts.Sizes[parts.Largest], "nœud", "nœuds")}.");
        }
    }

    static MeasureFinding Clubs(MeasuredNetwork network, CancellationToken cancel)
    {
        var (graph, threads) = (network.Graph, network.Settings.Threads);
        var local = Clustering.Local(graph, threads, cancel);
        List<NodeAttribute> columns = [new("clustering", local)];
        if (graph.IsWeighted) columns.Add(new("clustering_weighted", Clustering.Weighted(graph, threads, cancel)));
        return new(columns,
        [
            $"moyenne {MeasureText.Figure(Clustering.Average(graph, threads: threads, cancel: cancel))} sur les nœuds de deux liens au moins, {MeasureText.Figure(Clustering.Transitivity(graph, threads, cancel))} sur l’ensemble (transitivité).",
            MeasureText.Spread(network.Names, local),
        ]);
    }

    static MeasureFinding Communities(MeasuredNetwork network, CancellationToken cancel)
    {
        var found = Leiden.Find(network.Graph, new() { Quality = network.Settings.Quality, Seed = network.Settings.Seed }, cancel);
        var communities = new double[network.Graph.NodeCount];
        for (var node = 0; node < communities.Length; node++) communities[node] = found[node] + 1;
        var sizes = found.Sizes.ToArray().Take(MostSizes).Select(x => FrenchFormat.Integer(x));
        return new([new("leiden", communities)],
        [
            $"{FrenchFormat.Plural(found.Count, "communauté", "communautés")}, {network.Settings.QualityName} {FrenchFormat.Number(found.Quality, 4)}, en {FrenchFormat.Plural(found.Iterations, "passage", "passages")} ; "
            + $"{(found.Count > MostSizes ? "les plus grandes ont" : "elles ont")} {FrenchFormat.List(sizes)}{FrenchFormat.NoBreakSpace}nœuds.",
        ], HasScore: false);
    }

    static MeasureFinding Cuts(MeasuredNetwork network, CancellationToken cancel)
    {
        var cuts = CutPoints.Of(network.Graph, cancel);
        double[] cutOff = [.. cuts.CutOff];
        return new([new("articulation_cut_off", cutOff), new("articulation_parts", [.. cuts.PartsWithout.Select(x => (double)x)])],
        [
            $"{FrenchFormat.Plural(cuts.Nodes.Count, "nœud tient", "nœuds tiennent")} seul un morceau du réseau, {FrenchFormat.Plural(cuts.Bridges.Count, "lien", "liens")} de même.",
            $"coupés du plus grand morceau sans lui : {MeasureText.Spread(network.Names, cutOff)}",
        ]);
    }
}
