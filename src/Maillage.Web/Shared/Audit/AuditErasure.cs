namespace Maillage.Web.Shared.Audit;

/// <summary>A value of an event was erased on purpose: tells <c>check</c> « erased under event N » from « missing ».</summary>
public sealed class AuditErasure
{
    public required Guid EventId { get; init; }
    public required string Field { get; init; }

    /// <summary>The event of the erasure itself, in the chain of the site.</summary>
    public required Guid ErasedBy { get; init; }
}
