using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Maillage.Web.Tests.Shared.Maps;

public class SvgPathTests
{
    /// <summary>About a pixel for each ten-thousandth of a degree near the equator, so that coordinates can be read.</summary>
    private static readonly MapProjection Projection = new(new Envelope(0, 0.01, 0, 0.01), 100, 100, 0);

    [Fact]
    public void A_square_is_four_corners_in_tenths_of_a_pixel() =>
        Assert.Equal("M200 800l600 0 0-600-600 0z", Path("POLYGON((0.002 0.002, 0.008 0.002, 0.008 0.008, 0.002 0.008, 0.002 0.002))"));

    [Fact]
    public void A_point_on_a_straight_side_is_left_out() =>
        Assert.Equal(
            Path("POLYGON((0.002 0.002, 0.008 0.002, 0.008 0.008, 0.002 0.002))"),
            Path("POLYGON((0.002 0.002, 0.005 0.002, 0.008 0.002, 0.008 0.008, 0.002 0.002))"));

    [Fact]
    public void A_hole_follows_its_shell() =>
        Assert.Equal(2, Path("POLYGON((0.001 0.001, 0.009 0.001, 0.009 0.009, 0.001 0.001), (0.005 0.003, 0.007 0.003, 0.007 0.005, 0.005 0.003))").Count(letter => letter == 'M'));

    [Fact]
    public void What_lies_outside_the_drawing_is_cut_a_little_beyond_its_edge() =>
        // From the middle to far beyond the right edge (x = 100): the cut stands at x = 106, out of sight.
        Assert.Equal("M500 800l560 0 0-600-560 0z", Path("POLYGON((0.005 0.002, 9 0.002, 9 0.008, 0.005 0.008, 0.005 0.002))"));

    [Fact]
    public void A_shape_elsewhere_is_not_drawn() => Assert.Equal("", Path("POLYGON((2 2, 3 2, 3 3, 2 2))"));

    [Fact]
    public void A_ring_that_crosses_itself_is_drawn_as_it_is() =>
        Assert.NotEqual("", Path("POLYGON((0.002 0.002, 0.008 0.007, 0.008 0.002, 0.002 0.008, 0.002 0.002))"));

    [Fact]
    public void Every_part_of_a_neighbourhood_in_several_pieces_is_drawn() =>
        Assert.Equal(2, Path("MULTIPOLYGON(((0.001 0.001, 0.003 0.001, 0.003 0.003, 0.001 0.001)), ((0.006 0.006, 0.008 0.006, 0.008 0.008, 0.006 0.006)))").Count(letter => letter == 'M'));

    private static string Path(string wkt) => SvgPath.Of(new WKTReader().Read(wkt), Projection);
}
