namespace Maillage.Web.Features.Observation;

/// <summary>The figure of a territory in a series, or the reason why there is none.</summary>
public sealed class IndicatorValue
{
    public required int SeriesId { get; init; }
    public required string TerritoryCode { get; init; }

    /// <summary>The department the territory lies in; empty for a grouping that may cross several.</summary>
    public required string Department { get; init; }

    /// <summary>In the unit of the indicator; null when there is none.</summary>
    public double? Value { get; init; }

    public required FigureStatus Status { get; init; }
    public required int ImportId { get; init; }
}
