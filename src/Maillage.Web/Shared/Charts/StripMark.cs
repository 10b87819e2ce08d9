namespace Maillage.Web.Shared.Charts;

/// <summary>A value of reference on a strip.</summary>
/// <param name="Value">On the strip's scale.</param>
/// <param name="Label">What it is and how much, in French: « médiane 43 % », « département 41 % ».</param>
/// <param name="Kind">How it is drawn.</param>
public sealed record StripMark(double Value, string Label, StripMarkKind Kind);
