namespace Maillage.Web.Shared.Audit;

/// <summary>
/// The trace of one value of an event, in the chain for ever: HMAC-SHA-256 of the value under a salt of 32 random bytes. With the salt it proves the value;
/// once the salt is erased it tells nothing of it.
/// </summary>
public sealed class AuditCommitment
{
    public required Guid EventId { get; init; }

    /// <summary>The name of the field in English (« name », « role »), or « reason ».</summary>
    public required string Field { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Mac { get; init; }
}
