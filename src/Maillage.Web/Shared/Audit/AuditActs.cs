using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Imports;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Shared.Audit;

/// <summary>All that a history can tell. A test holds that no act is recorded that is not here.</summary>
public static class AuditActs
{
    public static IReadOnlyDictionary<string, AuditAct> All { get; } =
        new[]
        {
            AccountActs.All, ActorActs.All, TerritoryActs.All, ObservationActs.All, SpaceActs.All, ImportActs.All, ComplianceActs.All, ArchiveActs.All,
            CooperationActs.All, ElementActs.All, AgreementActs.All, LifeActs.All, LeverActs.All, NetworkActs.All, EncounterActs.All,
        }
            .SelectMany(x => x).ToDictionary(x => x.Code, StringComparer.Ordinal);
}
