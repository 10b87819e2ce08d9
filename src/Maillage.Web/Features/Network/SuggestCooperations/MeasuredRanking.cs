using Maillage.Graph;
using Maillage.Graph.Measures;
using Maillage.Graph.Prediction;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>
/// The ranking that a space uses: whichever foretold best the latest ties of its own network, hidden from all of them; ours where there are too few to tell. The reasons that are shown are
/// ours in any case: they say what two organisations have in common.
/// </summary>
sealed class MeasuredRanking
{
    /// <summary>Below as many ties to foretell, or as many organisations that tied anew, a measure would be luck.</summary>
    const int FewestTies = 12;

    const int FewestJudged = 5;

    /// <summary>Which part of what organisations entered is known to the trial; the latest rest is hidden.</summary>
    const double Known = 0.8;

    readonly LinkPrediction? plain;

    MeasuredRanking(CooperationRanking ours, TrialResult? trial)
    {
        (Ours, Trial) = (ours, trial);
        Kind = trial?.Winner ?? RankingKind.Reasons;
        if (Kind != RankingKind.Reasons) plain = new LinkPrediction(ours.Ties, (LinkScore)Kind);
        Degrees = Maillage.Graph.Measures.Degrees.Of(ours.Ties);
        MedianDegree = OneInThree.MedianDegree(Degrees);
    }

    public CooperationRanking Ours { get; }

    /// <summary>How each ranking did; null where there are too few dated ties to measure.</summary>
    public TrialResult? Trial { get; }

    public RankingKind Kind { get; }

    /// <summary>Whether it stands for one that is being worked out.</summary>
    public bool IsBeingMeasured { get; private init; }

    public IReadOnlyList<int> Degrees { get; }

    public double MedianDegree { get; }

    public SparseGraph Ties => Ours.Ties;

    /// <summary>Whether an organisation is among the little-connected: fewer partners than the median, or one at most, so that where most are alike it is still those who know nobody.</summary>
    public bool IsLittle(int place) => Degrees[place] <= 1 || Degrees[place] < MedianDegree;

    public static MeasuredRanking Of(MembershipHistory history, int day, double halfLifeDays, CancellationToken cancel)
    {
        var options = new RankingOptions { HalfLife = halfLifeDays, MostPairs = 20_000 };
        TrialResult? trial = null;
        if (history.Dates.Count > 2)
        {
            var cut = history.Dates[Math.Clamp((int)(history.Dates.Count * Known) - 1, 0, history.Dates.Count - 2)];
            var tried = PredictionTrial.Run(history, cut, new TrialOptions { Ranking = options, MostPairs = 20_000, MostAskers = 200, MostSteps = 1_000_000 }, cancel: cancel);
            if (tried.CameCount >= FewestTies && tried.JudgedCount >= FewestJudged) trial = tried;
        }
        return new MeasuredRanking(new CooperationRanking(history, day, WeightLearning.Learn(history, day, options, cancel), options: options, cancel: cancel), trial);
    }

    /// <summary>The ranking by stated reasons, at once: until the one that learns and is tried is ready.</summary>
    public static MeasuredRanking Unmeasured(MembershipHistory history, int day, double halfLifeDays, CancellationToken cancel) =>
        new(new CooperationRanking(history, day, ReasonWeights.Stated, options: new RankingOptions { HalfLife = halfLifeDays }, cancel: cancel), null) { IsBeingMeasured = true };

    /// <summary>
    /// The pairs that have no tie yet and something that speaks for them, the best first by the ranking in use. All are scored at once: a walk serves each organisation for all its pairs. What a plain
    /// score cannot tell (somebody without a tie) comes last, in the order of ours.
    /// </summary>
    List<ScoredPair> Scored(IEnumerable<(int One, int Other)> pairs, int count)
    {
        var open = pairs.Where(x => x.One != x.Other && Ties.WeightBetween(x.One, x.Other) == 0).ToList();
        var first = plain?.Score(open);
        return [.. open.Select((x, i) => new ScoredPair(x.One, x.Other, ((first?[i] ?? 0) * 1_000_000) + Ours.Score(x.One, x.Other)))
            .Where(x => x.Score > 0).OrderByDescending(x => x.Score).ThenBy(x => x.One).ThenBy(x => x.Other).Take(count)];
    }

    /// <summary>The best candidates for an organisation among some, one in three of them little connected.</summary>
    public IReadOnlyList<LinkCandidate> Best(int place, Predicate<int> isAsked, int count)
    {
        var all = Scored(Enumerable.Range(0, Ties.NodeCount).Where(x => isAsked(x)).Select(x => (place, x)), 3 * count);
        return [.. OneInThree.Arrange([.. all.Select(x => new LinkCandidate(x.Other, x.Score))], LittleOrNot, 0).Take(count)];
    }

    /// <summary>The best pairs among some, one in three of them with somebody little connected.</summary>
    public IReadOnlyList<ScoredPair> BestPairs(IEnumerable<(int One, int Other)> pairs, int count)
    {
        var all = Scored(pairs, 3 * count);
        int[] little = [.. all.Select(x => IsLittle(x.One) || IsLittle(x.Other) ? 0 : 1)];
        return [.. OneInThree.Arrange([.. all.Select((x, i) => new LinkCandidate(i, x.Score))], little, 0).Take(count).Select(x => all[x.Node])];
    }

    IReadOnlyList<int> LittleOrNot => [.. Enumerable.Range(0, Degrees.Count).Select(x => IsLittle(x) ? 0 : 1)];

    /// <summary>How good it is, in one honest sentence.</summary>
    public string Quality()
    {
        if (IsBeingMeasured)
            return "La mesure de ces suggestions est en cours sur cet espace\u00a0: elles suivent pour l’instant des raisons choisies, non apprises ici. Rechargez la page dans une minute.";
        if (Trial is not { } trial || trial.Of(Kind) is not { } line)
            return "Trop peu de liens datés, dans cet espace, pour mesurer si ces suggestions sont bonnes\u00a0: elles suivent des raisons choisies, non apprises ici. Jugez-les par leurs raisons.";
        var (found, blind) = (line.PrecisionAtTen * 10, trial.Guessing * 10);
        return $"Mesuré sur cet espace\u00a0: en cachant ses {Maillage.France.Language.FrenchFormat.Plural(trial.CameCount, "lien le plus récent", "liens les plus récents")}, {Name(Kind)} en retrouve {Number(found)} sur dix suggestions, contre {Number(blind)} en tirant au hasard. "
            + (found < 3 ? "La plupart des suggestions restent donc des pistes\u00a0: jugez-les par leurs raisons." : "Jugez quand même chacune par ses raisons.");
    }

    static string Number(double value) => Maillage.France.Language.FrenchFormat.Number(value, 1);

    /// <summary>What a ranking looks at.</summary>
    public static string Name(RankingKind kind) => kind switch
    {
        RankingKind.CommonNeighbours => "le classement par partenaires communs",
        RankingKind.AdamicAdar => "le classement par partenaires communs peu sollicités (Adamic-Adar)",
        RankingKind.ResourceAllocation => "le classement par partenaires communs peu sollicités",
        RankingKind.PreferentialAttachment => "le classement par nombre de partenaires",
        RankingKind.PersonalisedPageRank => "le classement par proximité dans le réseau",
        _ => "le classement par raisons",
    };
}
