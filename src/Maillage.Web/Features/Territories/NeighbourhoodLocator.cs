using Maillage.France;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Distance;

namespace Maillage.Web.Features.Territories;

/// <summary>Whether a place is in a neighbourhood.</summary>
public enum PlaceAnswer
{
    Outside,
    Inside,

    /// <summary>Nearer to the simplified contour than its tolerance: the legal one decides.</summary>
    ToCheck,
}

/// <summary>The answer for a place.</summary>
/// <param name="Answer">In, out, or to be checked.</param>
/// <param name="Neighbourhood">The neighbourhood it is in or near; null outside.</param>
/// <param name="DistanceMetres">How far the contour is; null far outside.</param>
public readonly record struct PlaceFound(PlaceAnswer Answer, QpvCode? Neighbourhood, double? DistanceMetres);

/// <summary>
/// Tells in which neighbourhood a place lies: a tree of boxes, then the point in the contour. Immutable; safe for several threads.
/// </summary>
public sealed class NeighbourhoodLocator
{
    /// <summary>Length of a degree of latitude on the mean sphere of the Earth (radius 6,371,008.8 m, IUGG).</summary>
    const double MetresPerDegree = 111_195.08;

    readonly STRtree<Entry> tree = new();
    readonly bool empty = true;

    public NeighbourhoodLocator(IEnumerable<NeighbourhoodInfo> neighbourhoods)
    {
        foreach (var neighbourhood in neighbourhoods)
        {
            if (neighbourhood.Contour is not { } contour) continue;
            var box = contour.EnvelopeInternal.Copy();
            var latitude = neighbourhood.ToleranceMetres / MetresPerDegree;
            box.ExpandBy(latitude / Math.Cos(box.Centre.Y * Math.PI / 180), latitude);
            tree.Insert(box, new Entry(neighbourhood.Code, contour, neighbourhood.ToleranceMetres));
            empty = false;
        }
        if (!empty) tree.Build();
    }

    /// <summary>The code of the neighbourhood whose contour holds the point (WGS84 degrees), without looking at tolerances; null outside.</summary>
    public QpvCode? Containing(double longitude, double latitude)
    {
        if (empty) return null;
        var point = new Coordinate(longitude, latitude);
        var visitor = new Containment(point);
        tree.Query(new Envelope(point), visitor);
        return visitor.Found;
    }

    /// <summary>The neighbourhood of a place (WGS84 degrees). Where several are near, one that holds it wins, then the nearest.</summary>
    public PlaceFound Locate(double longitude, double latitude)
    {
        if (empty) return new PlaceFound(PlaceAnswer.Outside, null, null);
        var place = new Coordinate(longitude, latitude);
        PlaceFound? best = null;
        foreach (var entry in tree.Query(new Envelope(place)))
        {
            var inside = entry.Locator.Locate(place) != Location.Exterior;
            var distance = Metres(entry.Contour, place);
            if (!inside && distance > entry.ToleranceMetres) continue;
            var found = new PlaceFound(inside && distance > entry.ToleranceMetres ? PlaceAnswer.Inside : PlaceAnswer.ToCheck, entry.Code, distance);
            if (best is not { } other || found.Answer < other.Answer || (found.Answer == other.Answer && distance < other.DistanceMetres)) best = found;
        }
        return best ?? new PlaceFound(PlaceAnswer.Outside, null, null);
    }

    /// <summary>From the place to the line of the contour, on a plane tangent there: exact enough within a few kilometres.</summary>
    static double Metres(Geometry contour, Coordinate place)
    {
        var nearest = DistanceOp.NearestPoints(contour.Boundary, contour.Factory.CreatePoint(place))[0];
        var east = (nearest.X - place.X) * Math.Cos(place.Y * Math.PI / 180) * MetresPerDegree;
        var north = (nearest.Y - place.Y) * MetresPerDegree;
        return Math.Sqrt(east * east + north * north);
    }

    sealed class Entry(QpvCode code, Geometry contour, int toleranceMetres)
    {
        public QpvCode Code => code;
        public Geometry Contour => contour;
        public int ToleranceMetres => toleranceMetres;

        /// <summary>Made for the first point that falls in the box; the type locks its own making.</summary>
        public IndexedPointInAreaLocator Locator { get; } = new(contour);
    }

    sealed class Containment(Coordinate point) : NetTopologySuite.Index.IItemVisitor<Entry>
    {
        public QpvCode? Found { get; private set; }

        public void VisitItem(Entry item)
        {
            if (Found is null && item.Locator.Locate(point) != Location.Exterior) Found = item.Code;
        }
    }
}
