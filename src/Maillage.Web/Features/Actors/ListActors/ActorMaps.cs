using Maillage.France;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Maps;
using Maillage.Web.Shared.Reference;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>Where the organisations of a list are: a dot a commune. Only the dots depend on the list: the ground under them is drawn once.</summary>
sealed class ActorMaps(ReferenceMemo<string, ActorGround?> grounds)
{
    /// <summary>Dots that lead nowhere are light, a dozen bytes each; more of them than these say no more.</summary>
    const int MostDots = 500;

    /// <summary>The largest dots lead to their commune; the others are drawn together.</summary>
    const int MostLinks = 24;

    /// <summary>The map of a list; null when the contours of fewer than two of its communes are loaded.</summary>
    public async Task<ActorMap?> DrawAsync(ActorIndex index, ActorFinding found, ActorFilter filter)
    {
        if (await GroundAsync(index, "") is not { } whole) return null;
        var located = new List<(int Commune, int Count)>();
        string? only = null;
        foreach (var (commune, department) in whole.Located)
        {
            if (found.ByCommune[commune] == 0) continue;
            located.Add((commune, found.ByCommune[commune]));
            only = only is null || only == department ? department : "";
        }
        // A dot by itself says less than the list.
        if (located.Count < 2) return null;
        var ground = only!.Length == 0 ? whole : (await GroundAsync(index, only))!;
        located.Sort((a, b) => b.Count != a.Count ? b.Count.CompareTo(a.Count) : a.Commune.CompareTo(b.Commune));
        var shown = located.Take(MostDots).ToList();
        var linked = shown.Take(MostLinks).Select(x =>
        {
            var code = index.Communes[x.Commune];
            var link = filter with { Commune = code };
            return new MapDot(ground.Dots[code], Diameter(x.Count), $"{index.CommuneName(code)} : {France.Language.FrenchFormat.Plural(x.Count, "organisme", "organismes")}", "/acteurs" + link.Query());
        });
        var together = shown.Skip(MostLinks).GroupBy(x => Diameter(x.Count)).OrderByDescending(x => x.Key)
            .Select(x => new MapDot(string.Concat(x.Select(y => ground.Dots[index.Communes[y.Commune]])), x.Key, null, null));
        return new ActorMap(ground.Drawing with { Dots = [.. linked, .. together] }, located.Sum(x => x.Count), located.Count, shown.Count);
    }

    static double Diameter(int count) => count switch { 1 => 6, <= 4 => 9, <= 20 => 13, <= 100 => 18, _ => 25 };

    Task<ActorGround?> GroundAsync(ActorIndex index, string department) => grounds.GetAsync(index, department, () => Task.FromResult(ActorGround.Of(index, department)));

    internal static string DepartmentOf(string commune) => InseeCode.TryParse(commune, out var code) ? code.Department.Value : "";
}

/// <summary>A map of a list of organisations.</summary>
/// <param name="Drawing">The ground and its dots.</param>
/// <param name="Organisations">How many of the list have a commune with a contour.</param>
/// <param name="Communes">In how many communes they are.</param>
/// <param name="Dots">How many of these are drawn.</param>
sealed record ActorMap(MapDrawing Drawing, int Organisations, int Communes, int Dots);

/// <summary>A map without its dots.</summary>
/// <param name="Drawing">The land and some names.</param>
/// <param name="Dots">Where the dot of each commune would stand, by its code.</param>
/// <param name="Located">The communes of seats that have a contour, by their rank in the index, with their department.</param>
sealed record ActorGround(MapDrawing Drawing, IReadOnlyDictionary<string, string> Dots, IReadOnlyList<(int Commune, string Department)> Located)
{
    /// <summary>As many names of places as help to find one's way.</summary>
    const int Names = 12;

    static readonly Envelope World = new(-180, 180, -90, 90);

    /// <summary>The ground of a department, or of all loaded communes; null when no commune of a seat has its contour loaded.</summary>
    public static ActorGround? Of(ActorIndex index, string department)
    {
        var boundaries = index.Territories.Boundaries;
        var places = index.Communes
            .Where(x => department.Length == 0 || ActorMaps.DepartmentOf(x) == department)
            .Select(x => boundaries.Find(BoundaryKind.Commune, x))
            .OfType<BoundaryShape>()
            .Select(x => (x.Code, x.Name, Centre: x.Contour.InteriorPoint.Coordinate))
            .ToList();
        if (places.Count == 0) return null;
        var around = boundaries.Within(BoundaryKind.Commune, World).Where(x => department.Length == 0 || ActorMaps.DepartmentOf(x.Code) == department).ToList();
        var departments = around.Select(x => ActorMaps.DepartmentOf(x.Code)).Distinct().Count();
        var land = departments == 1
            ? [new MapShape(MapShapeKind.Outline, UnaryUnionOp.Union(around.Select(x => x.Contour).ToList()), "") { IsFocus = true }]
            : Country(index, places.Select(x => x.Centre).ToList());
        // Above its dot, not on it.
        var above = 0.035 * land.Where(x => x.IsFocus).Select(x => x.Geometry.EnvelopeInternal.Height).DefaultIfEmpty().Max();
        var drawing = MapDrawing.Of(new MapScene
        {
            Ratio = departments == 1 ? MapRatio.Landscape : MapRatio.Square,
            Shapes = land,
            // Each with an address of its own, so that it is drawn apart and found again.
            Points = places.Select(x => new MapPoint(x.Centre.X, x.Centre.Y, x.Code, x.Code)).ToList(),
            Labels = departments > 1 ? [] : places
                .Select(x => new MapLabel(x.Centre.X, x.Centre.Y + above, x.Name, InseeCode.TryParse(x.Code, out var code) ? index.Territories.Communes.GetValueOrDefault(code)?.Population ?? 0 : 0))
                .OrderByDescending(x => x.Importance).Take(Names).ToList(),
        });
        return new ActorGround(drawing with { Dots = [] }, drawing.Dots.ToDictionary(x => x.Name!, x => x.Data),
            places.Select(x => (Array.BinarySearch(index.Communes, x.Code, StringComparer.Ordinal), ActorMaps.DepartmentOf(x.Code))).ToList());
    }

    /// <summary>The parts of the country where places are; the one that holds most of them is what the map shows whole.</summary>
    static List<MapShape> Country(ActorIndex index, List<Coordinate> places)
    {
        var parts = index.Territories.Boundaries.Countries
            .SelectMany(x => Enumerable.Range(0, x.Contour.NumGeometries).Select(x.Contour.GetGeometryN))
            .Where(x => places.Exists(x.EnvelopeInternal.Contains))
            .OrderByDescending(x => places.Count(x.EnvelopeInternal.Contains))
            .ToList();
        return parts.Select((x, i) => new MapShape(MapShapeKind.Outline, x, "") { IsFocus = i == 0 }).ToList();
    }
}
