using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Observation;

/// <summary>What is told of the comments of figures.</summary>
public static class ObservationActs
{
    public static AuditAct Commented { get; } = new("comment.written", "a écrit le commentaire du territoire");
    public static AuditAct CommentChanged { get; } = new("comment.changed", "a modifié le commentaire du territoire");
    public static AuditAct CommentRemoved { get; } = new("comment.removed", "a retiré le commentaire du territoire");

    public static IReadOnlyList<AuditAct> All { get; } = [Commented, CommentChanged, CommentRemoved];
}
