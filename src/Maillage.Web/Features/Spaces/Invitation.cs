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

    /// <summary>Changes when the work of whoever invited is handed over.</summary>
    public required Guid InvitedBy { get; set; }

    public required DateTime SentAt { get; set; }
    public required DateTime EndsAt { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public Guid? AcceptedBy { get; set; }
    public DateTime? RevokedAt { get; set; }

    public InvitationState StateAt(DateTime now) =>
        AcceptedAt is not null ? InvitationState.Accepted : RevokedAt is not null ? InvitationState.Revoked : EndsAt <= now ? InvitationState.Expired : InvitationState.Pending;
}

/// <summary>What has become of an <see cref="Invitation"/>.</summary>
public enum InvitationState
{
    Pending = 0,
    Accepted = 1,
    Revoked = 2,
    Expired = 3,
}

/// <summary>The words of an <see cref="InvitationState"/>.</summary>
public static class InvitationStateWords
{
    extension(InvitationState state)
    {
        public string Label => state switch { InvitationState.Pending => "en attente", InvitationState.Accepted => "acceptée", InvitationState.Revoked => "annulée", _ => "expirée" };

        /// <summary>What a link says that opens nothing any more; empty for one that does.</summary>
        public string Refusal => state switch
        {
            InvitationState.Accepted => "Cette invitation a déjà été acceptée. Si c’était par vous, connectez-vous : l’espace est dans votre liste.",
            InvitationState.Revoked => "Cette invitation a été annulée par la personne qui anime l’espace.",
            InvitationState.Expired => "Cette invitation n’est plus valable : elle l’était pendant deux semaines. Demandez à la personne qui vous a invité de vous l’envoyer de nouveau.",
            _ => "",
        };
    }
}
