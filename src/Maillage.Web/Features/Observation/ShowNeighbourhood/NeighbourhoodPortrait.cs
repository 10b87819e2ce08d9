using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Maps;

namespace Maillage.Web.Features.Observation.ShowNeighbourhood;

/// <summary>What the page of a neighbourhood shows.</summary>
sealed record NeighbourhoodPortrait
{
    public required NeighbourhoodInfo Place { get; init; }
    public required string DepartmentName { get; init; }
    public ContractInfo? Contract { get; init; }

    /// <summary>The contracts that were possible, when there were several.</summary>
    public required IReadOnlyList<ContractInfo> Candidates { get; init; }

    public MapDrawing? Map { get; init; }
    public Figure? Population { get; init; }
    public required IReadOnlyList<IndicatorStrip> Strips { get; init; }
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>For a neighbourhood of 2024: where it comes from. For one of 2015: what became of it. Empty when the table is not loaded for it.</summary>
    public required IReadOnlyList<PassageLine> Passages { get; init; }

    /// <summary>French sentences: what the loaded files do not hold.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>A line of the passage as the page shows it.</summary>
/// <param name="Code">The other neighbourhood.</param>
/// <param name="Name">Its name in the passage table.</param>
/// <param name="Address">Its page; null when its file is not loaded.</param>
/// <param name="Status">What the table says.</param>
/// <param name="Others">How many other neighbourhoods of the other generation share it: a split or a merge.</param>
sealed record PassageLine(string Code, string Name, string? Address, PassageStatus Status, int Others);

/// <summary>A figure of the neighbourhood with everything that says what it is worth.</summary>
/// <param name="Indicator">What it counts.</param>
/// <param name="Series">From where, of which year.</param>
/// <param name="Value">The figure; null when the file does not have the neighbourhood.</param>
/// <param name="France">The middle value of all neighbourhoods.</param>
/// <param name="Department">The middle value of those of its department.</param>
/// <param name="Gaps">How far it stands from wider territories.</param>
sealed record FigureRow(Indicator Indicator, IndicatorSeries Series, Figure? Value, double? France, double? Department, IReadOnlyList<Gap> Gaps);
