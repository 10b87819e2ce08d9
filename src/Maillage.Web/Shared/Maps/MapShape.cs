using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>An area of a map.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Geometry">Polygons in longitude and latitude (WGS84, degrees). Invalid rings are drawn as they are.</param>
/// <param name="Name">With French typography.</param>
public sealed record MapShape(MapShapeKind Kind, Geometry Geometry, string Name)
{
    /// <summary>The number of its pastille, which ties map, strips and table; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Its page.</summary>
    public string? Href { get; init; }

    /// <summary>True for the shapes the map must show whole: its extent is theirs, with a margin.</summary>
    public bool IsFocus { get; init; }

    /// <summary>For a boundary: when names collide the larger importance (population, say) keeps its name. Null for no name.</summary>
    public double? LabelImportance { get; init; }
}
