namespace Maillage.Web.Shared.Charts;

/// <summary>A text under the axis of a strip.</summary>
/// <param name="Text">In French.</param>
/// <param name="Position">The place it names, from 0 to 1.</param>
/// <param name="Anchor">Which point of the text stands there: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="Row">The line on which it is written, 0 just under the axis.</param>
/// <param name="Kind">The mark it names, null for an end of the scale.</param>
public sealed record StripLabel(string Text, double Position, string Anchor, int Row, StripMarkKind? Kind);
