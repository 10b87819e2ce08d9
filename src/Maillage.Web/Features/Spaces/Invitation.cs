namespace Maillage.Web.Features.Spaces;

/// <summary>Someone is invited to a space by mail, in a capacity. The link works until it is accepted, revoked or two weeks old.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret of the link, 64 hexadecimal digits.</summary>
    public required string KeyHash { get; set; }

    public required Guid SpaceId { get; init; }

    /// <summary>The address that was typed; erased with the person.</summary>
    public required string Email { get; set; }

    public required SpaceRole Role { get; init; }

    /// <summary>The organisation for which the person would sit; null in their own name.</summary>
    public int? OrganisationId { get; init; }

    public required string Title { get; init; }
    public CouncilCollege? College { get; init; }
    public required Guid InvitedBy { get; init; }
    public required DateTime SentAt { get; set; }
    public required DateTime EndsAt { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public Guid? AcceptedBy { get; set; }
    public DateTime? RevokedAt { get; set; }
}
