namespace Maillage.Web.Features.Accounts;

/// <summary>A person belongs to an organisation, and perhaps to one of its services: the capacity in which they may be a member of a space.</summary>
public sealed class Affiliation
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The number of the organisation, as in <c>/acteurs/12</c>.</summary>
    public required int OrganisationId { get; init; }

    public Guid? ServiceId { get; set; }

    /// <summary>« Cheffe de projet »; empty when not told.</summary>
    public required string Title { get; set; }

    /// <summary>When a coordinator accepted it; null while it is only proposed, for instance by the SIRET that a provider states.</summary>
    public DateTime? AcceptedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}
