using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Observation;

/// <summary>
/// A figure that people of the territory collected themselves: who, when and how stand beside it. It is shown as it is, never
/// compared with official figures.
/// </summary>
public sealed class FieldFigure
{
    /// <summary>A hash of all the rest.</summary>
    public required long Id { get; init; }

    /// <summary>A hash of the collector, the territory and the indicator.</summary>
    public required long ListId { get; init; }

    /// <summary>The code of a neighbourhood, or of a commune.</summary>
    public required string TerritoryCode { get; init; }

    /// <summary>What is counted, in the collector's words.</summary>
    public required string Label { get; init; }

    public required double Value { get; init; }
    public required string Unit { get; init; }
    public required DateOnly Date { get; init; }
    public required string Collector { get; init; }
    public required string Method { get; init; }
    public required Visibility Visibility { get; init; }
    public required int ImportId { get; init; }
}
