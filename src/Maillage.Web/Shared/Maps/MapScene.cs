using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>What a map shows, before it is drawn by <see cref="MapDrawing"/>.</summary>
public sealed record MapScene
{
    public IReadOnlyList<MapShape> Shapes { get; init; } = [];

    public IReadOnlyList<MapPoint> Points { get; init; } = [];

    public IReadOnlyList<MapLabel> Labels { get; init; } = [];

    /// <summary>What the map must show whole, in degrees; null for the shapes that are its focus.</summary>
    public Envelope? Extent { get; init; }

    public MapRatio Ratio { get; init; } = MapRatio.Landscape;
}
