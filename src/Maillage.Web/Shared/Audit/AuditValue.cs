namespace Maillage.Web.Shared.Audit;

/// <summary>What a field was before and after an event, with the salt of its commitment. Erased with the person whom it concerns.</summary>
public sealed class AuditValue
{
    public required Guid EventId { get; init; }
    public required string Field { get; init; }

    /// <summary>Null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>Null when nothing is left.</summary>
    public string? After { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>Whom the value tells of, if it is personal: erased with them.</summary>
    public Guid? About { get; init; }
}
