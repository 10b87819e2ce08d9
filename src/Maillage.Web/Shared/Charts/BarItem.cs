namespace Maillage.Web.Shared.Charts;

/// <summary>A bar of <see cref="Bars"/>.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">Not negative.</param>
/// <param name="Display">The value in French.</param>
public sealed record BarItem(string Label, double Value, string Display);
