using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Spaces;

namespace Maillage.Web.Shared.Audit;

/// <summary>All that a history can tell. A test holds that no act is recorded that is not here.</summary>
public static class AuditActs
{
    public static IReadOnlyDictionary<string, AuditAct> All { get; } =
        new[] { AccountActs.All, ActorActs.All, ArchiveActs.All, ComplianceActs.All, SpaceActs.All }.SelectMany(x => x).ToDictionary(x => x.Code, StringComparer.Ordinal);
}
