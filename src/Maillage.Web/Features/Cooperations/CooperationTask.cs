namespace Maillage.Web.Features.Cooperations;

/// <summary>Something that the people of a cooperation said they would do.</summary>
public sealed class CooperationTask
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required string Title { get; init; }

    /// <summary>The membership of whoever took it; null while nobody did.</summary>
    public Guid? MembershipId { get; set; }

    public required DateOnly? DueOn { get; init; }
    public required DateTime AddedAt { get; init; }
    public DateTime? DoneAt { get; set; }

    /// <summary>The membership of whoever said that it was done.</summary>
    public Guid? DoneBy { get; set; }
}
