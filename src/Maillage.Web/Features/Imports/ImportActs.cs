using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Imports;

/// <summary>What is told of an import done on screen.</summary>
public static class ImportActs
{
    public static AuditAct Applied { get; } = new("import.applied", "a importé le fichier");

    public static IReadOnlyList<AuditAct> All { get; } = [Applied];
}
