using Maillage.Web.Data;
using Maillage.Web.Shared.Archives;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>
/// Closed spaces as public records: their settings, organisations, memberships and sealed history. Nothing here destroys them: a chain that lost its events would no
/// longer prove anything, and what the heads kept elsewhere tell would be called rewritten.
/// </summary>
public static class SpaceArchives
{
    public static IReadOnlyList<PublicRecord> All { get; } =
    [
        new("contract-space", "Espaces de contrats de ville, fermés", "Présentation, organismes, participations, historique scellé", 10, "la fermeture de l’espace", FinalFate.Keep, ("événement", "événements"),
            (db, limit, cancel) => FindAsync(db, true, limit, cancel)),
        new("other-space", "Espaces de réseaux et de centres de ressources, fermés", "Présentation, organismes, participations, historique scellé", 5, "la fermeture de l’espace", FinalFate.Sort, ("événement", "événements"),
            (db, limit, cancel) => FindAsync(db, false, limit, cancel)),
    ];

    static async Task<IReadOnlyList<DueRecord>> FindAsync(MaillageDb db, bool ofContracts, DateTime limit, CancellationToken cancel)
    {
        var found = await (
            from space in db.Spaces.AsNoTracking()
            where space.ClosedAt != null && space.ClosedAt <= limit && (space.Kind == SpaceKind.Contract) == ofContracts
            orderby space.ClosedAt, space.Id
            select new { space.Id, space.Name, space.CreatedAt, ClosedAt = space.ClosedAt!.Value, Events = db.AuditEvents.Count(x => x.SpaceId == space.Id) }).ToListAsync(cancel);
        return [.. found.Select(x => new DueRecord(x.Id.ToString(), x.Name, x.CreatedAt, x.ClosedAt, x.Events))];
    }
}
