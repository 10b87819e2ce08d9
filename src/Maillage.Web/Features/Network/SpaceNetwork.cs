using Maillage.Graph;

namespace Maillage.Web.Features.Network;

/// <summary>The organisations of a space and what ties them on a day, immutable. Places in <see cref="Actors"/> are the nodes of <see cref="Graph"/>.</summary>
public sealed record SpaceNetwork
{
    public required Guid SpaceId { get; init; }

    /// <summary>The day at which strengths are told.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>In how many days a tie that nothing renews is half as strong.</summary>
    public required int HalfLifeDays { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<NetworkActor> Actors { get; init; }

    /// <summary>In the order of their ends.</summary>
    public required IReadOnlyList<SpaceTie> Ties { get; init; }

    /// <summary>The same as a graph without direction; the weight of a tie is its strength.</summary>
    public required SparseGraph Graph { get; init; }

    /// <summary>What ties two services of one organisation, the latest first: silos are first of all inside one's own house. Both ends have the same number.</summary>
    public IReadOnlyList<TieProof> HouseProofs { get; init; } = [];

    /// <summary>The place of an organisation; null when it is not in the network.</summary>
    public int? PlaceOf(int organisationId)
    {
        var (low, high) = (0, Actors.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Actors[middle].OrganisationId == organisationId) return middle;
            if (Actors[middle].OrganisationId < organisationId) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }
}
