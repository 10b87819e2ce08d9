namespace Maillage.Web.Features.Observation;

/// <summary>A figure that Maillage knows how to read, to say and to compare.</summary>
public sealed record Indicator
{
    /// <summary>Its name in addresses and files; never changes.</summary>
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required IndicatorTheme Theme { get; init; }

    public required IndicatorUnit Unit { get; init; }

    /// <summary>Digits after the decimal comma on screens.</summary>
    public int Decimals { get; init; }

    /// <summary>What it counts, over what: a French sentence.</summary>
    public required string Definition { get; init; }

    /// <summary>What it cannot say, beyond what holds for all; empty when nothing is added.</summary>
    public string Limits { get; init; } = "";

    /// <summary>Whether it is one of the few that a committee reads first, and that the printed portrait keeps.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether its values spread over orders of magnitude, so that a strip needs a logarithmic scale.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The official file that gives the same figure for communes, EPCI or urban units, to be fetched for a comparison.</summary>
    public required string ComparisonFile { get; init; }
}
