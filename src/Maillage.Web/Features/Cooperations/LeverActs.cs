using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of the levers of a space and of what was tried with them.</summary>
public static class LeverActs
{
    public static AuditAct Added { get; } = new("lever.added", "a ajouté un frein ou un levier à la bibliothèque");
    public static AuditAct Changed { get; } = new("lever.changed", "a modifié un frein ou un levier");
    public static AuditAct Retired { get; } = new("lever.retired", "a retiré un frein ou un levier de la bibliothèque");
    public static AuditAct Restored { get; } = new("lever.restored", "a remis un frein ou un levier dans la bibliothèque");
    public static AuditAct Tried { get; } = new("lever-use.started", "a commencé à essayer un levier");
    public static AuditAct Told { get; } = new("lever-use.told", "a dit ce qu’un levier a donné");

    public static IReadOnlyList<AuditAct> All { get; } = [Added, Changed, Retired, Restored, Tried, Told];
}
