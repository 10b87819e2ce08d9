using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class PredictionTrialTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Where_ties_stay_at_home_ours_wins()
    {
        var result = PredictionTrial.Run(Histories.AtHome(places: 20, members: 2), 3, new() { Ranking = new() { FewestTies = 10 } }, cancel: Cancel);
        Assert.Equal(RankingKind.Reasons, result.Winner);
        Assert.Equal(Enum.GetValues<RankingKind>(), result.Lines.Select(x => x.Kind));
        var ours = result.Of(RankingKind.Reasons)!.Value;
        Assert.True(ours.AreaUnderCurve > 0.85 && ours.AreaUnderCurve > result.Of(RankingKind.PreferentialAttachment)!.Value.AreaUnderCurve + 0.1, $"{ours}");
        Assert.All(result.Lines.Where(x => x.Kind != RankingKind.Reasons), x => Assert.True(x.PrecisionAtTen < ours.PrecisionAtTen && x.AreaUnderCurve < ours.AreaUnderCurve, $"{x} {ours}"));
        Assert.True(ours.PrecisionAtTen > 3 * result.Guessing, $"{ours} {result.Guessing}");
        Assert.True(result.Weights.IsLearnt);
    }

    [Fact]
    public void The_figures_are_those_of_all_pairs_looked_at_naively() => Gen.Select(Histories.Any, Gen.Int[0, 4]).Sample((history, cut) =>
    {
        var result = PredictionTrial.Run(history, cut, new() { Ranking = new() { FewestTies = 1 } }, threads: 1, cancel: Cancel);
        var ours = new CooperationRanking(history, cut, result.Weights, cancel: Cancel);
        var after = new CooperationRanking(history, 4, result.Weights, cancel: Cancel).Ties;
        int[] actors = [.. Enumerable.Range(0, history.ActorCount).Where(x => ours.Ties.Degree(x) > 0)];
        var free = actors.SelectMany(i => actors.Where(j => i != j && ours.Ties.WeightBetween(i, j) == 0).Select(j => (One: i, Other: j, Came: after.WeightBetween(i, j) > 0))).ToArray();
        Assert.Equal((actors.Length, free.Count(x => x.Came) / 2, free.Count(x => !x.Came) / 2), (result.ActorCount, result.CameCount, (int)result.OtherCount));
        foreach (var line in result.Lines)
        {
            // The sums of walks are compared where they are made.
            if (line.Kind == RankingKind.PersonalisedPageRank) continue;
            var ranking = new CooperationRanking(history, cut, result.Weights, line.Kind, cancel: Cancel);
            var scored = free.Select(x => (x.One, x.Other, x.Came, Score: ranking.Score(x.One, x.Other))).ToArray();
            AnyGraph.Near([PredictionQuality.AreaUnderCurve(scored.Where(x => x.Came).Select(x => x.Score), scored.Where(x => !x.Came).Select(x => x.Score))], [line.AreaUnderCurve]);
            var judged = scored.GroupBy(x => x.One).Where(x => x.Any(y => y.Came)).ToArray();
            double[] precisions = [.. judged.Select(x => PredictionQuality.PrecisionAt(10, x.Where(y => line.Kind == RankingKind.Reasons || y.Score > 0).Select(y => (y.Score, y.Came))))];
            AnyGraph.Near([precisions.Length == 0 ? double.NaN : precisions.Average()], [line.PrecisionAtTen]);
            var told = actors.SelectMany(x => ranking.Best(x, history.ActorCount, y => ours.Ties.Degree(y) > 0, Cancel).Take(10)).Select(x => x.Node).Distinct().ToArray();
            Assert.Equal(told.Length, line.Suggested);
            AnyGraph.Near([OneInThree.MedianDegree(told.Select(ours.Ties.Degree))], [line.MedianDegree]);
        }
    }, iter: 300);

    [Fact]
    public void What_is_learnt_does_not_see_what_is_hidden()
    {
        var learnt = PredictionTrial.Run(Histories.AtHome(), 4, cancel: Cancel);
        var other = PredictionTrial.Run(Histories.AtHome(lastHubs: 3), 4, cancel: Cancel);
        Assert.Equal(learnt.Weights.All, other.Weights.All);
        Assert.NotEqual(learnt.CameCount, other.CameCount);
        Assert.Equal(learnt.Lines.Select(x => (x.Suggested, x.MedianDegree)), other.Lines.Select(x => (x.Suggested, x.MedianDegree)));
    }

    [Fact]
    public void Two_runs_give_the_same_bits_whatever_the_threads_and_draws_repeat()
    {
        foreach (var options in (TrialOptions[])[new(), new() { MostPairs = 50, MostAskers = 7, Seed = 4, Ranking = new() { MostPairs = 100 } }])
        {
            var one = PredictionTrial.Run(Histories.AtHome(), 4, options, threads: 1, cancel: Cancel);
            var other = PredictionTrial.Run(Histories.AtHome(), 4, options, threads: 4, cancel: Cancel);
            Assert.Equal(one.Lines, other.Lines);
            Assert.Equal(one.InTurns, other.InTurns);
            Assert.Equal(one.Weights.All, other.Weights.All);
            Assert.Equal((one.AskerCount, one.Guessing, one.Winner), (other.AskerCount, other.Guessing, other.Winner));
            Assert.Equal(Math.Min(options.MostAskers, one.ActorCount), one.AskerCount);
        }
    }

    [Fact]
    public void Nothing_known_or_nothing_to_come_is_said_as_such()
    {
        foreach (var history in (MembershipHistory[])[new(0, 0, []), new(1, 1, [new(0, 0, 1)]), new(3, 1, [new(0, 0, 9), new(1, 0, 9)])])
        {
            var result = PredictionTrial.Run(history, 5, cancel: Cancel);
            Assert.Equal((0, 0, 0L, RankingKind.Reasons), (result.ActorCount, result.CameCount, result.OtherCount, result.Winner));
            Assert.All(result.Lines, x => Assert.True(double.IsNaN(x.AreaUnderCurve) && double.IsNaN(x.PrecisionAtTen) && x.Suggested == 0 && double.IsNaN(x.MedianDegree)));
        }
        Assert.Equal(0, PredictionTrial.Run(Histories.AtHome(), 99, cancel: Cancel).CameCount);
        Assert.Throws<OperationCanceledException>(() => PredictionTrial.Run(Histories.AtHome(), 4, cancel: new CancellationToken(true)));
    }

    [Fact]
    public void Walks_that_would_take_hours_are_left_out()
    {
        var result = PredictionTrial.Run(Histories.AtHome(), 4, new() { MostSteps = 10 }, cancel: Cancel);
        Assert.Null(result.Of(RankingKind.PersonalisedPageRank));
        Assert.Equal(5, result.Lines.Count);
    }
}
