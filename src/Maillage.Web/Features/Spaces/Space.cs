using Maillage.France;

namespace Maillage.Web.Features.Spaces;

/// <summary>Where people work together: a contract, a network of professionals, a resource centre. What it holds is its members' unless it shows it.</summary>
public sealed class Space
{
    public required Guid Id { get; init; }

    /// <summary>The word in its address, <c>/espaces/{slug}</c>; never changes.</summary>
    public required string Slug { get; init; }

    public required SpaceKind Kind { get; init; }
    public required string Name { get; set; }

    /// <summary>What it is for, in a few sentences; shown to members, and to all when <see cref="IsPublic"/>.</summary>
    public required string Purpose { get; set; }

    /// <summary>Whether the page of the space shows its name, purpose and organisations to everyone.</summary>
    public required bool IsPublic { get; set; }

    /// <summary>Whether people who are signed in may ask to join.</summary>
    public required bool IsOpenToRequests { get; set; }

    /// <summary>The contract whose people work here; null for a space that is not a contract's.</summary>
    public Generation? ContractGeneration { get; init; }

    /// <summary>See <see cref="ContractGeneration"/>.</summary>
    public ContractCode? ContractCode { get; init; }

    /// <summary>The territory in words where there is no contract: « Meurthe-et-Moselle », « Grand Est ».</summary>
    public required string Territory { get; set; }

    public required DateTime CreatedAt { get; init; }
    /// <summary>Since when it can be read and no more; null while it is open.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Why it was closed, shown wherever the space is; empty while it is open.</summary>
    public string ClosingReason { get; set; } = "";

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;

    public string Address => $"/espaces/{Slug}";
}

public enum SpaceKind
{
    /// <summary>The people of one <em>contrat de ville</em>.</summary>
    Contract = 0,

    /// <summary>A network of professionals.</summary>
    Network = 1,

    ResourceCentre = 2,
}

/// <summary>The words of a <see cref="SpaceKind"/>.</summary>
public static class SpaceKindWords
{
    extension(SpaceKind kind)
    {
        public string Label => kind switch { SpaceKind.Contract => "contrat de ville", SpaceKind.Network => "réseau de professionnels", _ => "centre de ressources" };
    }
}
