using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class StripLayoutTests
{
    private static readonly StripScale Scale = new(0, 100, "0 %", "100 %");

    [Fact]
    public void The_median_stands_on_the_line_of_the_ends_when_it_has_room()
    {
        StripLayout layout = StripLayout.Compute(Scale, [Median(50)], [], StripLayout.WideWidth);
        Assert.Equal([0, 0, 0], layout.Labels.Select(label => label.Row));
    }

    [Fact]
    public void The_median_goes_down_a_line_when_it_would_cover_an_end()
    {
        StripLayout layout = StripLayout.Compute(Scale, [Median(4)], [], StripLayout.NarrowWidth);
        StripLabel median = layout.Labels.Single(label => label.Kind == StripMarkKind.Median);
        Assert.Equal((1, "start"), (median.Row, median.Anchor));
    }

    [Fact]
    public void References_at_the_same_place_stand_on_lines_of_their_own()
    {
        StripMark[] marks = [Median(50), Territory(50, "Meuse 50 %"), Territory(51, "Valmeuse 51 %")];
        StripLayout layout = StripLayout.Compute(Scale, marks, [], StripLayout.NarrowWidth);
        Assert.Equal([0, 1, 2], layout.Labels.Where(label => label.Kind is not null).Select(label => label.Row));
    }

    [Fact]
    public void The_drawing_grows_with_its_stacks()
    {
        StripPlace[] same = [.. Enumerable.Range(1, 8).Select(number => Place(number, 50))];
        StripLayout flat = StripLayout.Compute(Scale, [], [Place(1, 50)], StripLayout.WideWidth);
        StripLayout high = StripLayout.Compute(Scale, [], same, StripLayout.WideWidth);
        Assert.True(high.PastilleY(7) - high.Radius >= 0, "the highest pastille stays in the drawing");
        Assert.True(high.Height > flat.Height);
    }

    [Theory]
    [InlineData(8, StripLayout.NarrowWidth, true)]
    [InlineData(32, StripLayout.WideWidth, true)]
    [InlineData(32, StripLayout.NarrowWidth, false)]
    [InlineData(60, StripLayout.WideWidth, false)]
    public void Numbers_are_shown_as_long_as_they_can_be_read(int count, double width, bool shown)
    {
        StripPlace[] places = [.. Enumerable.Range(1, count).Select(number => Place(number, number))];
        Assert.Equal(shown, StripLayout.Compute(Scale, [], places, width).ShowsNumbers);
    }

    private static StripMark Median(double value) => new(value, $"médiane {value} %", StripMarkKind.Median);

    private static StripMark Territory(double value, string label) => new(value, label, StripMarkKind.Territory);

    private static StripPlace Place(int number, double value) => new($"{number}", $"Quartier {number}", value, $"{value} %");
}
