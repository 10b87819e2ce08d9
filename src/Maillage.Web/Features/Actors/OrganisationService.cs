namespace Maillage.Web.Features.Actors;

/// <summary>A service of an organisation (« Direction de l’habitat »): silos are first of all inside one's own house, and services of one organisation cooperate too.</summary>
public sealed class OrganisationService
{
    public required Guid Id { get; init; }
    public required int OrganisationId { get; init; }
    public required string Name { get; set; }
    public DateTime? ClosedAt { get; set; }
}
