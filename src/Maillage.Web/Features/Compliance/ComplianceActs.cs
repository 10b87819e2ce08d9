using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Compliance;

/// <summary>What is told of the operator's duties, in the history of the site.</summary>
public static class ComplianceActs
{
    public static AuditAct DutyChanged { get; } = new("duty.changed", "a rempli un devoir de l’exploitant");
    public static AuditAct NoticeChanged { get; } = new("notice.changed", "a modifié les mentions légales");
    public static AuditAct RecipientAdded { get; } = new("head-recipient.added", "a choisi un destinataire des empreintes");
    public static AuditAct RecipientRemoved { get; } = new("head-recipient.removed", "a retiré un destinataire des empreintes");

    public static IReadOnlyList<AuditAct> All { get; } = [DutyChanged, NoticeChanged, RecipientAdded, RecipientRemoved];
}
