using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Network;

/// <summary>What is told of the network of a space.</summary>
public static class NetworkActs
{
    public static AuditAct Changed { get; } = new("network.changed", "a modifié les réglages du réseau");
    public static AuditAct Declared { get; } = new("tie.declared", "a déclaré un lien");
    public static AuditAct Brought { get; } = new("tie.brought", "a apporté un fichier de liens");
    public static AuditAct Confirmed { get; } = new("tie.confirmed", "a confirmé un lien");
    public static AuditAct Ended { get; } = new("tie.ended", "a mis fin à un lien");
    public static AuditAct Resumed { get; } = new("tie.resumed", "a repris un lien");

    public static IReadOnlyList<AuditAct> All { get; } = [Changed, Declared, Brought, Confirmed, Ended, Resumed];
}
