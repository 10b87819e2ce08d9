using Maillage.Graph.Measures;

namespace Maillage.Graph.Prediction;

/// <summary>
/// Hides the latest ties of a network, lets each way of ranking foretell them from what was known before, and says which did best. Ours learns its weights from the past alone
/// (D. Liben-Nowell and J. Kleinberg 2007, JASIST 58, 1019-1031, section 2, for cutting by time).
/// </summary>
public static class PredictionTrial
{
    /// <summary>How many suggestions are looked at.</summary>
    const int Places = 10;

    /// <summary>How many candidates the little-connected are picked from.</summary>
    const int Longer = 3 * Places;

    /// <summary>
    /// Tries. What came after the cut serves to judge, and for nothing else. Same history, cut and options: same result, to the last bit, whatever the threads.
    /// </summary>
    /// <remarks>Time: askers times actors times rankings; the walks: actors times ties times some hundred. Memory: a few numbers an actor and thread, and the pairs.</remarks>
    /// <param name="history">The network.</param>
    /// <param name="cut">The last day that is known.</param>
    /// <param name="options">How much is looked at; null for the usual.</param>
    /// <param name="threads">How many threads at most; null for one a processor.</param>
    /// <param name="cancel">Stops the work.</param>
    public static TrialResult Run(MembershipHistory history, int cut, TrialOptions? options = null, int? threads = null, CancellationToken cancel = default)
    {
        options ??= new();
        var weights = WeightLearning.Learn(history, cut, options.Ranking, cancel);
        var known = new KnownNetwork(history, cut, options.Ranking.HalfLife, cancel);
        var after = new KnownNetwork(history, int.MaxValue, options.Ranking.HalfLife, cancel).Ties;
        var draw = new PairDraw(known.Ties, after, options.MostPairs, options.Seed, cancel);
        var asked = new AskedActors(known.Ties, after, draw.Actors, options, threads);
        var ours = new CooperationRanking(known, weights);

        List<TrialLine> lines = [];
        foreach (var kind in Enum.GetValues<LinkScore>())
        {
            if (kind == LinkScore.PersonalisedPageRank && (long)draw.Actors.Length * known.Ties.EdgeCount > options.MostSteps) continue;
            var plain = new LinkPrediction(known.Ties, kind);
            lines.Add(Line((RankingKind)kind, plain.Score(draw.Came, threads, cancel), plain.Score(draw.Others, threads, cancel),
                asked.Ask((actor, scores) => plain.ScoreAll(actor, cancel).AsSpan().CopyTo(scores), isAboveZero: true, Places, x => x, cancel)));
        }
        double[] came = [.. draw.Came.Select(x => ours.Score(x.One, x.Other))], others = [.. draw.Others.Select(x => ours.Score(x.One, x.Other))];
        lines.Add(Line(RankingKind.Reasons, came, others, asked.Ask((actor, scores) => ours.ScoreAll(actor, scores), isAboveZero: false, Places, x => x, cancel)));

        var degrees = Degrees.Of(known.Ties);
        var median = OneInThree.MedianDegree(degrees);
        var inTurns = Line(RankingKind.Reasons, came, others,
            asked.Ask((actor, scores) => ours.ScoreAll(actor, scores), isAboveZero: false, Longer, x => OneInThree.Arrange(x, degrees, median), cancel));
        return new(cut, draw.Actors.Length, draw.CameCount, draw.OtherCount, asked.Count, asked.JudgedCount, asked.Guessing, median, weights, lines, inTurns, WinnerOf(lines));

        TrialLine Line(RankingKind kind, double[] came, double[] others, AskedAnswer answer) => new(
            kind, PredictionQuality.AreaUnderCurve(came, others), PredictionQuality.AreaUnderCurve(Within(draw.Came, came), Within(draw.Others, others)),
            answer.Precision, answer.Suggested, answer.MedianDegree);

        IEnumerable<double> Within((int One, int Other)[] pairs, double[] scores)
        {
            var places = history.Traits.Places;
            return places.Count == 0 ? [] : scores.Where((_, i) => places[pairs[i].One] >= 0 && places[pairs[i].One] == places[pairs[i].Other]);
        }
    }

    /// <summary>The best precision at ten, three decimals, since ten names are what a page shows; of equal ones the best area; of equal ones ours, then the simplest.</summary>
    static RankingKind WinnerOf(List<TrialLine> lines) => lines
        .OrderByDescending(x => Math.Round(OrLeast(x.PrecisionAtTen), 3)).ThenByDescending(x => Math.Round(OrLeast(x.AreaUnderCurve), 3)).ThenByDescending(x => x.Kind == RankingKind.Reasons).ThenBy(x => x.Kind)
        .First().Kind;

    static double OrLeast(double value) => double.IsNaN(value) ? -1 : value;
}
