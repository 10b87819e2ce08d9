using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Finds who is in a cooperation and around it.</summary>
sealed class CooperationRosters(MaillageDb db)
{
    public async Task<CooperationRoster> OfAsync(CooperationAccess access, CancellationToken cancel)
    {
        var actors = await OfAsync([access.Cooperation.Id], cancel);
        var members = await SpaceMembers.Of(db, access.InSpace.Space.Id).ToListAsync(cancel);
        var organisations = await CurrentOrganisations.FindAsync(db, members.Select(x => x.OrganisationId).OfType<int>(), cancel);
        return new CooperationRoster(
            access.Cooperation, [.. actors.Where(x => x.Actor.EndedAt is null)], [.. actors.Where(x => x.Actor.EndedAt is not null)],
            [.. members.Select(x => x.OrganisationId is { } number && organisations.TryGetValue(number, out var today) ? x with { OrganisationId = today.Id } : x)]);
    }

    /// <summary>The actors of cooperations, those that left included: present, absent, to invite, in the order in which they came.</summary>
    public async Task<IReadOnlyList<ShownActor>> OfAsync(IReadOnlyList<Guid> cooperations, CancellationToken cancel)
    {
        var found = await (
            from actor in db.CooperationActors.AsNoTracking()
            where cooperations.Contains(actor.CooperationId)
            join service in db.OrganisationServices.AsNoTracking() on actor.ServiceId equals service.Id into services
            from service in services.DefaultIfEmpty()
            orderby actor.Presence, actor.Since, actor.Id
            select new { Actor = actor, Service = service == null ? "" : service.Name }).ToListAsync(cancel);
        var organisations = await CurrentOrganisations.FindAsync(db, found.Select(x => x.Actor.OrganisationId).OfType<int>(), cancel);
        return [.. found.Select(x => new ShownActor(x.Actor, x.Actor.OrganisationId is { } number ? organisations.GetValueOrDefault(number) : null, x.Service))];
    }
}

/// <summary>Who is in a cooperation and around it.</summary>
/// <param name="Cooperation">Which.</param>
/// <param name="Actors">Those on the list: present, absent, to invite.</param>
/// <param name="Former">Those that left, or were taken off the list.</param>
/// <param name="Members">The members of the space, with today's number of their organisation.</param>
public sealed record CooperationRoster(Cooperation Cooperation, IReadOnlyList<ShownActor> Actors, IReadOnlyList<ShownActor> Former, IReadOnlyList<SpaceMember> Members)
{
    public IReadOnlyList<ShownActor> Of(ActorPresence presence) => [.. Actors.Where(x => x.Actor.Presence == presence)];

    /// <summary>The people who would read a line that is shared with this audience, each once: who is shown to its author, and who is let in.</summary>
    public IReadOnlyList<SpaceMember> Readers(LineAudience audience) =>
        [.. Members.Where(x => audience == LineAudience.Members || Leads(x) || (audience == LineAudience.Actors && Of(ActorPresence.Present).Any(y => y.Speaks(x))))
            .DistinctBy(x => x.Person.Id).OrderBy(x => x.Person.FamilyName, StringComparer.CurrentCulture).ThenBy(x => x.Person.GivenName, StringComparer.CurrentCulture)];

    /// <summary>The audiences to which a person belongs.</summary>
    public IReadOnlySet<LineAudience> AudiencesOf(Guid personId) => Enum.GetValues<LineAudience>().Where(x => Readers(x).Any(y => y.Person.Id == personId)).ToHashSet();

    bool Leads(SpaceMember member) =>
        member.Membership.Role == SpaceRole.Coordinator || member.Membership.Id == Cooperation.AnimatorMembershipId || member.Membership.Id == Cooperation.WitnessMembershipId;
}

/// <summary>An actor of a cooperation as pages name it.</summary>
/// <param name="Actor">What is kept of it.</param>
/// <param name="Organisation">The one that bears its number today; null for a group, and for an organisation that no file names any more.</param>
/// <param name="Service">The service that takes part; empty for the whole organisation.</param>
public sealed record ShownActor(CooperationActor Actor, Organisation? Organisation, string Service)
{
    public Guid Id => Actor.Id;

    public string Name => Actor.OrganisationId is null ? Actor.Name
        : Service.Length > 0 ? $"{Service} ({House})"
        : House;

    public string? Href => Organisation is { Standing: OrganisationStanding.Current or OrganisationStanding.Former } ? $"/acteurs/{Organisation.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : null;

    string House => Organisation is null ? $"organisme n° {Actor.OrganisationId?.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : FrenchNames.Display(Organisation.Name);

    /// <summary>Whether a member belongs to it, and so tells its own part: one of another service of the house does not.</summary>
    public bool Speaks(SpaceMember member) => Organisation is not null && member.OrganisationId == Organisation.Id && (Service.Length == 0 || string.IsNullOrEmpty(member.ServiceName) || member.ServiceName == Service);
}
