using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A line of the passage table between the neighbourhoods of 2015 and those of 2024: one for each former neighbourhood
/// that a current one continues, or one without a former code for a new neighbourhood. Splits and merges are several lines.
/// </summary>
public sealed class NeighbourhoodPassage
{
    public required QpvCode CurrentCode { get; init; }

    /// <summary>The code of 2015; empty for a new neighbourhood.</summary>
    public required string FormerCode { get; init; }

    public required PassageStatus Status { get; init; }
    public required string CurrentName { get; init; }
    public required string FormerName { get; init; }
    public required DepartmentCode DepartmentCode { get; init; }
    public required int ImportId { get; init; }
}
