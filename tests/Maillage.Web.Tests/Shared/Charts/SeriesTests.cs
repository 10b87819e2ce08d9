using Bunit;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class SeriesTests : BunitContext
{
    [Fact]
    public void The_line_goes_from_the_lowest_to_the_highest_value() =>
        Assert.Equal("M0 100L50 50L100 0", new SeriesLayout([Year(2015, 10), Year(2018, 15), Year(2021, 20)]).Path());

    [Fact]
    public void The_line_breaks_where_a_year_is_secret() =>
        Assert.Equal("M0 100M100 0", new SeriesLayout([Year(2015, 10), new("2018", null, "secret"), Year(2021, 20)]).Path());

    [Fact]
    public void A_series_is_told_year_by_year()
    {
        var line = Render<Line>(parameters => parameters
            .Add(line => line.Title, "Habitants")
            .Add(line => line.Points, [Year(2015, 10), new SeriesPoint("2018", null, "secret")]));
        Assert.Equal("Habitants. 2015, 10\u00a0; 2018, secret.", line.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Bars_are_drawn_in_proportion_to_the_largest()
    {
        var bars = Render<Bars>(parameters => parameters
            .Add(bars => bars.Label, "Logements")
            .Add(bars => bars.Items, [new BarItem("Avant 1946", 12, "12 %"), new BarItem("Depuis", 48, "48 %")]));
        Assert.Equal(["25%", "100%"], bars.FindAll(".m-bars__bar").Select(bar => bar.GetAttribute("width")));
    }

    private static SeriesPoint Year(int year, double value) => new($"{year}", value, $"{value}");
}
