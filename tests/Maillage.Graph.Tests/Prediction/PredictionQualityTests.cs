using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class PredictionQualityTests
{
    static readonly Gen<double[]> Scores = Gen.Int[0, 4].Select(x => (double)x).Array[0, 8];

    [Fact]
    public void The_area_is_the_share_of_pairs_won_with_halves_for_equals() => Gen.Select(Scores, Scores).Sample((came, didNot) =>
    {
        var wins = came.SelectMany(x => didNot.Select(y => x > y ? 1 : x == y ? 0.5 : 0)).ToArray();
        AnyGraph.Near([wins.Length == 0 ? double.NaN : wins.Average()], [PredictionQuality.AreaUnderCurve(came, didNot)]);
    });

    [Fact]
    public void Precision_is_the_mean_over_all_orders_of_equal_scores() =>
        Gen.Select(Gen.Select(Gen.Int[0, 2].Select(x => (double)x), Gen.Bool).Array[0, 5], Gen.Int[1, 6]).Sample((scored, k) =>
        {
            var means = Orders(scored).Select(x => x.OrderByDescending(y => y.Item1).Take(k).Count(y => y.Item2) / (double)k);
            AnyGraph.Near([means.Average()], [PredictionQuality.PrecisionAt(k, scored)]);
        });

    [Fact]
    public void A_perfect_prediction_and_a_blind_one()
    {
        Assert.Equal(1, PredictionQuality.AreaUnderCurve([3, 2], [1, 0]));
        Assert.Equal(0.5, PredictionQuality.AreaUnderCurve([1, 1], [1]));
        Assert.Equal(0.25, PredictionQuality.PrecisionAt(4, [(9, true)]));
        Assert.Equal(double.NaN, PredictionQuality.PrecisionAt(0, [(9, true)]));
        Assert.Throws<ArgumentException>(() => PredictionQuality.AreaUnderCurve([double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => PredictionQuality.PrecisionAt(1, [(double.NaN, true)]));
    }

    static IEnumerable<(double, bool)[]> Orders((double, bool)[] of) => of.Length < 2 ? [of] : of.SelectMany((x, i) => Orders([.. of[..i], .. of[(i + 1)..]]).Select(rest => ((double, bool)[])[x, .. rest]));
}
