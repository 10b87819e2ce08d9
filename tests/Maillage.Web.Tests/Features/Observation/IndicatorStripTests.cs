using Maillage.France;
using Maillage.Web.Features.Observation;

namespace Maillage.Web.Tests.Features.Observation;

/// <summary>An indicator drawn as a strip, from real imports of odd values.</summary>
public class IndicatorStripTests
{
    static async Task<IndicatorStrip?> DrawAsync(string column, params string[] cells)
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("indicators", $"codeQPV;{column}\n" + string.Concat(cells.Select((x, i) => $"QN054{i + 1:00}M;{x}\n")));
        var figures = await bench.FiguresAsync();
        var (indicator, series) = figures.Shown(Generation.G2024).Single();
        return IndicatorStrip.Draw(figures, indicator, series, [], (DepartmentCode.Parse("54"), "Meurthe-et-Moselle"), []);
    }

    [Theory]
    [InlineData("tp60", false, "30", "40", "50")]
    [InlineData("tp60", false, "40")]
    [InlineData("tp60", false, "40", "40", "40")]
    [InlineData("tp60", false, "0", "40", "", "120")]
    [InlineData("popMuniQPV", true, "10", "100", "1000")]
    [InlineData("popMuniQPV", true, "0", "100", "1000")]
    [InlineData("popMuniQPV", true, "700")]
    [InlineData("popMuniQPV", false, "0")]
    [InlineData("popMuniQPV", false, "0", "0")]
    public async Task The_silhouette_counts_every_known_value_once(string column, bool logarithmic, params string[] cells)
    {
        var strip = (await DrawAsync(column, cells))!;

        Assert.Equal(cells.Count(x => x is not ("" or "120")), strip.Counts.Sum());
        Assert.Equal(logarithmic, strip.Scale.IsLogarithmic);
        Assert.All(strip.Marks, x => Assert.InRange(strip.Scale.Position(x.Value), 0, 1));
    }

    [Fact]
    public async Task Without_a_known_value_there_is_no_strip() => Assert.Null(await DrawAsync("tp60", "", "NA", "130"));
}
