using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ManageMembers;

/// <summary>Who is in a space, who is invited and who asks, for whoever coordinates it; an invitation is sent again or revoked.</summary>
sealed class MemberList(MaillageDb db, SpaceWriter writer, AuditTrail trail, InvitationMail mail, TimeProvider clock)
{
    /// <summary>An invitation is not sent again before this: nobody's mailbox is to be filled from here.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    public async Task<ListedMembers> OfAsync(SpaceAccess access, CancellationToken cancel)
    {
        var id = access.Space.Id;
        var now = clock.GetUtcNow().UtcDateTime;
        var members = await SpaceMembers.Of(db, id).ToListAsync(cancel);
        var invitations = await (
            from invitation in db.Invitations.AsNoTracking()
            where invitation.SpaceId == id && invitation.AcceptedAt == null && invitation.RevokedAt == null
            join person in db.People.AsNoTracking() on invitation.InvitedBy equals person.Id
            join organisation in db.Organisations.AsNoTracking() on invitation.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby invitation.SentAt descending
            select new ListedInvitation(invitation, person.GivenName + " " + person.FamilyName, organisation == null ? "" : organisation.Name)).ToListAsync(cancel);
        var requests = await (
            from request in db.JoinRequests.AsNoTracking()
            where request.SpaceId == id && request.AnsweredAt == null
            join person in db.People.AsNoTracking() on request.PersonId equals person.Id
            orderby request.At
            select new ListedRequest(request, person)).ToListAsync(cancel);
        return new ListedMembers([.. members.OrderBy(x => x.Membership.Role).ThenBy(x => x.Person.FamilyName, StringComparer.CurrentCulture)], invitations, requests, now);
    }

    /// <returns>Why not; null when it is on its way.</returns>
    public async Task<string?> SendAgainAsync(SpaceAccess access, Guid invitationId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await FindAsync(access, invitationId, cancel) is not { } invitation) return Gone;
        if (clock.GetUtcNow().UtcDateTime - invitation.SentAt < Rest) return $"Le courriel pour « {invitation.Email} » vient de partir : attendez dix minutes avant de l’envoyer de nouveau.";
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(x => x.Id == invitation.OrganisationId, cancel);
        var capacity = new GivenCapacity(invitation.Role, organisation is null ? null : new NamedPart(organisation.Id, organisation.Name), invitation.Title, invitation.College);
        mail.Write(invitation, access.Space, access.Viewer!.Name, capacity.Label, "");
        trail.Record(access.Space.Id, access.Actor, SpaceActs.InvitedAgain, invitation.Id.ToString(), []);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    /// <returns>Why not; null when the link opens nothing any more.</returns>
    public async Task<string?> RevokeAsync(SpaceAccess access, Guid invitationId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await FindAsync(access, invitationId, cancel) is not { } invitation) return Gone;
        invitation.RevokedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.InvitationRevoked, invitation.Id.ToString(), []);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    const string Gone = "Cette invitation a été acceptée ou annulée entre-temps.";

    Task<Invitation?> FindAsync(SpaceAccess access, Guid id, CancellationToken cancel) =>
        db.Invitations.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id && x.AcceptedAt == null && x.RevokedAt == null, cancel);
}

/// <summary>What the page of members tells.</summary>
sealed record ListedMembers(IReadOnlyList<SpaceMember> Members, IReadOnlyList<ListedInvitation> Invitations, IReadOnlyList<ListedRequest> Requests, DateTime Now);

/// <summary>An invitation with who sent it and for which organisation.</summary>
sealed record ListedInvitation(Invitation Invitation, string Inviter, string OrganisationName)
{
    public string Capacity => new GivenCapacity(
        Invitation.Role, OrganisationName.Length > 0 ? new NamedPart(Invitation.OrganisationId!.Value, OrganisationName) : null, Invitation.Title, Invitation.College).Label;
}

/// <summary>A request with who makes it.</summary>
sealed record ListedRequest(JoinRequest Request, Person Person);
