namespace Maillage.Web.Shared.Audit;

/// <summary>Who does something, and in what capacity.</summary>
/// <param name="PersonId">Null for the command line and the jobs.</param>
/// <param name="MembershipId">The capacity; null when they act for themselves or for the site.</param>
/// <param name="OrganisationId">For which organisation.</param>
public sealed record Actor(Guid? PersonId, Guid? MembershipId = null, int? OrganisationId = null)
{
    /// <summary>The command line, or a job.</summary>
    public static Actor Machine { get; } = new(null, null, null);
}
