using CsCheck;
using Maillage.Web.Features.Observation;

namespace Maillage.Web.Tests.Features.Observation;

/// <summary>What a strip is drawn from; where values stand on it is the strip's affair.</summary>
public class DistributionTests
{
    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 3, 2 }, 2.5)]
    [InlineData(new double[] { 7 }, 7)]
    [InlineData(new double[] { 5, 5, 5 }, 5)]
    public void The_median_is_the_middle_value(double[] values, double median) => Assert.Equal(median, new Distribution(values).Median);

    [Fact]
    public void For_any_values_nothing_is_lost_and_half_of_them_stand_on_each_side_of_the_median() =>
        Gen.Double[-1e9, 1e9].Array[1, 200].Sample(values =>
        {
            var distribution = new Distribution(values);
            return distribution.Count == values.Length
                && distribution.Values.SequenceEqual(values.Order())
                && (distribution.Min, distribution.Max) == (values.Min(), values.Max())
                && values.Count(x => x < distribution.Median) <= values.Length / 2
                && values.Count(x => x > distribution.Median) <= values.Length / 2;
        });
}
