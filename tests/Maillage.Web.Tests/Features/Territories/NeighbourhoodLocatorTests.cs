using System.Text;
using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Tests.Features.Territories;

/// <summary>Whether a place is in a neighbourhood; the unit of the drawings is a metre around Nancy.</summary>
public class NeighbourhoodLocatorTests
{
    const double Longitude = 6.15;
    const double Latitude = 48.69;

    static readonly double DegreePerMetreNorth = 1 / 111_195.08;
    static readonly double DegreePerMetreEast = DegreePerMetreNorth / Math.Cos(Latitude * Math.PI / 180);

    static (double Longitude, double Latitude) At(double east, double north) => (Longitude + east * DegreePerMetreEast, Latitude + north * DegreePerMetreNorth);

    static string Ring(params (double East, double North)[] points) =>
        string.Join(',', points.Select(x => At(x.East, x.North)).Select(x => FormattableString.Invariant($"[{x.Longitude},{x.Latitude}]")));

    static string Box(double east, double north, double width, double height) =>
        $"[{Ring((east, north), (east + width, north), (east + width, north + height), (east, north + height), (east, north))}]";

    static NeighbourhoodInfo Neighbourhood(string code, int tolerance, params string[] rings)
    {
        var state = ContourReader.Read(Encoding.UTF8.GetBytes($$"""{"type":"Polygon","coordinates":[{{string.Join(',', rings)}}]}"""), out var contour);
        Assert.Equal(ContourState.Whole, state);
        return new NeighbourhoodInfo
        {
            Code = QpvCode.Parse(code), Name = code, Communes = [], Epcis = [], DepartmentCode = DepartmentCode.Parse("54"),
            Attachment = new Attachment(null, AttachmentRule.None, []), ToleranceMetres = tolerance, ImportId = 1, Contour = contour,
        };
    }

    static PlaceFound Locate(NeighbourhoodLocator locator, double east, double north)
    {
        var (longitude, latitude) = At(east, north);
        return locator.Locate(longitude, latitude);
    }

    static readonly NeighbourhoodLocator Square = new([Neighbourhood("QN05401M", 20, Box(0, 0, 500, 500))]);

    [Theory]
    [InlineData(250, 250, PlaceAnswer.Inside, 250)]
    [InlineData(30, 250, PlaceAnswer.Inside, 30)]
    [InlineData(10, 250, PlaceAnswer.ToCheck, 10)]
    [InlineData(-10, 250, PlaceAnswer.ToCheck, 10)]
    [InlineData(250, 515, PlaceAnswer.ToCheck, 15)]
    [InlineData(-12, -12, PlaceAnswer.ToCheck, 17)]
    public void A_place_is_inside_or_to_be_checked_near_the_line(double east, double north, PlaceAnswer answer, double metres)
    {
        var found = Locate(Square, east, north);

        Assert.Equal((answer, "QN05401M"), (found.Answer, found.Neighbourhood?.Value));
        Assert.Equal(metres, found.DistanceMetres!.Value, 0.5);
    }

    [Theory]
    [InlineData(-25, 250)]
    [InlineData(250, -25)]
    [InlineData(-18, -18)]
    [InlineData(100_000, 0)]
    public void A_place_beyond_the_tolerance_is_outside(double east, double north) =>
        Assert.Equal(new PlaceFound(PlaceAnswer.Outside, null, null), Locate(Square, east, north));

    [Fact]
    public void The_distance_is_to_the_nearest_line_on_the_ground_and_not_in_degrees()
    {
        // 15 m from its eastern line, 21 m from its northern one: in degrees, the northern one is nearer.
        var found = Locate(Square, 485, 479);

        Assert.Equal(PlaceAnswer.ToCheck, found.Answer);
        Assert.Equal(15, found.DistanceMetres!.Value, 0.5);
    }

    [Fact]
    public void A_hole_is_outside_and_its_edge_to_be_checked()
    {
        var ring = new NeighbourhoodLocator([Neighbourhood("QN05401M", 20, Box(0, 0, 500, 500), Box(200, 200, 100, 100))]);

        Assert.Equal(PlaceAnswer.Outside, Locate(ring, 250, 250).Answer);
        Assert.Equal(PlaceAnswer.ToCheck, Locate(ring, 210, 250).Answer);
        Assert.Equal(PlaceAnswer.Inside, Locate(ring, 100, 250).Answer);
        Assert.Null(ring.Containing(At(250, 250).Longitude, At(250, 250).Latitude));
    }

    [Theory]
    [InlineData(490, "QN05401M")]
    [InlineData(510, "QN05402M")]
    [InlineData(499, "QN05401M")]
    [InlineData(501, "QN05402M")]
    public void Near_a_shared_border_the_neighbourhood_that_holds_the_place_is_named(double east, string code)
    {
        NeighbourhoodInfo[] both = [Neighbourhood("QN05401M", 20, Box(0, 0, 500, 500)), Neighbourhood("QN05402M", 20, Box(500, 0, 500, 500))];

        foreach (var order in new[] { both, [.. both.Reverse()] })
        {
            var found = Locate(new NeighbourhoodLocator(order), east, 250);
            Assert.Equal((PlaceAnswer.ToCheck, code), (found.Answer, found.Neighbourhood?.Value));
        }
    }

    [Fact]
    public void A_place_well_inside_one_is_inside_though_another_is_near()
    {
        var locator = new NeighbourhoodLocator([Neighbourhood("QN05402M", 200, Box(500, 0, 500, 500)), Neighbourhood("QN05401M", 20, Box(0, 0, 500, 500))]);

        Assert.Equal((PlaceAnswer.Inside, "QN05401M"), (Locate(locator, 400, 250).Answer, Locate(locator, 400, 250).Neighbourhood?.Value));
    }

    [Fact]
    public void Outside_two_the_nearest_is_named()
    {
        var locator = new NeighbourhoodLocator([Neighbourhood("QN05401M", 50, Box(0, 0, 500, 500)), Neighbourhood("QN05402M", 50, Box(540, 0, 500, 500))]);

        Assert.Equal("QN05401M", Locate(locator, 510, 250).Neighbourhood?.Value);
        Assert.Equal("QN05402M", Locate(locator, 530, 250).Neighbourhood?.Value);
    }

    [Fact]
    public void Without_any_contour_every_place_is_outside()
    {
        var none = new NeighbourhoodLocator([]);
        var without = new NeighbourhoodLocator([Neighbourhood("QN05401M", 20, Box(0, 0, 500, 500)) with { Contour = null }]);

        Assert.Equal(PlaceAnswer.Outside, none.Locate(Longitude, Latitude).Answer);
        Assert.Equal(PlaceAnswer.Outside, without.Locate(Longitude, Latitude).Answer);
        Assert.Null(none.Containing(Longitude, Latitude));
    }

    [Fact]
    public void Containing_looks_at_the_contour_alone()
    {
        var (inside, outside) = (At(5, 250), At(-5, 250));

        Assert.Equal("QN05401M", Square.Containing(inside.Longitude, inside.Latitude)?.Value);
        Assert.Null(Square.Containing(outside.Longitude, outside.Latitude));
    }
}
