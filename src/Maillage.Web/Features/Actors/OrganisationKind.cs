namespace Maillage.Web.Features.Actors;

/// <summary>What kind of body an organisation is, as far as its numbers and its name tell.</summary>
public enum OrganisationKind
{
    Unknown = 0,
    Association = 1,
    Commune = 2,

    /// <summary>A grouping of communes: EPCI, métropole, syndicat.</summary>
    Intercommunality = 3,

    DepartmentCouncil = 4,
    RegionalCouncil = 5,

    /// <summary>The State, its services, its agencies.</summary>
    State = 6,

    /// <summary>Any other public body: CCAS, hospital, school, groupement d’intérêt public.</summary>
    PublicBody = 7,

    /// <summary>A social landlord, public or private.</summary>
    SocialLandlord = 8,

    Firm = 9,

    /// <summary>A cooperative, a régie de quartier or de territoire.</summary>
    Cooperative = 10,
}

/// <summary>The words of an <see cref="OrganisationKind"/>.</summary>
public static class OrganisationKindWords
{
    extension(OrganisationKind kind)
    {
        public string Label => kind switch
        {
            OrganisationKind.Association => "association",
            OrganisationKind.Commune => "commune",
            OrganisationKind.Intercommunality => "intercommunalité",
            OrganisationKind.DepartmentCouncil => "département",
            OrganisationKind.RegionalCouncil => "région",
            OrganisationKind.State => "État et ses opérateurs",
            OrganisationKind.PublicBody => "autre établissement public",
            OrganisationKind.SocialLandlord => "bailleur social",
            OrganisationKind.Firm => "entreprise",
            OrganisationKind.Cooperative => "coopérative ou régie de quartier",
            _ => "nature inconnue",
        };

        /// <summary>Whether it is a public body.</summary>
        public bool IsPublic => kind is OrganisationKind.Commune or OrganisationKind.Intercommunality or OrganisationKind.DepartmentCouncil
            or OrganisationKind.RegionalCouncil or OrganisationKind.State or OrganisationKind.PublicBody;
    }
}
