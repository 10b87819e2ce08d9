namespace Maillage.Web.Features.Spaces;

/// <summary>
/// A person in a space, in one capacity: with a role, for an organisation or in their own name. Someone who sits there twice (an elected member who
/// also presides over an association) has two memberships and says in which capacity they act.
/// </summary>
public sealed class Membership
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }
    public required Guid PersonId { get; init; }
    public required SpaceRole Role { get; set; }

    /// <summary>For whom; null in one's own name, as residents and qualified persons are.</summary>
    public Guid? AffiliationId { get; set; }

    /// <summary>For a member of a <em>conseil citoyen</em>.</summary>
    public CouncilCollege? College { get; set; }

    public required DateTime Since { get; init; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>The colleges of a <em>conseil citoyen</em> (law 2014-173, article 7).</summary>
public enum CouncilCollege
{
    Residents = 0,
    AssociationsAndActors = 1,
}

/// <summary>The words of a <see cref="CouncilCollege"/>.</summary>
public static class CouncilCollegeWords
{
    extension(CouncilCollege college)
    {
        public string Label => college == CouncilCollege.Residents ? "collège des habitants" : "collège des associations et acteurs locaux";
    }
}
