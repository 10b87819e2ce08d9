using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>Opens accounts and gives access back: for the command line, the acceptance of an invitation and the administration.</summary>
public sealed class AccountKeeper(MaillageDb db, UserManager<Person> people, AuditTrail trail, SecurityLog log, TimeProvider clock)
{
    /// <summary>Opens an account, with an event in the chain of the site.</summary>
    /// <param name="email">Where the person is written to, and what they sign in with.</param>
    /// <param name="givenName">As they write it.</param>
    /// <param name="familyName">As they write it.</param>
    /// <param name="password">Null for someone who will sign in otherwise.</param>
    /// <param name="isAdministrator">Whether they run the site.</param>
    /// <param name="by">Who opens it; null when the person does.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The person, or the sentences that say why not; nothing is written then.</returns>
    public async Task<(Person? Person, IReadOnlyList<string> Errors)> OpenAsync(
        string email, string givenName, string familyName, string? password, bool isAdministrator, Actor? by, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var opened = await AddAsync(email, givenName, familyName, password, isAdministrator, by);
        if (opened.Person is not null) await whole.CommitAsync(cancel);
        return opened;
    }

    /// <summary>As <see cref="OpenAsync"/>, in the transaction of whoever calls, who does not commit when there is no person.</summary>
    public async Task<(Person? Person, IReadOnlyList<string> Errors)> AddAsync(string email, string givenName, string familyName, string? password, bool isAdministrator, Actor? by)
    {
        var person = new Person
        {
            Id = Guid.NewGuid(), UserName = email.Trim(), Email = email.Trim(), GivenName = givenName.Trim(), FamilyName = familyName.Trim(),
            IsAdministrator = isAdministrator, CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        trail.Record(Guid.Empty, by ?? new Actor(person.Id), AccountActs.Created, person.Id.ToString(),
            [new FieldChange("name", null, person.DisplayName, person.Id), new FieldChange("email", null, person.Email, person.Id), new FieldChange("administrator", null, isAdministrator ? "oui" : "non")]);
        // The events go with the first save of Identity's store: one context, one transaction.
        var result = password is null ? await people.CreateAsync(person) : await people.CreateAsync(person, password);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return (null, [.. result.Errors.Select(x => x.Description).Distinct()]);
        }
        return (person, []);
    }

    /// <summary>Gives a new password, takes away the second factors and the linked providers, and ends all sessions: for someone who lost everything.</summary>
    /// <returns>Why not; empty when done.</returns>
    public async Task<IReadOnlyList<string>> ResetAsync(Person person, string password, Actor by, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var token = await people.GeneratePasswordResetTokenAsync(person);
        var result = await people.ResetPasswordAsync(person, token, password);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return [.. result.Errors.Select(x => x.Description).Distinct()];
        }
        await people.SetTwoFactorEnabledAsync(person, false);
        await people.ResetAuthenticatorKeyAsync(person);
        await people.GenerateNewTwoFactorRecoveryCodesAsync(person, 0);
        await people.SetLockoutEndDateAsync(person, null);
        foreach (var passkey in await people.GetPasskeysAsync(person)) await people.RemovePasskeyAsync(person, passkey.CredentialId);
        foreach (var login in await people.GetLoginsAsync(person)) await people.RemoveLoginAsync(person, login.LoginProvider, login.ProviderKey);
        trail.Record(Guid.Empty, by, AccountActs.Reset, person.Id.ToString(), []);
        log.Add(SecurityEventKind.PasswordChanged, person.Id, "réinitialisation");
        await db.SaveChangesAsync(cancel);
        await db.Sessions.Where(x => x.PersonId == person.Id).ExecuteDeleteAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Gives or takes the running of the site.</summary>
    /// <returns>False when nothing changed.</returns>
    public async Task<bool> SetAdministratorAsync(Person person, bool isAdministrator, Actor by, CancellationToken cancel)
    {
        if (person.IsAdministrator == isAdministrator) return false;
        person.IsAdministrator = isAdministrator;
        trail.Record(Guid.Empty, by, isAdministrator ? AccountActs.MadeAdministrator : AccountActs.UnmadeAdministrator, person.Id.ToString(),
            [new FieldChange("administrator", isAdministrator ? "non" : "oui", isAdministrator ? "oui" : "non")]);
        log.Add(SecurityEventKind.RoleChanged, person.Id, isAdministrator ? "administration du site donnée" : "administration du site retirée");
        db.People.Update(person);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
