using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Network;

/// <summary>What the network of a space does with personal data.</summary>
public static class NetworkProcessings
{
    public static IReadOnlyList<Processing> All { get; } = [];
}
