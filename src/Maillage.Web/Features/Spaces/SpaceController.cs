namespace Maillage.Web.Features.Spaces;

/// <summary>Who answers for the personal data of a space (GDPR, article 4.7; several answer together, article 26).</summary>
public sealed class SpaceController
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }
    public required int OrganisationId { get; init; }

    /// <summary>How to reach it, or its data protection officer: an address that people can write to.</summary>
    public required string Contact { get; set; }
}
