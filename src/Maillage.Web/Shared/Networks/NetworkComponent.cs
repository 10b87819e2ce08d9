namespace Maillage.Web.Shared.Networks;

/// <summary>Organisations and hubs that can be reached from one another, through as many as it takes.</summary>
/// <param name="Organisations">In the order of their keys.</param>
/// <param name="Hubs">In the order of their keys.</param>
public sealed record NetworkComponent(IReadOnlyList<NetworkNode> Organisations, IReadOnlyList<NetworkNode> Hubs);
