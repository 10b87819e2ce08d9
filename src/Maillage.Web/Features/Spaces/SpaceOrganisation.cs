namespace Maillage.Web.Features.Spaces;

/// <summary>An organisation belongs to a space, with a part to play there. It may play several.</summary>
public sealed class SpaceOrganisation
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }
    public required int OrganisationId { get; init; }
    public required OrganisationRole Role { get; init; }
    public required DateTime Since { get; init; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>The part that an organisation plays in a space.</summary>
public enum OrganisationRole
{
    Lead = 0,
    State = 1,
    PrefectDelegate = 2,
    LocalAuthority = 3,
    Landlord = 4,
    Funder = 5,
    ProjectHolder = 6,
    EconomicActor = 7,
    CitizenCouncil = 8,
    ResourceCentre = 9,
    Observer = 10,
}

/// <summary>The words of an <see cref="OrganisationRole"/>.</summary>
public static class OrganisationRoleWords
{
    extension(OrganisationRole role)
    {
        public string Label => role switch
        {
            OrganisationRole.Lead => "pilote",
            OrganisationRole.State => "État",
            OrganisationRole.PrefectDelegate => "délégué du préfet",
            OrganisationRole.LocalAuthority => "collectivité",
            OrganisationRole.Landlord => "bailleur",
            OrganisationRole.Funder => "financeur",
            OrganisationRole.ProjectHolder => "porteur de projet",
            OrganisationRole.EconomicActor => "acteur économique",
            OrganisationRole.CitizenCouncil => "conseil citoyen",
            OrganisationRole.ResourceCentre => "centre de ressources",
            _ => "observateur",
        };
    }
}
