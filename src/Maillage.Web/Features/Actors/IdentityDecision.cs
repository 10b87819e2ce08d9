namespace Maillage.Web.Features.Actors;

/// <summary>What a person said of two mentions: that they are one organisation, or that they are not. Above the rules, and kept by every import.</summary>
public sealed class IdentityDecision
{
    /// <summary>The smaller of the two numbers.</summary>
    public required long First { get; init; }

    public required long Second { get; init; }

    public required bool AreSame { get; set; }

    /// <summary>Why, in the person's words.</summary>
    public required string Reason { get; set; }

    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}
