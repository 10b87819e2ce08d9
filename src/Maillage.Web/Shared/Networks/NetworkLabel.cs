namespace Maillage.Web.Shared.Networks;

/// <summary>The name of an organisation beside its circle.</summary>
/// <param name="Text">Cut when it must be.</param>
/// <param name="Across">From the centre of the circle, in pixels.</param>
/// <param name="Down">From the centre of the circle to the middle of the text, in pixels.</param>
/// <param name="Anchor">Which point of the text stands there: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record NetworkLabel(string Text, double Across, double Down, string Anchor);
