using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Actors;

/// <summary>What is told of organisations.</summary>
public static class ActorActs
{
    public static AuditAct Merged { get; } = new("identity.merged", "a réuni deux organismes");
    public static AuditAct Parted { get; } = new("identity.parted", "a distingué deux organismes");

    public static IReadOnlyList<AuditAct> All { get; } = [Merged, Parted];
}
