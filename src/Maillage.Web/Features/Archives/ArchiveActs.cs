using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Archives;

/// <summary>What is told of the lists for the archives, in the history of the site.</summary>
public static class ArchiveActs
{
    public static AuditAct Proposed { get; } = new("disposal.proposed", "a proposé un bordereau au visa des archives");
    public static AuditAct Approved { get; } = new("disposal.approved", "a enregistré le visa des archives");
    public static AuditAct Refused { get; } = new("disposal.refused", "a enregistré le refus des archives");
    public static AuditAct Destroyed { get; } = new("disposal.destroyed", "a détruit ce que le visa permet");
    public static AuditAct Transferred { get; } = new("disposal.transferred", "a enregistré le versement aux archives");
    public static AuditAct Exported { get; } = new("disposal.exported", "a téléchargé un dossier à verser aux archives");

    public static IReadOnlyList<AuditAct> All { get; } = [Proposed, Approved, Refused, Destroyed, Transferred, Exported];
}
