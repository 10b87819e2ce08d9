using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Network;

/// <summary>What is told of the network of a space.</summary>
public static class NetworkActs
{
    public static IReadOnlyList<AuditAct> All { get; } = [];
}
