namespace Maillage.Web.Shared.Maps;

/// <summary>What a map shows, before it is drawn by <see cref="MapDrawing"/>.</summary>
public sealed record MapScene
{
    public IReadOnlyList<MapShape> Shapes { get; init; } = [];

    public IReadOnlyList<MapPoint> Points { get; init; } = [];

    public IReadOnlyList<MapLabel> Labels { get; init; } = [];

    public MapRatio Ratio { get; init; } = MapRatio.Landscape;
}
