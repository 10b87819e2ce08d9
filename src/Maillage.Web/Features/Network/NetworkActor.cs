using Maillage.France;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network;

/// <summary>An organisation of a space's network. Never a person.</summary>
public sealed record NetworkActor
{
    /// <summary>Its number, as in <c>/acteurs/12</c>.</summary>
    public required int OrganisationId { get; init; }

    public required string Name { get; init; }
    public required OrganisationKind Kind { get; init; }

    /// <summary>Nine digits; empty when unknown.</summary>
    public string Siren { get; init; } = "";

    /// <summary>What it is most about; null when nothing tells.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The neighbourhoods of the space's contract in which files say that it acts.</summary>
    public IReadOnlyList<QpvCode> Neighbourhoods { get; init; } = [];

    /// <summary>The commune of its seat; empty when unknown.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>Whether it is an organisation of the space itself, not only one that files name for its territory.</summary>
    public bool IsInSpace { get; init; }

    /// <summary>Whether it has a public page.</summary>
    public bool HasPage { get; init; }
}
