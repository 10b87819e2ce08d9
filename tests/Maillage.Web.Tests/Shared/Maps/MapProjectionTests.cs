using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Shared.Maps;

public class MapProjectionTests
{
    private static readonly Envelope Nancy = new(6.1, 6.3, 48.6, 48.75);

    [Fact]
    public void What_the_map_is_about_lies_inside_the_padding()
    {
        MapProjection projection = new(Nancy, 720, 540, 40);
        Coordinate northWest = projection.ToPixel(Nancy.MinX, Nancy.MaxY);
        Coordinate southEast = projection.ToPixel(Nancy.MaxX, Nancy.MinY);
        Assert.InRange(northWest.X, 39.9, 360);
        Assert.InRange(northWest.Y, 39.9, 270);
        Assert.InRange(southEast.X, 360, 680.1);
        Assert.InRange(southEast.Y, 270, 500.1);
    }

    [Fact]
    public void A_kilometre_is_as_long_eastward_as_northward()
    {
        MapProjection projection = new(Nancy, 720, 540, 40);
        Coordinate centre = projection.ToPixel(6.2, 48.675);
        // At 48.675 degrees a degree of longitude measures 111.195 km times the cosine of the latitude.
        double east = projection.ToPixel(6.2 + (1 / 73.42), 48.675).X - centre.X;
        double north = centre.Y - projection.ToPixel(6.2, 48.675 + (1 / 111.195)).Y;
        Assert.Equal(north, east, 0.05);
        Assert.Equal(1000, north * projection.MetresPerPixel, 1.0);
    }

    [Fact]
    public void A_single_point_is_not_magnified_without_end()
    {
        MapProjection projection = new(new Envelope(6.2, 6.2, 48.7, 48.7), 720, 540, 40);
        Assert.InRange(projection.MetresPerPixel, 0.5, 1);
    }

    [Fact]
    public void A_map_about_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => new MapProjection(new Envelope(), 720, 540, 40));
}
