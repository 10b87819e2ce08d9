using Maillage.Web.Features.Spaces;

namespace Maillage.Web.Features.Network;

/// <summary>For which organisations a person may speak in the network of a space.</summary>
static class OrganisationSpeech
{
    extension(SpaceAccess access)
    {
        /// <summary>Whether the person acts for this organisation here.</summary>
        public bool ActsFor(int organisationId) => access.May(SpaceAction.Cooperate) && access.Capacities.Any(x => x.OrganisationId == organisationId && SpaceRights.May(x.Role, false, SpaceAction.Cooperate));

        /// <summary>Whether the person coordinates the space: they help organisations that have nobody there.</summary>
        public bool Coordinates => access.Acting?.Role == SpaceRole.Coordinator;

        /// <summary>The organisation for which the person acts at this moment; null in their own name.</summary>
        public int? OwnOrganisation => access.Acting?.OrganisationId ?? access.Capacities.FirstOrDefault(x => x.OrganisationId is not null)?.OrganisationId;
    }
}
