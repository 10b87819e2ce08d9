using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The actors of a cooperation by name, those who left included.</summary>
static class ShownActors
{
    public static async Task<IReadOnlyList<ShownActor>> OfAsync(MaillageDb db, Guid cooperationId, CancellationToken cancel)
    {
        var found = await (
            from actor in db.CooperationActors.AsNoTracking()
            where actor.CooperationId == cooperationId
            join service in db.OrganisationServices.AsNoTracking() on actor.ServiceId equals service.Id into services
            from service in services.DefaultIfEmpty()
            select new { Actor = actor, Service = service == null ? null : service.Name }).ToListAsync(cancel);
        var organisations = await ShownOrganisations.OfAsync(db, found.Select(x => x.Actor.OrganisationId).OfType<int>(), cancel);
        return [.. found.Select(x => new ShownActor(x.Actor.Id, NameOf(x.Actor, x.Service, organisations), x.Actor.Presence, x.Actor.EndedAt is null)).OrderBy(x => x.Name, StringComparer.CurrentCulture)];
    }

    static string NameOf(CooperationActor actor, string? service, IReadOnlyDictionary<int, ShownOrganisation> organisations)
    {
        if (actor.OrganisationId is not { } id) return actor.Name;
        var organisation = organisations.GetValueOrDefault(id)?.Name ?? "Organisme qui n’est plus dans les fichiers chargés";
        return service is null ? organisation : $"{organisation}, {service}";
    }
}

/// <summary>An actor by name.</summary>
sealed record ShownActor(Guid Id, string Name, ActorPresence Presence, bool IsThere);
