namespace Maillage.Web.Features.Network;

/// <summary>One thing that ties two organisations, as a record says it.</summary>
/// <param name="One">The number of an organisation; whoever gives, or declares, where it has a direction.</param>
/// <param name="Other">The number of another.</param>
/// <param name="Evidence">What kind of thing.</param>
/// <param name="Words">Which: « Le bus santé des docks », « réunion du 12 mars 2026 ».</param>
/// <param name="First">Since when.</param>
/// <param name="Last">The last day on which a record tells of it.</param>
/// <param name="Weight">How much it ties on its last day, above 0: 1 for a thing that two share alone, less for one that many share (Newman 2001: one over the others who share it).</param>
/// <param name="Href">Where it can be seen; null where there is no page.</param>
public sealed record TieProof(int One, int Other, TieEvidence Evidence, string Words, DateOnly First, DateOnly Last, double Weight, string? Href = null)
{
    /// <summary>Whether it goes from one to the other: a funding, a declaration.</summary>
    public bool IsDirected { get; init; }

    /// <summary>The service of the first that takes part; null for the organisation as a whole.</summary>
    public Guid? OneService { get; init; }

    /// <summary>The service of the other.</summary>
    public Guid? OtherService { get; init; }
}
