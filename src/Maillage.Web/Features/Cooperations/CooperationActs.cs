using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of a cooperation and of who takes part in it.</summary>
public static class CooperationActs
{
    public static AuditAct Opened { get; } = new("cooperation.opened", "a ouvert une coopération");

    public static IReadOnlyList<AuditAct> All { get; } = [Opened];
}
