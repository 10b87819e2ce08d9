namespace Maillage.Web.Features.Network;

/// <summary>The state of all on which a network rests: where it is the same, so is the network.</summary>
/// <param name="SpaceId">The space.</param>
/// <param name="Day">The day at which strengths are told.</param>
/// <param name="Reference">The version of the reference data.</param>
/// <param name="Events">How many events the space has: each of its changes writes one.</param>
/// <param name="LastEvent">When the latest was.</param>
public readonly record struct NetworkStamp(Guid SpaceId, DateOnly Day, long Reference, int Events, DateTime? LastEvent);
