using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Erases a person: what says who they are goes, at once and for good; that someone acted, in what capacity and for which organisation, stays, since public
/// money and public decisions keep an author. The values that tell of them leave the history, whose chain verifies as before.
/// </summary>
public sealed class PersonEraser(MaillageDb db, AuditTrail trail, SecurityLog log, ErasedPeople erased, TimeProvider clock)
{
    /// <summary>Why a person cannot be erased yet; empty when they can.</summary>
    public async Task<IReadOnlyList<string>> HindrancesAsync(Guid id, CancellationToken cancel)
    {
        var alone = await SpaceMembers.LeftAlone(db, db.Memberships.Where(x => x.PersonId == id)).Select(x => x.Name).ToListAsync(cancel);
        List<string> hindrances = [.. alone.Select(x => $"Vous êtes seul à animer « {x} » : confiez d’abord cet espace à quelqu’un.")];
        if (await db.People.AnyAsync(x => x.Id == id && x.IsAdministrator, cancel) && !await db.People.AnyAsync(x => x.Id != id && x.IsAdministrator && x.ErasedAt == null, cancel))
            hindrances.Add("Vous êtes seul à administrer ce site : donnez d’abord ce rôle à quelqu’un.");
        return hindrances;
    }

    /// <summary>Erases, in one transaction. Doing it again changes nothing.</summary>
    /// <param name="id">The person; unknown ones are passed over.</param>
    /// <param name="by">Who asked: the person, or whoever replays erasures after a restore.</param>
    /// <param name="cancel">Stops.</param>
    public async Task EraseAsync(Guid id, Actor by, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        if (await db.People.SingleOrDefaultAsync(x => x.Id == id, cancel) is not { ErasedAt: null } person) return;
        var now = clock.GetUtcNow().UtcDateTime;

        var done = trail.Record(Guid.Empty, by, AccountActs.Erased, id.ToString(), [])!;
        await db.SaveChangesAsync(cancel);
        await EraseHistoryAsync(id, done.Id, cancel);

        var addresses = new[] { person.Email ?? "" };
        (person.GivenName, person.FamilyName, person.Email, person.NormalizedEmail) = ("", "", null, null);
        // Identity wants a unique name: the random id tells nothing.
        (person.UserName, person.NormalizedUserName) = (id.ToString(), id.ToString().ToUpperInvariant());
        (person.PasswordHash, person.TwoFactorEnabled, person.IsAdministrator, person.ErasedAt) = (null, false, false, now);
        (person.SecurityStamp, person.ConcurrencyStamp) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        log.Add(SecurityEventKind.Erasure, id, "");
        await db.SaveChangesAsync(cancel);

        await db.OverwriteDeletedAsync(cancel);
        await db.Set<IdentityUserLogin<Guid>>().Where(x => x.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserToken<Guid>>().Where(x => x.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserClaim<Guid>>().Where(x => x.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Set<IdentityUserPasskey<Guid>>().Where(x => x.UserId == id).ExecuteDeleteAsync(cancel);
        await db.Sessions.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await db.SignInLinks.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await db.DigestLines.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await db.ConfidentialNotes.Where(x => x.AuthorId == id).ExecuteDeleteAsync(cancel);
        await db.NoteReaders.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await CooperationErasure.EraseAsync(db, id, cancel);
        // Their place on the list stays, without a name: the other answers were promised to it.
        await db.SealedAnswers.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await db.ElementAnswers.Where(x => x.PersonId == id).ExecuteDeleteAsync(cancel);
        await db.Memberships.Where(x => x.PersonId == id && x.EndedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.EndedAt, now), cancel);
        await db.Affiliations.Where(x => x.PersonId == id && x.EndedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.EndedAt, now), cancel);
        await db.Affiliations.Where(x => x.PersonId == id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Title, ""), cancel);
        await db.JoinRequests.Where(x => x.PersonId == id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Message, ""), cancel);
        await db.Invitations.Where(x => x.AcceptedBy == id || addresses.Contains(x.Email)).ExecuteUpdateAsync(x => x.SetProperty(y => y.Email, ""), cancel);
        await db.MailMessages.Where(x => x.PersonId == id || addresses.Contains(x.To))
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.To, "").SetProperty(y => y.Subject, "").SetProperty(y => y.Text, "").SetProperty(y => y.FailedAt, y => y.SentAt == null ? now : y.FailedAt), cancel);
        // Before the commit: a backup from before must not bring back whoever was told that they are gone.
        erased.Append(id);
        await whole.CommitAsync(cancel);
    }

    async Task EraseHistoryAsync(Guid id, Guid doneId, CancellationToken cancel)
    {
        var values = await db.AuditValues.Where(x => x.About == id).Select(x => new { x.EventId, x.Field }).ToListAsync(cancel);
        db.AuditErasures.AddRange(values.Select(x => new AuditErasure { EventId = x.EventId, Field = x.Field, ErasedBy = doneId }));
        await db.SaveChangesAsync(cancel);
        await db.AuditValues.Where(x => x.About == id).ExecuteDeleteAsync(cancel);
    }
}
