using Maillage.France;
using NetTopologySuite.Geometries;

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

    readonly Entry[] entries;
    readonly BoxTree tree;

    public NeighbourhoodLocator(IEnumerable<NeighbourhoodInfo> neighbourhoods)
    {
        entries = neighbourhoods
            .Where(x => x.Contour is { IsEmpty: false })
            .OrderBy(x => x.Code)
            .Select(x => new Entry(x.Code, new ContourEdges(x.Contour!), x.ToleranceMetres))
            .ToArray();
        tree = new BoxTree([.. entries.Select(Reach)]);
    }

    /// <summary>
    /// The code of the neighbourhood whose contour holds the point (WGS84 degrees), without looking at tolerances; null outside.
    /// Where simplified contours overlap, the first code.
    /// </summary>
    public QpvCode? Containing(double longitude, double latitude)
    {
        var first = int.MaxValue;
        var at = 0;
        while (tree.Next(ref at, longitude, latitude) is >= 0 and var box)
            if (box < first && entries[box].Edges.Hold(longitude, latitude)) first = box;
        return first == int.MaxValue ? null : entries[first].Code;
    }

    /// <summary>The neighbourhood of a place (WGS84 degrees). Where several are near, one that holds it wins, then the nearest.</summary>
    public PlaceFound Locate(double longitude, double latitude)
    {
        PlaceFound? best = null;
        (PlaceAnswer Answer, bool Near, double Metres) bestOrder = default;
        // On a plane tangent at the place: exact enough within a few kilometres.
        var shortening = Math.Cos(latitude * Math.PI / 180);
        var at = 0;
        while (tree.Next(ref at, longitude, latitude) is >= 0 and var box)
        {
            var entry = entries[box];
            var inside = entry.Edges.Hold(longitude, latitude);
            var distance = entry.Edges.DistanceTo(longitude, latitude, shortening) * MetresPerDegree;
            if (!inside && !(distance <= entry.ToleranceMetres)) continue;
            var found = new PlaceFound(inside && distance > entry.ToleranceMetres ? PlaceAnswer.Inside : PlaceAnswer.ToCheck, entry.Code, distance);
            var order = (found.Answer, Near: !inside, Metres: distance);
            if (best is null || order.CompareTo(bestOrder) < 0) (best, bestOrder) = (found, order);
        }
        return best ?? new PlaceFound(PlaceAnswer.Outside, null, null);
    }

    /// <summary>The box of a contour, widened by its tolerance.</summary>
    static Envelope Reach(Entry entry)
    {
        var box = entry.Edges.Box.Copy();
        var latitude = entry.ToleranceMetres / MetresPerDegree;
        box.ExpandBy(latitude / Math.Cos(box.Centre.Y * Math.PI / 180), latitude);
        return box;
    }

    readonly record struct Entry(QpvCode Code, ContourEdges Edges, int ToleranceMetres);
}
