namespace Maillage.Web.Features.Observation;

/// <summary>
/// One indicator, from one source, for one year, on one kind of territory. Two figures are comparable
/// only where indicator, source and year are the same.
/// </summary>
public sealed class IndicatorSeries
{
    public required int Id { get; init; }

    /// <summary>The code of an <see cref="Indicator"/> of the catalogue.</summary>
    public required string IndicatorCode { get; init; }

    public required TerritoryKind TerritoryKind { get; init; }
    public required string Source { get; init; }

    /// <summary>The year that the figure describes; null when the source does not say it.</summary>
    public int? Year { get; init; }

    /// <summary>How the figure was obtained and what it cannot say, as the import stated it; empty when the catalogue's words are enough.</summary>
    public string Limits { get; set; } = "";

    public required int ImportId { get; set; }
}
