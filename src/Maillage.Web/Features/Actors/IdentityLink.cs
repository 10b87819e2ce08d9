namespace Maillage.Web.Features.Actors;

/// <summary>Why two mentions are held to be one organisation, as the last resolution found it.</summary>
public sealed class IdentityLink
{
    /// <summary>A hash of all the rest.</summary>
    public required long Id { get; init; }

    public required long ListId { get; init; }
    public required long First { get; init; }
    public required long Second { get; init; }
    public required IdentityRule Rule { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    public required string Reason { get; init; }
    public required int ImportId { get; init; }
}

/// <summary>A <em>rapprochement à vérifier</em>: two mentions of two organisations that may be one, as the last resolution found it.</summary>
public sealed class PossibleIdentity
{
    /// <summary>A hash of all the rest.</summary>
    public required long Id { get; init; }

    public required long ListId { get; init; }
    public required long First { get; init; }
    public required long Second { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What speaks for it, in French, one a line.</summary>
    public required string ReasonsFor { get; init; }

    /// <summary>What speaks against it, likewise.</summary>
    public required string ReasonsAgainst { get; init; }

    public required int ImportId { get; init; }
}
