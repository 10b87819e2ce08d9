namespace Maillage.Web.Shared.Charts;

/// <summary>A value of a short series, usually a year.</summary>
/// <param name="Label">The year.</param>
/// <param name="Value">Null when it is secret or not given: the line then breaks.</param>
/// <param name="Display">The value in French, or the word that stands for its absence.</param>
public sealed record SeriesPoint(string Label, double? Value, string Display);
