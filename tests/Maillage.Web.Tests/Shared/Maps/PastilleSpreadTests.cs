using CsCheck;
using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Shared.Maps;

public class PastilleSpreadTests
{
    private static readonly Envelope Drawing = new(12, 298, 12, 220);

    [Fact]
    public void A_lone_pastille_stays_on_its_place() =>
        Assert.Equal(new Coordinate(100, 100), Assert.Single(PastilleSpread.Apart([new(100, 100)], 22, Drawing)));

    [Fact]
    public void Pastilles_at_the_same_place_part() =>
        Assert.True(Nearest(PastilleSpread.Apart([new(100, 100), new(100, 100), new(100, 100)], 22, Drawing)) >= 22);

    [Fact]
    public void Pastilles_stay_in_the_drawing() =>
        Assert.All(PastilleSpread.Apart([new(0, 0), new(1, 0), new(0, 1)], 22, Drawing), place => Assert.True(Drawing.Covers(place)));

    [Fact]
    public void Twelve_pastilles_anywhere_on_a_telephone_never_cover_one_another() =>
        Gen.Select(Gen.Double[12, 298], Gen.Double[12, 220]).List[2, 12].Sample(anchors =>
            Nearest(PastilleSpread.Apart([.. anchors.Select(anchor => new Coordinate(anchor.Item1, anchor.Item2))], 22, Drawing)) >= 21.9);

    private static double Nearest(IReadOnlyList<Coordinate> places) =>
        places.SelectMany((first, index) => places.Skip(index + 1).Select(first.Distance)).DefaultIfEmpty(double.MaxValue).Min();
}
