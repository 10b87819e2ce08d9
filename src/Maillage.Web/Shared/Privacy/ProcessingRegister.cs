using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Imports;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Shared.Privacy;

/// <summary>All that the site does with personal data.</summary>
public static class ProcessingRegister
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        .. AccountProcessings.All, .. SpaceProcessings.All, .. CooperationProcessings.All, .. ElementProcessings.All, .. UrnProcessings.All, .. NetworkProcessings.All, .. EncounterProcessings.All,
        .. ImportProcessings.All, .. ComplianceProcessings.All,
    ];
}
