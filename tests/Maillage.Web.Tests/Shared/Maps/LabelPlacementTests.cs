using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Shared.Maps;

public class LabelPlacementTests
{
    private static readonly Envelope Drawing = new(0, 400, 0, 300);

    [Fact]
    public void A_name_with_room_stands_on_its_place()
    {
        PlacedLabel label = Assert.Single(Place([new(new(200, 150), "Nancy", 1)]));
        Assert.Equal(("Nancy", 200d, 150d), (label.Text, label.X, label.Y));
    }

    [Fact]
    public void A_name_steps_aside_for_a_pastille()
    {
        PlacedLabel label = Assert.Single(Place([new(new(200, 150), "Nancy", 1)], new Envelope(190, 210, 140, 160)));
        Assert.NotEqual(150, label.Y);
    }

    [Fact]
    public void When_there_is_room_for_one_the_more_important_stays()
    {
        Envelope small = new(0, 80, 0, 20);
        var labels = LabelPlacement.Place([new(new(40, 10), "Tomblaine", 8_000), new(new(40, 10), "Nancy", 104_000)], [], small);
        Assert.Equal(["Nancy"], labels.Select(label => label.Text));
    }

    [Fact]
    public void A_name_is_never_cut_by_the_edge() =>
        Assert.Empty(LabelPlacement.Place([new(new(5, 5), "Vandœuvre-lès-Nancy", 1)], [], new Envelope(0, 60, 0, 40)));

    [Fact]
    public void A_name_that_would_have_to_stand_in_a_neighbour_is_left_out()
    {
        Coordinate[] commune = [new(180, 140), new(220, 140), new(220, 160), new(180, 160), new(180, 140)];
        Assert.Empty(Place([new(new(200, 150), "Nancy", 1, commune)], new Envelope(190, 210, 140, 160)));
    }

    private static IReadOnlyList<PlacedLabel> Place(IReadOnlyList<MapName> names, params Envelope[] obstacles) =>
        LabelPlacement.Place(names, obstacles, Drawing);
}
