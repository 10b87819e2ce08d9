using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class WeightLearningTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_decided_in_the_past_weighs_more()
    {
        var weights = WeightLearning.Learn(Histories.AtHome(), 4, cancel: Cancel);
        Assert.True(weights.LearntFrom >= 30);
        Assert.True(weights[PairReason.Place] > 2 * ReasonWeights.Stated[PairReason.Place], $"{weights[PairReason.Place]}");
        // What was never seen keeps the stated weight.
        Assert.Equal(ReasonWeights.Stated[PairReason.Will], weights[PairReason.Will]);
        Assert.Equal(ReasonWeights.Stated[PairReason.Theme], weights[PairReason.Theme]);
    }

    [Fact]
    public void Where_ties_avoid_home_a_common_place_speaks_against()
    {
        var weights = WeightLearning.Learn(Away(), 4, cancel: Cancel);
        Assert.True(weights.IsLearnt);
        Assert.True(weights[PairReason.Place] < 0, $"{weights[PairReason.Place]}");
        Assert.True(weights[PairReason.SharedPartners] >= 0 && weights[PairReason.Experience] >= 0 && weights[PairReason.Recency] >= 0);
    }

    [Fact]
    public void Too_short_a_past_leaves_the_stated_weights()
    {
        Assert.Same(ReasonWeights.Stated, WeightLearning.Learn(new(0, 0, []), 9, cancel: Cancel));
        Assert.Same(ReasonWeights.Stated, WeightLearning.Learn(Histories.AtHome(), -1, cancel: Cancel));
        Assert.Same(ReasonWeights.Stated, WeightLearning.Learn(Histories.AtHome(), 0, cancel: Cancel));
        Assert.Same(ReasonWeights.Stated, WeightLearning.Learn(Histories.AtHome(), 4, new() { FewestTies = 100_000 }, Cancel));
        Assert.False(ReasonWeights.Stated.IsLearnt);
    }

    [Fact]
    public void The_same_past_gives_the_same_weights_whatever_came_later()
    {
        var learnt = WeightLearning.Learn(Histories.AtHome(), 4, cancel: Cancel);
        Assert.Equal(learnt.All, WeightLearning.Learn(Histories.AtHome(), 4, cancel: Cancel).All);
        for (ulong last = 1; last < 4; last++)
        {
            Assert.NotEqual(Histories.AtHome().Until(9).ToArray(), Histories.AtHome(last).Until(9).ToArray());
            Assert.Equal(learnt.All, WeightLearning.Learn(Histories.AtHome(last), 4, cancel: Cancel).All);
        }
        Assert.NotEqual(learnt.All, WeightLearning.Learn(Histories.AtHome(), 3, cancel: Cancel).All);
    }

    [Fact]
    public void A_stronger_hold_stays_nearer_to_the_stated_weights()
    {
        double[] distances = [.. new double[] { 0.1, 10, 1_000, 1e9 }.Select(hold => WeightLearning.Learn(Histories.AtHome(), 4, new() { Hold = hold }, Cancel).All
            .Zip(ReasonWeights.Stated.All, (x, y) => Math.Abs(x - y)).Sum())];
        Assert.Equal(distances.OrderDescending(), distances);
        Assert.True(distances[^1] < 1e-4);
    }

    [Fact]
    public void Drawn_pairs_stand_for_all()
    {
        var all = WeightLearning.Learn(Histories.AtHome(), 4, cancel: Cancel);
        var drawn = WeightLearning.Learn(Histories.AtHome(), 4, new() { MostPairs = 400 }, Cancel);
        Assert.Equal(all.LearntFrom, drawn.LearntFrom);
        Assert.NotEqual(all.All, drawn.All);
        Assert.Equal(all[PairReason.Place], drawn[PairReason.Place], 1.0);
        Assert.Equal(drawn.All, WeightLearning.Learn(Histories.AtHome(), 4, new() { MostPairs = 400 }, Cancel).All);
    }

    /// <summary>As <see cref="Histories.AtHome"/>, but each hub takes one actor of each place.</summary>
    static MembershipHistory Away()
    {
        var random = new SplitMix64(5);
        List<DatedMembership> entries = [];
        for (var hub = 0; hub < 40; hub++)
            for (var place = 0; place < 4; place++) entries.Add(new((10 * place) + random.Below(10), hub, hub / 8));
        return new(40, 40, entries, new() { Places = [.. Enumerable.Range(0, 40).Select(x => x / 10)] });
    }
}
