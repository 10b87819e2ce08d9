namespace Maillage.Web.Shared.Audit;

/// <summary>
/// One real change of one record: who, in what capacity, when. Written in the transaction of the change and never altered. It holds random ids, the
/// action and the time; each value it tells stands in <see cref="AuditValue"/>, which can be erased, and is here only as a commitment
/// (<see cref="AuditCommitment"/>), so that the chain verifies before and after an erasure.
/// </summary>
public sealed class AuditEvent
{
    /// <summary>Random.</summary>
    public required Guid Id { get; init; }

    /// <summary>The chain to which it belongs: a space, or <see cref="Guid.Empty"/> for the site itself.</summary>
    public required Guid SpaceId { get; init; }

    /// <summary>UTC, to the microsecond, so that both engines give back what was sealed.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null for the command line and the jobs.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The membership in which the person acted; null when they acted for themselves or for the site.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The organisation for which they acted.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>What was done, as « space.created »: the kind of record and a past participle, in English.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of record, as « space », and its id.</summary>
    public required string RecordKind { get; init; }

    /// <summary>See <see cref="RecordKind"/>.</summary>
    public required string RecordId { get; init; }
}
