using Maillage.Web.Shared.Maps;

namespace Maillage.Web.Tests.Shared.Maps;

public class ScaleBarTests
{
    [Theory]
    [InlineData(1, "100\u00a0m", 100)]
    [InlineData(4, "500\u00a0m", 125)]
    [InlineData(20, "2\u00a0km", 100)]
    [InlineData(1500, "200\u00a0km", 133.3)]
    public void The_bar_has_a_round_length(double metresPerPixel, string label, double pixels)
    {
        ScaleBar bar = ScaleBar.Fitting(metresPerPixel, 144);
        Assert.Equal(label, bar.Label);
        Assert.Equal(pixels, bar.Pixels, 0.1);
    }
}
