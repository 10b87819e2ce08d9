namespace Maillage.Web.Shared.Maps;

/// <summary>A name written on a map, dropped when there is no room for it.</summary>
/// <param name="Longitude">In degrees, WGS84.</param>
/// <param name="Latitude">In degrees, WGS84.</param>
/// <param name="Text">One line.</param>
/// <param name="Importance">When two names collide the larger stays.</param>
public sealed record MapLabel(double Longitude, double Latitude, string Text, double Importance);
