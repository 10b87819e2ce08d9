using Maillage.France;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Maps;

namespace Maillage.Web.Features.Observation.ShowContract;

/// <summary>What the page of a contract shows and reference data decide: all but the comments.</summary>
sealed record ContractPortrait
{
    public required ContractInfo Contract { get; init; }
    public required string DepartmentName { get; init; }
    public required IReadOnlyList<Commune> Communes { get; init; }

    /// <summary>Null when no contour is loaded.</summary>
    public MapDrawing? Map { get; init; }

    /// <summary>Inhabitants of the neighbourhoods whose figure is known, each counted once; null when none is.</summary>
    public double? Population { get; init; }

    /// <summary>From what the population is summed; null when it is not.</summary>
    public IndicatorSeries? PopulationSeries { get; init; }

    /// <summary>How many neighbourhoods the population leaves out.</summary>
    public int WithoutPopulation { get; init; }

    public required IReadOnlyList<IndicatorStrip> Strips { get; init; }

    /// <summary>One line a neighbourhood: its figures in the order of the strips; null where the file has none.</summary>
    public required IReadOnlyList<PortraitRow> Rows { get; init; }

    /// <summary>The wider territories that can be compared on at least one indicator: urban units and EPCI, or communes where there is neither.</summary>
    public required IReadOnlyList<ReferenceTerritory> Around { get; init; }

    /// <summary>One line an indicator that can be compared, in the catalogue's order.</summary>
    public required IReadOnlyList<GapRow> Gaps { get; init; }

    /// <summary>The indicators that cannot be compared, by the file to fetch.</summary>
    public required IReadOnlyList<(string File, IReadOnlyList<string> Indicators)> NotComparable { get; init; }

    /// <summary>The contracts it follows, with their names.</summary>
    public required IReadOnlyList<ContractInfo> Predecessors { get; init; }

    public required IReadOnlyList<ContractInfo> Successors { get; init; }

    /// <summary>French sentences: what the loaded files do not hold.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public ContractKey Key => Contract.Key;
}

/// <summary>A neighbourhood of the portrait with its number and its figures, in the order of the strips.</summary>
sealed record PortraitRow(string Number, NeighbourhoodInfo Place, IReadOnlyList<PortraitCell> Cells);

/// <summary>A figure as the table shows it.</summary>
/// <param name="Text">In French; null when there is none.</param>
/// <param name="Missing">The word for its absence.</param>
/// <param name="Value">By which rows are sorted.</param>
sealed record PortraitCell(string? Text, string Missing, double? Value)
{
    public static PortraitCell Of(Indicator indicator, Figure? figure) => figure is { } known
        ? new PortraitCell(known.Status == FigureStatus.Withheld ? null : known.Display(indicator), "secret", known.Value)
        : new PortraitCell(null, "absent", null);
}

/// <summary>An indicator of the contract beside the wider territories: a gap for each of them, null where it cannot be compared.</summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Middle">The middle value of the contract's neighbourhoods.</param>
/// <param name="Gaps">In the order of the portrait's territories.</param>
sealed record GapRow(Indicator Indicator, double Middle, IReadOnlyList<Gap?> Gaps);
