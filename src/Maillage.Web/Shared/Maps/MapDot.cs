namespace Maillage.Web.Shared.Maps;

/// <summary>A drawn dot, or several of a size that lead nowhere drawn as one: steps of no length with round ends.</summary>
/// <param name="Data">SVG path data, in tenths of a pixel of the drawing.</param>
/// <param name="Diameter">In pixels when the map is <see cref="MapDrawing.Width"/> wide; dots shrink with the map.</param>
/// <param name="Name">Null when several are drawn as one.</param>
/// <param name="Href">Its page.</param>
public sealed record MapDot(string Data, double Diameter, string? Name, string? Href);
