using CsCheck;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class PastilleStackingTests
{
    [Fact]
    public void Marks_that_are_far_apart_all_stand_on_the_axis() =>
        Assert.Equal([0, 0, 0], PastilleStacking.Rows([10, 60, 110], 22));

    [Fact]
    public void Marks_at_the_same_place_rise_in_the_order_given() =>
        Assert.Equal([0, 1, 2], PastilleStacking.Rows([50, 50, 50], 22));

    [Fact]
    public void A_mark_takes_the_lowest_row_where_it_is_free() =>
        // The third collides with the second only, so it comes back to the axis.
        Assert.Equal([0, 1, 0], PastilleStacking.Rows([10, 25, 35], 22));

    [Fact]
    public void The_order_in_which_places_are_given_does_not_move_them() =>
        Assert.Equal([0, 1, 0], PastilleStacking.Rows([35, 25, 10], 22));

    [Fact]
    public void No_two_marks_of_a_row_are_nearer_than_the_spacing() =>
        Gen.Double[0, 300].List[0, 60].Sample(centers =>
        {
            IReadOnlyList<int> rows = PastilleStacking.Rows(centers, 22);
            return Enumerable.Range(0, centers.Count).All(first =>
                Enumerable.Range(first + 1, centers.Count - first - 1).All(second =>
                    rows[first] != rows[second] || Math.Abs(centers[first] - centers[second]) >= 22));
        });
}
