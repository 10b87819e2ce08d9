using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.AcceptInvitation;

/// <summary>Shows an invitation to whoever has its link, and lets them accept it with their account or a new one.</summary>
sealed class InvitationAcceptance(
    MaillageDb db, SpaceWriter writer, AuditTrail trail, AccountKeeper accounts, SignInManager<Person> signIn, Digest digest, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>Null when no invitation ever had this link, or it was sent again since under another.</returns>
    public async Task<ShownInvitation?> FindAsync(string secret, CancellationToken cancel)
    {
        var hash = Secret.Hash(secret);
        var found = await (
            from invitation in db.Invitations.AsNoTracking()
            where invitation.KeyHash == hash
            join space in db.Spaces.AsNoTracking() on invitation.SpaceId equals space.Id
            join inviter in db.People.AsNoTracking() on invitation.InvitedBy equals inviter.Id
            join organisation in db.Organisations.AsNoTracking() on invitation.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new { invitation, space, inviter, Organisation = organisation == null ? null : organisation.Name }).SingleOrDefaultAsync(cancel);
        if (found is null) return null;
        var state = found.space.ClosedAt is null ? found.invitation.StateAt(Now) : InvitationState.Revoked;
        var key = found.invitation.Email.ToUpperInvariant();
        var hasAccount = state == InvitationState.Pending && await db.People.AnyAsync(x => x.NormalizedEmail == key, cancel);
        var capacity = new GivenCapacity(
            found.invitation.Role, found.Organisation is { } name ? new NamedPart(found.invitation.OrganisationId!.Value, name) : null, found.invitation.Title, found.invitation.College);
        return new ShownInvitation(found.invitation, found.space, found.inviter.DisplayName, capacity, state, hasAccount);
    }

    /// <summary>Opens an account at the invited address, signs it in and accepts.</summary>
    /// <returns>Why not; empty when done.</returns>
    public async Task<IReadOnlyList<string>> OpenAsync(ShownInvitation shown, string givenName, string familyName, string password, CancellationToken cancel)
    {
        var (person, errors) = await accounts.OpenAsync(shown.Invitation.Email, givenName, familyName, password, isAdministrator: false, null, cancel);
        if (person is null) return errors;
        // Were it used in between, the account stands and the link says so.
        await AcceptAsync(shown, person.Id, cancel);
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "pwd")]);
        return [];
    }

    /// <returns>False when it was used, revoked or sent again in between.</returns>
    public async Task<bool> AcceptAsync(ShownInvitation shown, Guid personId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var (invitation, space, now) = (shown.Invitation, shown.Space, Now);
        if (await db.Invitations.Where(x => x.Id == invitation.Id && x.KeyHash == invitation.KeyHash && x.AcceptedAt == null && x.RevokedAt == null && x.EndsAt > now)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.AcceptedAt, now).SetProperty(y => y.AcceptedBy, personId), cancel) == 0) return false;
        var person = await db.People.SingleAsync(x => x.Id == personId, cancel);
        var actor = new Actor(person.Id);
        trail.Record(space.Id, actor, SpaceActs.InvitationAccepted, invitation.Id.ToString(), []);
        await writer.PlaceAsync(space, person, shown.Capacity, actor, cancel);
        foreach (var coordinator in await SpaceMembers.CoordinatorsAsync(db, space.Id, cancel))
        {
            if (coordinator.Id != person.Id) digest.Tell(coordinator.Id, $"{person.DisplayName} a rejoint l’espace « {space.Name} » ({shown.Capacity.Label}).", SpaceAddresses.Members(space.Slug));
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

}

/// <summary>An invitation as its link shows it.</summary>
/// <param name="Invitation">Itself.</param>
/// <param name="Space">To which space.</param>
/// <param name="Inviter">Who invites.</param>
/// <param name="Capacity">As what.</param>
/// <param name="State">What has become of it.</param>
/// <param name="HasAccount">Whether the invited address has an account already.</param>
sealed record ShownInvitation(Invitation Invitation, Space Space, string Inviter, GivenCapacity Capacity, InvitationState State, bool HasAccount);
