namespace Maillage.Web.Shared.Audit;

/// <summary>The place of an event in the hash chain of its space. One sealer writes them, after the commit of the events, so that writers do not queue.</summary>
public sealed class AuditSeal
{
    public required Guid SpaceId { get; init; }

    /// <summary>From 1, without a gap.</summary>
    public required long Number { get; init; }

    public required Guid EventId { get; init; }

    /// <summary>SHA-256 over the hash before it, the event and its commitments: 32 bytes.</summary>
    public required byte[] Hash { get; init; }

    public required DateTime SealedAt { get; init; }
}
