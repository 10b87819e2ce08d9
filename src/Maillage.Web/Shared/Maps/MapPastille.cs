namespace Maillage.Web.Shared.Maps;

/// <summary>A number on a map. Places are shares of the drawing, from 0 to 1.</summary>
/// <param name="Number">As on the strips and in the table.</param>
/// <param name="Name">With French typography.</param>
/// <param name="Href">Its page.</param>
/// <param name="X">Its centre.</param>
/// <param name="Y">Its centre.</param>
/// <param name="AnchorX">What it marks.</param>
/// <param name="AnchorY">What it marks.</param>
/// <param name="IsAway">True when it had to leave what it marks: a line then ties them.</param>
public sealed record MapPastille(
    string Number, string Name, string? Href, double X, double Y, double AnchorX, double AnchorY, bool IsAway);
