using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ChangePassword;

/// <summary>Gives a person another password, or their first; all their other sessions end.</summary>
sealed class PasswordChange(MaillageDb db, UserManager<Person> people, SecondFactors factors, AuditTrail trail, SecurityLog log)
{
    public async Task<bool> HasPasswordAsync(Viewer viewer, CancellationToken cancel) =>
        await db.People.AnyAsync(x => x.Id == viewer.PersonId && x.PasswordHash != null, cancel);

    /// <returns>What is wrong; empty when done.</returns>
    public async Task<IReadOnlyList<FieldError>> ChangeAsync(Viewer viewer, string? present, string? wanted, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(wanted)) return [new("nouveau", "Écrivez le nouveau mot de passe.")];
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        var person = state.Person;
        if (!state.MayChange) return [new("nouveau", "Cette session est ouverte par le seul mot de passe. Déconnectez-vous, puis revenez avec votre protection plus forte.")];
        if (state.HasPassword && (await people.IsLockedOutAsync(person) || !await people.CheckPasswordAsync(person, present ?? "")))
        {
            if (!string.IsNullOrEmpty(present)) await people.AccessFailedAsync(person);
            await whole.CommitAsync(cancel);
            return [new("actuel", "Ce n’est pas le mot de passe actuel. Après dix essais, un compte reste fermé un quart d’heure.")];
        }
        var result = state.HasPassword ? await people.ChangePasswordAsync(person, present!, wanted) : await people.AddPasswordAsync(person, wanted);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return [.. result.Errors.Select(x => x.Description).Distinct().Select(x => new FieldError("nouveau", x))];
        }
        await people.ResetAccessFailedCountAsync(person);
        log.Add(SecurityEventKind.PasswordChanged, person.Id, "");
        trail.Record(Guid.Empty, new Actor(person.Id), AccountActs.PasswordChanged, person.Id.ToString(), []);
        var ended = await db.Sessions.Where(x => x.PersonId == person.Id && x.Id != viewer.SessionId).ExecuteDeleteAsync(cancel);
        if (ended > 0) log.Add(SecurityEventKind.SessionRevoked, person.Id, $"{ended}");
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}
