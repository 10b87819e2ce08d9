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
    MaillageDb db, SpaceWriter writer, AuditTrail trail, AccountKeeper accounts, ProvenIdentities identities, SignInManager<Person> signIn, Digest digest, TimeProvider clock)
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
        var identity = state == InvitationState.Pending ? await identities.ReadAsync() : null;
        // One that was asked from elsewhere is not offered an account here.
        if (identity?.AskedFrom != SpaceAddresses.Invitation + secret) identity = null;
        return new ShownInvitation(found.invitation, found.space, found.inviter.DisplayName, capacity, state, hasAccount, identity);
    }

    /// <summary>Opens an account at the invited address and accepts, in one transaction: with both or with neither. Then signs it in.</summary>
    /// <param name="shown">The invitation.</param>
    /// <param name="givenName">As typed.</param>
    /// <param name="familyName">As typed.</param>
    /// <param name="password">Null for whom the provider of identity recognised: the identity opens the account.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Why not; empty when done.</returns>
    public async Task<IReadOnlyList<string>> OpenAsync(ShownInvitation shown, string givenName, string familyName, string? password, CancellationToken cancel)
    {
        var identity = password is null ? shown.Identity ?? throw new InvalidOperationException("Neither a password nor an identity.") : null;
        await using var whole = await db.BeginWriteAsync(cancel);
        var (person, errors) = await accounts.AddAsync(shown.Invitation.Email, givenName, familyName, password, isAdministrator: false, null);
        if (person is null) return errors;
        if (identity is not null && await identities.AttachAsync(person, identity, cancel) is { } refusal) return [refusal];
        if (!await TakeAsync(shown, person, cancel)) return ["Cette invitation vient de servir, ou d’être annulée : aucun compte n’a été ouvert."];
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        if (identity is not null) await identities.SignInAsync(person, identity);
        else await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "pwd")]);
        return [];
    }

    /// <returns>False when it was used, revoked or sent again in between.</returns>
    public async Task<bool> AcceptAsync(ShownInvitation shown, Guid personId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        if (!await TakeAsync(shown, await db.People.SingleAsync(x => x.Id == personId, cancel), cancel)) return false;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    async Task<bool> TakeAsync(ShownInvitation shown, Person person, CancellationToken cancel)
    {
        var (invitation, space, now) = (shown.Invitation, shown.Space, Now);
        await writer.HoldAsync(space.Id, cancel);
        if (await db.Invitations.Where(x => x.Id == invitation.Id && x.KeyHash == invitation.KeyHash && x.AcceptedAt == null && x.RevokedAt == null && x.EndsAt > now
                && db.Spaces.Any(y => y.Id == x.SpaceId && y.ClosedAt == null))
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.AcceptedAt, now).SetProperty(y => y.AcceptedBy, person.Id), cancel) == 0) return false;
        var actor = new Actor(person.Id);
        trail.Record(space.Id, actor, SpaceActs.InvitationAccepted, invitation.Id.ToString(), []);
        await writer.PlaceAsync(space, person, shown.Capacity, actor, cancel);
        foreach (var coordinator in await SpaceMembers.CoordinatorsAsync(db, space.Id, cancel))
        {
            if (coordinator.Id != person.Id) digest.Tell(coordinator.Id, $"{person.DisplayName} a rejoint l’espace « {space.Name} » ({shown.Capacity.Label}).", SpaceAddresses.Members(space.Slug));
        }
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
/// <param name="Identity">Whom the provider of identity just recognised, sent from this very page; null when nobody.</param>
sealed record ShownInvitation(Invitation Invitation, Space Space, string Inviter, GivenCapacity Capacity, InvitationState State, bool HasAccount, ProvenIdentity? Identity);
