using Maillage.France.Language;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Whether ties stay among those who are alike, beside what chance would do.</summary>
static class MixingMeasures
{
    const int MostGroups = 10;

    public static IReadOnlyList<NetworkMeasure> All { get; } =
    [
        new("ei", "un groupe regarde-t-il vers lui-même (−1) ou au dehors (1), par nœud, par groupe et en tout, à côté du hasard (Krackhardt et Stern).", Inward, WantsGroups: true),
        new("assortativity", "les liens vont-ils entre semblables, par degré et par groupe, à côté du hasard ; un chiffre pour l’ensemble (Newman).", Alike),
        new("silos", "combien de liens d’un groupe à l’autre, et combien on en attendrait si les liens se formaient au hasard ; pour l’ensemble.", Silos, WantsGroups: true),
    ];

    static MeasureFinding Inward(MeasuredNetwork network, IProgress<double> progress, CancellationToken cancel)
    {
        var (graph, groups) = (network.Graph, network.Groups.Of);
        var index = ExternalInternal.Of(graph, groups);
        List<string> sentences = [network.Settings.Draws == 0 ? $"en tout {MeasureText.Figure(index.Whole)}." : $"en tout {MeasureText.Figure(index.Whole)} ; {MeasureText.BesideChance(ExternalInternal.Test(graph, groups, network.Settings.Chance(progress), cancel))}"];
        var byGroup = index.ByGroup.Index().Where(x => !double.IsNaN(x.Item)).OrderBy(x => x.Item).ThenBy(x => x.Index).ToList();
        if (byGroup.Count > 0)
            sentences.Add($"{(byGroup.Count > MostGroups ? $"les {MostGroups} groupes les plus tournés vers eux-mêmes" : "par groupe")} : {string.Join(", ", byGroup.Take(MostGroups).Select(x => $"{MeasureText.Name(groups.Labels[x.Index])} {MeasureText.Figure(x.Item)}"))}.");
        return new([new("ei", index.ByNode)], sentences);
    }

    static MeasureFinding Alike(MeasuredNetwork network, IProgress<double> progress, CancellationToken cancel)
    {
        var (graph, settings) = (network.Graph, network.Settings);
        List<string> sentences = [];
        Add("par degré", () => Assortativity.OfDegrees(graph), () => Assortativity.TestDegrees(graph, settings.Chance(progress), cancel));
        if (network.HasGroups)
            Add($"par « {network.Groups.Name} »", () => Assortativity.OfGroups(graph, network.Groups.Of), () => Assortativity.TestGroups(graph, network.Groups.Of, settings.Chance(progress), cancel));
        return new([], sentences);

        void Add(string by, Func<double> observed, Func<ChanceTest> test)
        {
            if (settings.Draws == 0) sentences.Add($"{by} {MeasureText.Figure(observed())}.");
            else if (test() is var beside) sentences.Add($"{by} {MeasureText.Figure(beside.Observed)} ; {MeasureText.BesideChance(beside)}");
        }
    }

    static MeasureFinding Silos(MeasuredNetwork network, IProgress<double> progress, CancellationToken cancel)
    {
        var (graph, groups, settings) = (network.Graph, network.Groups.Of, network.Settings);
        var ties = settings.Draws == 0 ? GroupTies.Of(graph, groups) : GroupTies.AgainstChance(graph, groups, settings.Chance(progress), cancel);
        var pairs = from one in Enumerable.Range(0, groups.Count)
                    from other in Enumerable.Range(0, groups.Count)
                    where graph.IsDirected || one <= other
                    let expected = ties.Test(one, other)?.Expected ?? ties.Expected(one, other)
                    where !double.IsNaN(expected)
                    // Whole ties, so that the order does not hang on a digit of chance.
                    orderby Math.Round(Math.Abs(ties.Observed(one, other) - expected)) descending, one, other
                    select (one, other, expected);
        List<string> sentences = ["les écarts les plus grands :"];
        foreach (var (one, other, expected) in pairs.Take(MostGroups))
        {
            var p = ties.Test(one, other) is { } test ? $", p{FrenchFormat.NoBreakSpace}={FrenchFormat.NoBreakSpace}{MeasureText.Figure(test.BothSides)}" : "";
            sentences.Add($"{MeasureText.Name(groups.Labels[one])} {(graph.IsDirected ? "→" : "–")} {MeasureText.Name(groups.Labels[other])} : {FrenchFormat.Plural(ties.Observed(one, other), "lien", "liens")}, {MeasureText.Figure(expected)} au hasard{p}.");
        }
        return new([], sentences);
    }
}
