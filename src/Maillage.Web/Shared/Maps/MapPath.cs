namespace Maillage.Web.Shared.Maps;

/// <summary>A drawn shape, or several of a kind that lead nowhere drawn as one.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Data">SVG path data, in tenths of a pixel of the drawing.</param>
/// <param name="Name">Null when several shapes are drawn as one.</param>
/// <param name="Number">The number of its pastille, empty for none.</param>
/// <param name="Href">Its page.</param>
public sealed record MapPath(MapShapeKind Kind, string Data, string? Name, string Number, string? Href);
