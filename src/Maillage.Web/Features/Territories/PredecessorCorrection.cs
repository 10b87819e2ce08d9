using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A person's word on the contract of 2015–2023 that a contract of 2024–2030 follows; it stands above the rule and outlives imports.
/// <see cref="FormerCode"/> is null when the person says that it follows none.
/// </summary>
public sealed class PredecessorCorrection
{
    public required ContractCode ContractCode { get; init; }
    public ContractCode? FormerCode { get; set; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public required DateTime At { get; set; }
}
