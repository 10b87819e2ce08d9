using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class SilhouetteTests
{
    [Fact]
    public void The_highest_bin_fills_the_box_and_equal_bins_take_no_step() =>
        Assert.Equal("M0 100v-50h10h10v-50h10V100z", Silhouette.Path([2, 2, 4]));

    [Fact]
    public void A_bin_with_a_single_place_among_thousands_is_still_seen() =>
        Assert.Equal("M0 100v-100h10v98h10V100z", Silhouette.Path([5000, 1]));

    [Fact]
    public void Without_places_nothing_is_drawn() => Assert.Equal("", Silhouette.Path([0, 0]));
}
