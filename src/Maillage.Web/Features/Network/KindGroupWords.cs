using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network;

/// <summary>What the organisations of a kind are called as a group.</summary>
static class KindGroupWords
{
    extension(OrganisationKind kind)
    {
        /// <summary>All those of a kind, as the name of a group.</summary>
        public string GroupLabel => kind switch
        {
            OrganisationKind.Association => "Associations",
            OrganisationKind.Commune => "Communes",
            OrganisationKind.Intercommunality => "Intercommunalités",
            OrganisationKind.DepartmentCouncil => "Départements",
            OrganisationKind.RegionalCouncil => "Régions",
            OrganisationKind.State => "État et ses opérateurs",
            OrganisationKind.PublicBody => "Autres établissements publics",
            OrganisationKind.SocialLandlord => "Bailleurs sociaux",
            OrganisationKind.Firm => "Entreprises",
            OrganisationKind.Cooperative => "Coopératives et régies de quartier",
            _ => "Nature inconnue",
        };
    }
}
