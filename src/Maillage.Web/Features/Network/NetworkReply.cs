namespace Maillage.Web.Features.Network;

/// <summary>What an organisation answers to what the network says of it; shown beside it wherever it is shown.</summary>
public sealed class NetworkReply
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>The organisation that answers; it may have been merged since.</summary>
    public required int OrganisationId { get; init; }

    /// <summary>To which reading: see <see cref="ReadingKey"/>.</summary>
    public required string About { get; init; }

    public required string Text { get; init; }

    /// <summary>Who wrote it, in which capacity.</summary>
    public required Guid MembershipId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When the organisation took it back, UTC; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
