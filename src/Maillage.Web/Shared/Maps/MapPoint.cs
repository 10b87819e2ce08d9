namespace Maillage.Web.Shared.Maps;

/// <summary>A dot of a map.</summary>
/// <param name="Longitude">In degrees, WGS84.</param>
/// <param name="Latitude">In degrees, WGS84.</param>
/// <param name="Name">With French typography.</param>
/// <param name="Href">Its page; dots without one are drawn together, which is light.</param>
/// <param name="Diameter">In pixels when the map is <see cref="MapDrawing.Width"/> wide; dots shrink with the map.</param>
public sealed record MapPoint(double Longitude, double Latitude, string Name, string? Href = null, double Diameter = 6);
