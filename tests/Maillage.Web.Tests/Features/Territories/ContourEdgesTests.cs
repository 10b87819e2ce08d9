using Maillage.Web.Features.Territories;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Maillage.Web.Tests.Features.Territories;

/// <summary>Points in a contour, as the geometry library tells them, on a grid where most points fall on lines and corners.</summary>
public class ContourEdgesTests
{
    const string Square = "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0))";

    [Theory]
    [InlineData(Square)]
    [InlineData("POLYGON ((0 0, 0 8, 8 8, 8 0, 0 0))")]
    [InlineData("POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 2 6, 4 4, 6 6, 6 2, 2 2))")]
    [InlineData("POLYGON ((0 0, 4 4, 8 0, 8 8, 6 8, 6 6, 4 6, 4 8, 0 8, 0 0))")]
    [InlineData("MULTIPOLYGON (((0 0, 4 0, 2 4, 0 0)), ((4 4, 8 4, 8 8, 6 6, 4 8, 4 4)), ((6 1, 7 1, 7 2, 6 1)))")]
    public void It_answers_as_the_geometry_library(string text)
    {
        var contour = new WKTReader().Read(text);
        var edges = new ContourEdges(contour);
        var locator = new IndexedPointInAreaLocator(contour);

        for (var x = -1.0; x <= 9; x += 0.25)
            for (var y = -1.0; y <= 9; y += 0.25)
                Assert.True(edges.Hold(x, y) == (locator.Locate(new Coordinate(x, y)) != Location.Exterior), $"({x} {y})");
    }

    [Theory]
    [InlineData(4, 3, 3)]
    [InlineData(-3, 12, 5)]
    [InlineData(8, 8, 0)]
    public void Its_distance_is_to_the_nearest_place_of_the_line(double x, double y, double expected) =>
        Assert.Equal(expected, new ContourEdges(new WKTReader().Read(Square)).DistanceTo(x, y, 1), 12);

    /// <summary>In degrees the edge at the north is nearer; on the ground at 60 degrees the one at the east is.</summary>
    [Fact]
    public void Its_distance_knows_that_degrees_of_longitude_are_shorter() =>
        Assert.Equal(1, new ContourEdges(new WKTReader().Read(Square)).DistanceTo(6, 6.5, 0.5), 12);
}
