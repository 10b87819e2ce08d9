using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A line of the file of contracts: a territory (an EPCI or a commune) on which a contract bears, within a department.
/// Most contracts have one; a few have two, because they cross a department or join two communes.
/// </summary>
public sealed class ContractPerimeter
{
    public required Generation Generation { get; init; }
    public required ContractCode ContractCode { get; init; }

    /// <summary>An EPCI's SIREN (nine digits) or a commune's code (five characters).</summary>
    public required string TerritoryCode { get; init; }

    public required DepartmentCode DepartmentCode { get; init; }

    /// <summary>The name as the source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>The population that the file of contracts declares, inhabitants; its way of counting is not stated.</summary>
    public int? DeclaredPopulation { get; init; }

    public required int ImportId { get; init; }

    public ContractKey Contract => new(Generation, ContractCode);
}
