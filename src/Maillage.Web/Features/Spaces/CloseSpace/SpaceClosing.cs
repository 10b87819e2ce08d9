using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.CloseSpace;

/// <summary>Closes a space, which can be read from then on and no more, and opens it again.</summary>
sealed class SpaceClosing(MaillageDb db, SpaceWriter writer, AuditTrail trail, UserManager<Person> people, Outbox outbox, Digest digest, TimeProvider clock)
{
    /// <summary>In characters.</summary>
    public const int LongestReason = 500;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What closing it ends today.</summary>
    public async Task<ClosingEffects> EffectsAsync(Space space, CancellationToken cancel)
    {
        var now = Now;
        return new ClosingEffects(
            await db.Memberships.Where(x => x.SpaceId == space.Id && x.EndedAt == null).Select(x => x.PersonId).Distinct().CountAsync(cancel),
            await db.Invitations.CountAsync(x => x.SpaceId == space.Id && x.AcceptedAt == null && x.RevokedAt == null && x.EndsAt > now, cancel),
            await db.JoinRequests.CountAsync(x => x.SpaceId == space.Id && x.AnsweredAt == null, cancel),
            (await SpaceMembers.CoordinatorsAsync(db, space.Id, cancel)).Count > 0);
    }

    /// <returns>What is wrong at which field; empty when it is closed, be it by someone else meanwhile.</returns>
    public async Task<IReadOnlyList<FieldError>> CloseAsync(SpaceAccess access, string? reason, CancellationToken cancel)
    {
        var text = reason?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length == 0) return [new("raison", "Dites pourquoi l’espace ferme : ses membres le liront, et tout le monde s’il a une page publique.")];
        if (text.Length > LongestReason) return [new("raison", "Cette raison est trop longue : cinq cents caractères au plus.")];
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldAsync(access.Space.Id, cancel);
        var space = await db.Spaces.SingleAsync(x => x.Id == access.Space.Id, cancel);
        if (space.ClosedAt is not null) return [];
        (space.ClosedAt, space.ClosingReason) = (Now, text);
        space.Version++;
        trail.Record(space.Id, access.Actor, SpaceActs.Closed, space.Id.ToString(), [new FieldChange("closing-reason", null, text)]);
        foreach (var invitation in await db.Invitations.Where(x => x.SpaceId == space.Id && x.AcceptedAt == null && x.RevokedAt == null).ToListAsync(cancel))
        {
            invitation.RevokedAt = space.ClosedAt;
            trail.Record(space.Id, access.Actor, SpaceActs.InvitationRevoked, invitation.Id.ToString(), []);
        }
        await RefuseRequestsAsync(access, space, cancel);
        var members = await db.Memberships.Where(x => x.SpaceId == space.Id && x.EndedAt == null && x.PersonId != access.Viewer!.PersonId).Select(x => x.PersonId).Distinct().ToListAsync(cancel);
        foreach (var member in members) digest.Tell(member, $"{access.Viewer!.Name} a fermé l’espace « {space.Name} » : il se lit encore, rien ne s’y ajoute. Raison donnée : {text}", space.Address);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Opens it again. Someone must coordinate it: where nobody does any more, they are named.</summary>
    /// <param name="access">The space.</param>
    /// <param name="coordinator">The address of an account, as typed; asked only where nobody coordinates the space.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong at which field; empty when it is open, be it by someone else meanwhile.</returns>
    public async Task<IReadOnlyList<FieldError>> ReopenAsync(SpaceAccess access, string? coordinator, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldAsync(access.Space.Id, cancel);
        var space = await db.Spaces.SingleAsync(x => x.Id == access.Space.Id, cancel);
        if (space.ClosedAt is null) return [];
        if ((await SpaceMembers.CoordinatorsAsync(db, space.Id, cancel)).Count == 0)
        {
            if (string.IsNullOrWhiteSpace(coordinator)) return [new("animateur", "Plus personne n’anime cet espace : donnez l’adresse de la personne qui l’animera.")];
            if (await people.FindByEmailAsync(coordinator.Trim()) is not { } person) return [new("animateur", $"Aucun compte n’a l’adresse « {coordinator} ».")];
            writer.Join(space, person, SpaceRole.Coordinator, null, null, access.Actor);
        }
        trail.Record(space.Id, access.Actor, SpaceActs.Reopened, space.Id.ToString(), [new FieldChange("closing-reason", space.ClosingReason, null)]);
        (space.ClosedAt, space.ClosingReason) = (null, "");
        space.Version++;
        var members = await db.Memberships.Where(x => x.SpaceId == space.Id && x.EndedAt == null && x.PersonId != access.Viewer!.PersonId).Select(x => x.PersonId).Distinct().ToListAsync(cancel);
        foreach (var member in members) digest.Tell(member, $"{access.Viewer!.Name} a rouvert l’espace « {space.Name} ».", space.Address);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    async Task RefuseRequestsAsync(SpaceAccess access, Space space, CancellationToken cancel)
    {
        var waiting = await (
            from request in db.JoinRequests
            where request.SpaceId == space.Id && request.AnsweredAt == null
            join person in db.People on request.PersonId equals person.Id
            select new { Request = request, Person = person }).ToListAsync(cancel);
        foreach (var asked in waiting)
        {
            (asked.Request.AnsweredAt, asked.Request.AnsweredBy, asked.Request.IsAccepted) = (space.ClosedAt, access.Viewer!.PersonId, false);
            trail.Record(space.Id, access.Actor, SpaceActs.RequestRefused, asked.Request.Id.ToString(), [new FieldChange("person", null, asked.Person.DisplayName, asked.Person.Id)]);
            outbox.Add(asked.Person.Email!, asked.Person.Id, $"Votre demande pour « {space.Name} »", $"""
                Bonjour {asked.Person.DisplayName},

                L’espace « {space.Name} », que vous demandiez à rejoindre, vient de fermer. Votre demande s’arrête là.

                """, isSecret: false);
        }
    }
}

/// <summary>What closing a space ends.</summary>
/// <param name="Members">How many people are in it.</param>
/// <param name="Invitations">How many invitations wait for an answer.</param>
/// <param name="Requests">How many people wait for one.</param>
/// <param name="HasCoordinator">Whether someone coordinates it.</param>
sealed record ClosingEffects(int Members, int Invitations, int Requests, bool HasCoordinator);
