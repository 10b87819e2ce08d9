namespace Maillage.Web.Features.Spaces;

/// <summary>Someone asks to join a space; a coordinator answers.</summary>
public sealed class JoinRequest
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Why, and for whom, in their words.</summary>
    public required string Message { get; set; }

    public required DateTime At { get; init; }
    public DateTime? AnsweredAt { get; set; }
    public Guid? AnsweredBy { get; set; }
    public bool? IsAccepted { get; set; }
}
