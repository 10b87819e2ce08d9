using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A <em>contrat de ville</em>. Its key is (generation, code): 45 codes exist in both generations.</summary>
public sealed class Contract
{
    public required Generation Generation { get; init; }
    public required ContractCode Code { get; init; }

    /// <summary>The name without the department's number that the source puts before it.</summary>
    public required string Name { get; init; }

    /// <summary>The department of its widest perimeter (see the import of contracts).</summary>
    public required DepartmentCode DepartmentCode { get; init; }

    public required int ImportId { get; init; }

    public ContractKey Key => new(Generation, Code);
}
