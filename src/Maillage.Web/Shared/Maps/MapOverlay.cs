namespace Maillage.Web.Shared.Maps;

/// <summary>
/// What keeps its size when a map is shown smaller: numbers and names. It is laid out for the narrowest width at which it is shown; on a
/// wider map everything only moves apart.
/// </summary>
/// <param name="Pastilles">In the order of the shapes.</param>
/// <param name="Labels">Places as shares of the drawing, from 0 to 1.</param>
public sealed record MapOverlay(IReadOnlyList<MapPastille> Pastilles, IReadOnlyList<PlacedLabel> Labels);
