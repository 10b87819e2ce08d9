using CsCheck;
using Maillage.Web.Features.Territories;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Features.Territories;

public class BoxTreeTests
{
    static readonly Gen<Envelope> Box = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20]).Select((a, b, c, d) => new Envelope(a, b, c, d));

    [Fact]
    public void A_walk_meets_each_box_that_holds_the_point_once() =>
        Gen.Select(Box.Array[0, 40], Gen.Int[-1, 21], Gen.Int[-1, 21]).Sample((boxes, x, y) =>
        {
            var tree = new BoxTree(boxes);
            var met = new List<int>();
            var at = 0;
            while (tree.Next(ref at, x, y) is >= 0 and var box) met.Add(box);
            return met.Order().SequenceEqual(Enumerable.Range(0, boxes.Length).Where(i => boxes[i].Intersects(x, y)));
        });
}
