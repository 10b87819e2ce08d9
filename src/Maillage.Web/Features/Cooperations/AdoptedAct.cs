namespace Maillage.Web.Features.Cooperations;

/// <summary>
/// An organisation adopts a version of the charter by whom can commit it: a deliberation, a decision, an order. Distinct from what its people at work agree to
/// (<see cref="CharterAnswer"/>).
/// </summary>
public sealed class AdoptedAct
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required Guid CharterId { get; init; }

    /// <summary>The number of the organisation; it may have been merged since.</summary>
    public required int OrganisationId { get; init; }

    /// <summary>Who decided: « conseil municipal », « bureau », « préfet ».</summary>
    public required string Authority { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>« Délibération 2026-041 »; empty when it has none.</summary>
    public required string Reference { get; init; }

    /// <summary>A web address where it can be read; empty when not told.</summary>
    public required string Address { get; init; }

    /// <summary>The document, among the files of the cooperation; null when there is none.</summary>
    public required Guid? FileId { get; init; }

    public required Guid RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>When it was taken off, as recorded by mistake or withdrawn; null while it stands.</summary>
    public DateTime? RemovedAt { get; set; }

    public string RemovalReason { get; set; } = "";
}
