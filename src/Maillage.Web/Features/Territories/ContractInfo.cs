using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A contract with what follows from the files together: its perimeters, its neighbourhoods, what it follows.</summary>
public sealed record ContractInfo
{
    public required ContractKey Key { get; init; }

    /// <summary>The name with French capitals, without the department that the source puts before it.</summary>
    public required string DisplayName { get; init; }

    public required DepartmentCode DepartmentCode { get; init; }
    public required IReadOnlyList<ContractPerimeter> Perimeters { get; init; }

    /// <summary>The neighbourhoods attached to it, in the order of their names: their rank here is their number on its map.</summary>
    public required IReadOnlyList<NeighbourhoodInfo> Neighbourhoods { get; init; }

    /// <summary>The neighbourhoods that could be its own but are attached to none, since several contracts are possible.</summary>
    public required IReadOnlyList<NeighbourhoodInfo> Undecided { get; init; }

    /// <summary>Empty for a contract of 2015–2023.</summary>
    public required Predecessor Predecessor { get; init; }

    /// <summary>The contracts that follow this one.</summary>
    public required IReadOnlyList<ContractKey> Successors { get; init; }

    public required string Address { get; init; }
    public required int ImportId { get; init; }

    /// <summary>Another contract of the other generation with the same code, which is another thing.</summary>
    public ContractKey? SameCode { get; init; }

    public string Title => $"Contrat de ville {Key.Generation.Years}";
}
