using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class CooperationRankingTests
{
    static readonly RankingKind[] Kinds = Enum.GetValues<RankingKind>();

    static readonly ReasonWeights Uneven = new([1.7, 0.3, 0.6, 1.1, -0.4, 0.9, 0.2, 1.3, 2.1]);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Reasons_add_up_to_the_score_and_are_the_same_from_both_ends() =>
        Gen.Select(Histories.Any.Where(x => x.ActorCount > 1), Gen.Int[0, 4], Gen.Int[0, Kinds.Length - 1].Select(x => Kinds[x])).Sample((history, date, kind) =>
        {
            var ranking = new CooperationRanking(history, date, Uneven, kind, cancel: Cancel);
            foreach (var (one, other) in Pairs(history))
            {
                var reasons = ranking.Reasons(one, other);
                Assert.Equal(ranking.Score(one, other), reasons.Sum(x => x.Contribution), 1e-8);
                Assert.Equal(reasons, ranking.Reasons(other, one));
                Assert.Equal(ranking.Score(one, other), ranking.Score(other, one));
                Assert.Equal(reasons.OrderByDescending(x => Math.Abs(x.Contribution)), reasons);
                if (kind == RankingKind.Reasons) Assert.All(reasons, x => Assert.Equal(x.Value * Uneven[x.Reason], x.Contribution));
            }
        });

    [Fact]
    public void The_best_are_the_highest_scores_of_those_not_tied_yet() =>
        Gen.Select(Histories.Any.Where(x => x.ActorCount > 1), Gen.Int[0, 4], Gen.Int[0, 14], Gen.Int[0, Kinds.Length - 1].Select(x => Kinds[x])).Sample((history, date, count, kind) =>
        {
            var ranking = new CooperationRanking(history, date, Uneven, kind, cancel: Cancel);
            // The walk of a list starts from one end alone.
            if (kind == RankingKind.PersonalisedPageRank) return;
            var free = Pairs(history).Where(x => ranking.Ties.WeightBetween(x.One, x.Other) == 0)
                .Select(x => new ScoredPair(x.One, x.Other, ranking.Score(x.One, x.Other))).Where(x => kind == RankingKind.Reasons || x.Score > 0).ToArray();
            for (var actor = 0; actor < history.ActorCount; actor++)
            {
                var expected = free.Where(x => x.One == actor || x.Other == actor).Select(x => new LinkCandidate(x.One == actor ? x.Other : x.One, x.Score))
                    .OrderByDescending(x => Math.Round(x.Score, 9)).ThenBy(x => x.Node).ToArray();
                AnyGraph.Near(expected.Take(count).Select(x => x.Score), ranking.Best(actor, count, cancel: Cancel).Select(x => x.Score));
                if (kind is not (RankingKind.Reasons or RankingKind.CommonNeighbours or RankingKind.PreferentialAttachment)) continue;
                Assert.Equal(expected.Take(count), ranking.Best(actor, count, cancel: Cancel));
                Assert.Equal(expected.Where(x => x.Node % 2 == 0).Take(count), ranking.Best(actor, count, x => x % 2 == 0, Cancel));
            }
            if (kind is not RankingKind.Reasons) return;
            int[] among = [.. Enumerable.Range(0, history.ActorCount).Where(x => x % 3 != 0)];
            Assert.Equal(free.Where(x => x.One % 3 != 0 && x.Other % 3 != 0).OrderByDescending(x => x.Score).ThenBy(x => x.One).ThenBy(x => x.Other).Take(count),
                ranking.BestPairs([.. among.Reverse()], count, Cancel));
        });

    [Fact]
    public void Other_numbers_give_the_same_ranking()
    {
        var history = Histories.AtHome();
        var numbers = Enumerable.Range(0, history.ActorCount).Select(x => (x * 7 + 3) % history.ActorCount).ToArray();
        var moved = Histories.Renumbered(history, numbers);
        ReasonWeights weights = WeightLearning.Learn(history, 4, cancel: Cancel), movedWeights = WeightLearning.Learn(moved, 4, cancel: Cancel);
        Assert.True(weights.IsLearnt);
        Assert.Equal(weights.All, movedWeights.All);
        CooperationRanking ranking = new(history, 4, weights, cancel: Cancel), movedRanking = new(moved, 4, movedWeights, cancel: Cancel);
        for (var actor = 0; actor < history.ActorCount; actor++)
        {
            var best = ranking.Best(actor, 40, cancel: Cancel).Select(x => (numbers[x.Node], x.Score)).ToArray();
            var movedBest = movedRanking.Best(numbers[actor], 40, cancel: Cancel).Select(x => (x.Node, x.Score)).ToArray();
            // Equal scores stand in the order of numbers.
            Assert.Equal(best.OrderByDescending(x => x.Score).ThenBy(x => x.Item1), movedBest);
        }
    }

    [Fact]
    public void Any_history_is_ranked_alike_under_other_numbers() =>
        Gen.Select(Histories.Any.Where(x => x.ActorCount > 1), Gen.Int[0, 4]).Sample((history, date) =>
        {
            int[] numbers = [.. Enumerable.Range(0, history.ActorCount).Reverse()];
            var options = new RankingOptions { FewestTies = 1 };
            var moved = Histories.Renumbered(history, numbers);
            CooperationRanking ranking = new(history, date, WeightLearning.Learn(history, date, options, Cancel), cancel: Cancel),
                other = new(moved, date, WeightLearning.Learn(moved, date, options, Cancel), cancel: Cancel);
            AnyGraph.Near(Pairs(history).Select(x => ranking.Score(x.One, x.Other)), Pairs(history).Select(x => other.Score(numbers[x.One], numbers[x.Other])), 2e-5);
        });

    [Fact]
    public void A_common_theme_or_place_decides_where_ties_do_not()
    {
        // 0 is tied to 1; 2, 3 and 4 to 5, 6 and 7, alike. 2 shares a theme with 0, 3 a place, 4 nothing.
        DatedMembership[] entries = [new(0, 0, 1), new(1, 0, 1), new(2, 1, 1), new(5, 1, 1), new(3, 2, 1), new(6, 2, 1), new(4, 3, 1), new(7, 3, 1)];
        MembershipHistory history = new(8, 4, entries, new()
        {
            Places = [1, -1, 2, 1, 3, -1, -1, -1],
            Themes = [[5, 6], [], [5], [7], [7], [], [], []],
        });
        var ranking = new CooperationRanking(history, 1, ReasonWeights.Stated, cancel: Cancel);
        Assert.Equal([3, 2], ranking.Best(0, 2, cancel: Cancel).Select(x => x.Node));
        Assert.Equal(PairReason.Place, Strongest(3));
        Assert.Equal(1 / Math.Sqrt(2), ranking.Reasons(0, 2).Single(x => x.Reason == PairReason.Theme).Value, 1e-12);
        Assert.DoesNotContain(ranking.Reasons(0, 4), x => x.Reason is PairReason.Place or PairReason.Theme);
        // Two who are both nowhere are not of one place.
        Assert.DoesNotContain(ranking.Reasons(1, 5), x => x.Reason == PairReason.Place);

        PairReason Strongest(int other) => ranking.Reasons(0, other).First(x => x.Reason is not (PairReason.Experience or PairReason.Recency)).Reason;
    }

    [Fact]
    public void Skills_sought_and_wishes_said_count_from_the_day_they_are_said()
    {
        MembershipHistory history = new(4, 1, [], new() { Seeks = [[1], [], [2], []], Offers = [[2], [1], [1], [3]], Wishes = [new(3, 0, 5)] });
        var before = new CooperationRanking(history, 4, ReasonWeights.Stated, cancel: Cancel);
        Assert.Equal([new(PairReason.Complement, 1, 1)], before.Reasons(0, 1));
        Assert.Equal([new(PairReason.Complement, 2, 2)], before.Reasons(0, 2));
        Assert.Empty(before.Reasons(0, 3));
        Assert.Equal([new(PairReason.Will, 1, 3)], new CooperationRanking(history, 5, ReasonWeights.Stated, cancel: Cancel).Reasons(0, 3));
        Assert.Equal([2, 1, 3], before.Best(0, 9, cancel: Cancel).Select(x => x.Node));
    }

    [Fact]
    public void Those_active_of_late_come_before_those_of_long_ago()
    {
        MembershipHistory history = new(5, 3, [new(0, 0, 10), new(1, 0, 10), new(2, 1, 2), new(3, 2, 9), new(4, 2, 9)]);
        Assert.Equal([3, 4, 2], new CooperationRanking(history, 10, ReasonWeights.Stated, cancel: Cancel).Best(0, 5, cancel: Cancel).Select(x => x.Node));
    }

    [Fact]
    public void Being_seen_again_keeps_an_actor_lately_active_and_is_no_second_experience()
    {
        DatedMembership[] once = [new(0, 0, 10), new(1, 1, 2), new(2, 2, 2)];
        MembershipHistory history = new(3, 3, [.. once, new(2, 2, 9), new(2, 2, 9), new(2, 2, 12)]);
        CooperationRanking ranking = new(history, 10, ReasonWeights.Stated, cancel: Cancel), without = new(new(3, 3, once), 10, ReasonWeights.Stated, cancel: Cancel);
        Assert.Equal([2, 1], ranking.Best(0, 5, cancel: Cancel).Select(x => x.Node));
        Assert.Equal(2 * Math.Log(2), Value(ranking, PairReason.Experience), 1e-12);
        // Last seen one unit before, a half-life of four: what is seen on day 12 is not known yet.
        Assert.Equal(Math.Log(21) + Math.Log(1 + (20 * Math.Pow(2, -0.25))), Value(ranking, PairReason.Recency), 1e-12);
        Assert.Equal(Math.Log(21) + Math.Log(1 + (20 * Math.Pow(2, -2))), Value(without, PairReason.Recency), 1e-12);

        static double Value(CooperationRanking ranking, PairReason reason) => ranking.Reasons(0, 2).Single(x => x.Reason == reason).Value;
    }

    [Fact]
    public void A_hub_that_everybody_is_in_ties_nobody()
    {
        MembershipHistory history = new(3, 2, [new(0, 0, 1), new(1, 0, 1), new(2, 0, 1), new(0, 1, 1), new(1, 1, 1)]) { LargestHub = 2 };
        var ranking = new CooperationRanking(history, 1, ReasonWeights.Stated, cancel: Cancel);
        Assert.Equal(1, ranking.Ties.EdgeCount);
        Assert.Equal([2], ranking.Best(0, 9, cancel: Cancel).Select(x => x.Node));
    }

    [Fact]
    public void Nobody_and_one_actor_have_no_candidates()
    {
        Assert.Empty(new CooperationRanking(new(1, 0, []), 0, ReasonWeights.Stated, cancel: Cancel).Best(0, 10, cancel: Cancel));
        Assert.Empty(new CooperationRanking(new(0, 0, []), 0, ReasonWeights.Stated, cancel: Cancel).BestPairs([], 10, Cancel));
        Assert.Equal(0, new CooperationRanking(new(2, 0, []), 0, ReasonWeights.Stated, cancel: Cancel).Score(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CooperationRanking(new(1, 0, []), 0, ReasonWeights.Stated, cancel: Cancel).Score(0, 0));
        Assert.Throws<ArgumentException>(() => new MembershipHistory(1, 1, [new(1, 0, 0)]));
        Assert.Throws<ArgumentException>(() => new MembershipHistory(2, 1, [], new() { Places = [1] }));
        Assert.Throws<OperationCanceledException>(() => new CooperationRanking(Histories.AtHome(), 3, ReasonWeights.Stated, cancel: Cancel).Best(0, 1, cancel: new CancellationToken(true)));
    }

    static (int One, int Other)[] Pairs(MembershipHistory history) =>
        [.. Enumerable.Range(0, history.ActorCount).SelectMany(i => Enumerable.Range(i + 1, history.ActorCount - i - 1).Select(j => (i, j)))];
}
