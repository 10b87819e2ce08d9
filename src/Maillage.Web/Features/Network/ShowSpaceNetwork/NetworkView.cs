using Maillage.Graph.Drawing;
using Maillage.Web.Features.Network.DrawNetwork;

namespace Maillage.Web.Features.Network.ShowSpaceNetwork;

/// <summary>What the page shows of a network: immutable, made once for a filter that many look at.</summary>
sealed record NetworkView
{
    /// <summary>The part that is looked at.</summary>
    public required SpaceNetwork Network { get; init; }

    public required NetworkGroups Groups { get; init; }

    /// <summary>Where each organisation of the whole stands, by its number.</summary>
    public required IReadOnlyDictionary<int, NodePlace> Places { get; init; }

    public required NetworkPicture Wide { get; init; }
    public required NetworkPicture Narrow { get; init; }

    /// <summary>Where all is pale, for what stands out over it; drawn when first asked for.</summary>
    public required Lazy<NetworkPicture> PaleWide { get; init; }
    public required Lazy<NetworkPicture> PaleNarrow { get; init; }

    /// <summary>Those with a tie, the strongest ties first.</summary>
    public required IReadOnlyList<ActorRow> Actors { get; init; }

    /// <summary>The strongest first.</summary>
    public required IReadOnlyList<SpaceTie> Ties { get; init; }

    /// <summary>The organisations that a list offers, in the order of their names: a list of thousands is no choice, and the tables and the interactive network lead to the others.</summary>
    public required IReadOnlyList<NetworkActor> Offered { get; init; }

    /// <summary>Organisations of the network that no proof ties to another.</summary>
    public required int WithoutTie { get; init; }
}

/// <summary>An organisation in the table.</summary>
/// <param name="Place">In the network.</param>
/// <param name="Actor">Who.</param>
/// <param name="Degree">How many others it is tied to.</param>
/// <param name="Strength">The sum of the strengths of its ties.</param>
/// <param name="Last">The last sign of one of them; null without any.</param>
sealed record ActorRow(int Place, NetworkActor Actor, int Degree, double Strength, DateOnly? Last);
