namespace Maillage.Web.Shared.Networks;

/// <summary>What ties an organisation to a hub.</summary>
/// <param name="Organisation">The organisation's key.</param>
/// <param name="Hub">The hub's key.</param>
/// <param name="Weight">Above 0: how many times, or how much. Several edges of one pair add up.</param>
public sealed record NetworkEdge(string Organisation, string Hub, double Weight = 1);
