using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class StripScaleTests
{
    [Theory]
    [InlineData(28, 0)]
    [InlineData(48.5, 0.5)]
    [InlineData(69, 1)]
    public void A_linear_scale_keeps_equal_distances(double value, double position) =>
        Assert.Equal(position, new StripScale(28, 69, "28 %", "69 %").Position(value), 6);

    [Fact]
    public void A_logarithmic_scale_keeps_equal_ratios() =>
        Assert.Equal(0.5, new StripScale(100, 10_000, "100", "10 000", isLogarithmic: true).Position(1000), 6);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(500, 1)]
    public void A_value_outside_the_scale_stands_at_its_nearer_end(double value, double position) =>
        Assert.Equal(position, new StripScale(0, 100, "0", "100").Position(value));

    [Fact]
    public void A_scale_of_one_value_puts_it_in_the_middle() =>
        Assert.Equal(0.5, new StripScale(4, 4, "4", "4").Position(4));

    [Fact]
    public void A_logarithmic_scale_cannot_start_at_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StripScale(0, 10, "0", "10", isLogarithmic: true));

    [Fact]
    public void A_histogram_counts_both_ends() =>
        Assert.Equal([2, 0, 1, 1], new StripScale(0, 4, "0", "4").Histogram([0, 0.5, 2, 4], 4));
}
