using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A person's word on the contract of a neighbourhood, which stands above the rule and outlives imports.
/// <see cref="ContractCode"/> is null when the person says that it belongs to none.
/// </summary>
public sealed class AttachmentCorrection
{
    public required QpvCode NeighbourhoodCode { get; init; }
    public ContractCode? ContractCode { get; set; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public required DateTime At { get; set; }
}
