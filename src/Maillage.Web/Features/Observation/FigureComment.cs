using Maillage.France;

namespace Maillage.Web.Features.Observation;

/// <summary>The territory's own word on one of the figures of its portrait.</summary>
public sealed class FigureComment
{
    public int Id { get; init; }
    public required Generation Generation { get; init; }
    public required ContractCode ContractCode { get; init; }
    public required string IndicatorCode { get; init; }
    public required string Text { get; init; }

    /// <summary>In whose name it is said: an organisation or a body, not a person.</summary>
    public required string By { get; init; }

    public required DateTime At { get; init; }
}
