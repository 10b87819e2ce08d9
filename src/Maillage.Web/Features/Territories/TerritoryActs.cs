using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Territories;

/// <summary>What is told of what persons say above the rules.</summary>
public static class TerritoryActs
{
    public static AuditAct AttachmentSaid { get; } = new("attachment.said", "a dit à quel contrat appartient le quartier");
    public static AuditAct AttachmentCleared { get; } = new("attachment.cleared", "est revenu à la règle pour le contrat du quartier");
    public static AuditAct PredecessorSaid { get; } = new("predecessor.said", "a dit quel contrat celui-ci suit");
    public static AuditAct PredecessorCleared { get; } = new("predecessor.cleared", "est revenu à la règle pour le contrat précédent");

    public static IReadOnlyList<AuditAct> All { get; } = [AttachmentSaid, AttachmentCleared, PredecessorSaid, PredecessorCleared];
}
