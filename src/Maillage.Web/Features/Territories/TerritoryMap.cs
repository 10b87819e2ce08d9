using Maillage.France;
using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Territories;

/// <summary>Composes the maps of territories out of what is loaded.</summary>
public static class TerritoryMap
{
    /// <summary>Around a map's subject, how much of its surroundings the query for boundaries takes in, as a share of its size.</summary>
    const double Surroundings = 0.5;

    /// <summary>The neighbourhoods of a contract with their numbers, among communes or EPCI; null when none has a contour.</summary>
    public static MapDrawing? OfContract(TerritorySnapshot territories, ContractInfo contract)
    {
        var drawn = contract.Neighbourhoods.Select((place, index) => (Place: place, Number: index + 1)).Where(x => x.Place.Contour is not null).ToList();
        if (drawn.Count == 0) return null;
        var box = new Envelope();
        foreach (var (place, _) in drawn) box.ExpandToInclude(place.Contour!.EnvelopeInternal);
        return MapDrawing.Of(new MapScene
        {
            Shapes =
            [
                .. Around(territories, box),
                .. drawn.Select(x => new MapShape(MapShapeKind.Neighbourhood, x.Place.Contour!, x.Place.DisplayName)
                {
                    Number = x.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), Href = x.Place.Address, IsFocus = true,
                }),
            ],
        });
    }

    /// <summary>A neighbourhood among its neighbours; null when it has no contour.</summary>
    public static MapDrawing? OfNeighbourhood(TerritorySnapshot territories, NeighbourhoodInfo neighbourhood)
    {
        if (neighbourhood.Contour is not { } contour) return null;
        var box = contour.EnvelopeInternal;
        var seen = Widened(box, 0.8);
        return MapDrawing.Of(new MapScene
        {
            Extent = seen,
            Shapes =
            [
                .. Around(territories, seen),
                .. territories.Neighbourhoods.Values
                    .Where(x => x.Code != neighbourhood.Code && x.Generation == neighbourhood.Generation && x.Contour is not null
                        && x.Contour.EnvelopeInternal.Intersects(seen))
                    .Select(x => new MapShape(MapShapeKind.Neighbourhood, x.Contour!, x.DisplayName) { Href = x.Address }),
                new MapShape(MapShapeKind.Highlight, contour, neighbourhood.DisplayName) { IsFocus = true },
            ],
        });
    }

    /// <summary>Contracts of a generation as dots over the country, each at the middle of its neighbourhoods; null when there is none.</summary>
    /// <param name="territories">What is loaded.</param>
    /// <param name="contracts">The contracts to show.</param>
    public static MapDrawing? OfContracts(TerritorySnapshot territories, IEnumerable<ContractInfo> contracts)
    {
        var points = contracts
            .Select(x => (Contract: x, Middle: Middle(x)))
            .Where(x => x.Middle is not null)
            .Select(x => new MapPoint(x.Middle!.X, x.Middle.Y, x.Contract.DisplayName, x.Contract.Address, Diameter(x.Contract)))
            .ToList();
        if (points.Count == 0) return null;
        // The country's outline holds territories over every ocean: what surrounds most contracts is the map, the others are listed.
        var country = territories.Boundaries.Countries
            .SelectMany(x => Parts(x.Contour))
            .Where(x => points.Any(y => x.EnvelopeInternal.Contains(y.Longitude, y.Latitude)))
            .OrderByDescending(x => x.Area)
            .ToList();
        var mainland = country.FirstOrDefault();
        var focus = mainland?.EnvelopeInternal;
        return MapDrawing.Of(new MapScene
        {
            Ratio = MapRatio.Square,
            Shapes =
            [
                .. country.Where(x => focus is null || Widened(focus, 0.6).Intersects(x.EnvelopeInternal))
                    .Select(x => new MapShape(MapShapeKind.Outline, x, "") { IsFocus = true }),
            ],
            Points = points,
        });
    }

    static double Diameter(ContractInfo contract) => contract.Neighbourhoods.Count switch { <= 1 => 6, <= 3 => 8, <= 8 => 10, _ => 13 };

    static Coordinate? Middle(ContractInfo contract)
    {
        var centres = contract.Neighbourhoods.Select(x => x.Contour?.EnvelopeInternal.Centre).OfType<Coordinate>().ToList();
        return centres.Count == 0 ? null : new Coordinate(centres.Average(x => x.X), centres.Average(x => x.Y));
    }

    static IEnumerable<Geometry> Parts(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN);

    /// <summary>Communes where their contours are loaded, else EPCI.</summary>
    static IEnumerable<MapShape> Around(TerritorySnapshot territories, Envelope box)
    {
        var seen = Widened(box, Surroundings);
        var communes = territories.Boundaries.Within(BoundaryKind.Commune, seen);
        if (communes.Count > 0)
            return communes.Select(x => new MapShape(MapShapeKind.Boundary, x.Contour, x.Name)
            {
                LabelImportance = InseeCode.TryParse(x.Code, out var code) ? territories.Communes.GetValueOrDefault(code)?.Population ?? 0 : 0,
            });
        return territories.Boundaries.Within(BoundaryKind.Epci, seen).Select(x => new MapShape(MapShapeKind.Boundary, x.Contour, x.Name));
    }

    static Envelope Widened(Envelope box, double share)
    {
        var wide = box.Copy();
        wide.ExpandBy(Math.Max(box.Width * share, 0.01), Math.Max(box.Height * share, 0.01));
        return wide;
    }
}
