namespace Maillage.Web.Shared.Maps;

/// <summary>A name that found its room.</summary>
/// <param name="Text">One line.</param>
/// <param name="X">The middle of the text across, in pixels.</param>
/// <param name="Y">The middle of the text in height, in pixels.</param>
public sealed record PlacedLabel(string Text, double X, double Y);
