using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// What protects an account beside its password, and the one rule on changing it: who has a strong way of signing in used it for this session. Else a
/// stolen password would be enough to add a factor of the thief's own.
/// </summary>
sealed class SecondFactors(MaillageDb db, UserManager<Person> people, AuditTrail trail, SecurityLog log)
{
    public async Task<ProtectionState> ReadAsync(Viewer viewer, CancellationToken cancel)
    {
        var person = await db.People.SingleAsync(x => x.Id == viewer.PersonId, cancel);
        var demands = person.IsAdministrator || await db.Memberships.Where(SpaceMembers.DemandTwoFactors).AnyAsync(x => x.PersonId == person.Id, cancel);
        var passkeys = (await people.GetPasskeysAsync(person)).OrderBy(x => x.CreatedAt).ToArray();
        var logins = await people.GetLoginsAsync(person);
        var codes = person.TwoFactorEnabled ? await people.CountRecoveryCodesAsync(person) : 0;
        return new ProtectionState(person, demands, codes, passkeys, [.. logins], viewer.Method.IsStrong);
    }

    /// <summary>Whether what was typed is the password or a fresh code of the person: asked before a protection is taken away. Wrong ones count towards the lock-out.</summary>
    public async Task<bool> ConfirmsAsync(Person person, string typed)
    {
        if (await people.IsLockedOutAsync(person)) return false;
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        var right = digits.Length == TimedCode.Digits && digits.All(char.IsAsciiDigit)
            ? person.TwoFactorEnabled && await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, digits)
            : await people.CheckPasswordAsync(person, typed);
        if (right) await people.ResetAccessFailedCountAsync(person);
        else await people.AccessFailedAsync(person);
        return right;
    }

    /// <summary>Tells the history and the security log of a factor added or taken away; saved by whoever calls.</summary>
    public void Tell(Person person, SecurityEventKind kind, AuditAct act, string factor)
    {
        log.Add(kind, person.Id, factor);
        trail.Record(Guid.Empty, new Actor(person.Id), act, person.Id.ToString(), act == AccountActs.FactorAdded ? [new FieldChange("factor", null, factor)] : [new FieldChange("factor", factor, null)]);
    }

    /// <summary>The present session becomes as strong as what was just proved; those opened with one factor end.</summary>
    public async Task StrengthenAsync(Viewer viewer, SignInMethod proved, CancellationToken cancel)
    {
        await db.Sessions.Where(x => x.Id == viewer.SessionId && x.Method == SignInMethod.Password).ExecuteUpdateAsync(x => x.SetProperty(y => y.Method, proved), cancel);
        var ended = await db.Sessions
            .Where(x => x.PersonId == viewer.PersonId && x.Id != viewer.SessionId && (x.Method == SignInMethod.Password || x.Method == SignInMethod.MailLink))
            .ExecuteDeleteAsync(cancel);
        if (ended > 0) log.Add(SecurityEventKind.SessionRevoked, viewer.PersonId, $"{ended}");
    }

    /// <summary>
    /// A factor was just taken away: the other sessions end, since it may have opened them, and the present one is worth what the account can still prove.
    /// Where its own way in is gone it becomes one of a mere password, or ends when there is none.
    /// </summary>
    public async Task WeakenAsync(Viewer viewer, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var left = await ReadAsync(viewer, cancel);
        var ended = await db.Sessions.Where(x => x.PersonId == viewer.PersonId && x.Id != viewer.SessionId).ExecuteDeleteAsync(cancel);
        var stands = viewer.Method switch
        {
            SignInMethod.PasswordAndCode => left.HasApplication,
            SignInMethod.Passkey => left.Passkeys.Count > 0,
            SignInMethod.Provider => left.Logins.Count > 0,
            _ => true,
        };
        var own = db.Sessions.Where(x => x.Id == viewer.SessionId);
        if (!stands && left.HasPassword) await own.ExecuteUpdateAsync(x => x.SetProperty(y => y.Method, SignInMethod.Password), cancel);
        else if (!stands) ended += await own.ExecuteDeleteAsync(cancel);
        if (ended > 0) log.Add(SecurityEventKind.SessionRevoked, viewer.PersonId, $"{ended}");
    }
}

/// <summary>What protects an account, as its page tells it.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="IsDemanded">Whether their roles ask for two factors.</param>
/// <param name="RecoveryCodes">How many are left; zero without an application.</param>
/// <param name="Passkeys">The oldest first.</param>
/// <param name="Logins">The providers of identity that open it.</param>
/// <param name="IsStrongSession">Whether this session was opened with two factors.</param>
sealed record ProtectionState(
    Person Person, bool IsDemanded, int RecoveryCodes, IReadOnlyList<UserPasskeyInfo> Passkeys, IReadOnlyList<UserLoginInfo> Logins, bool IsStrongSession)
{
    public bool HasPassword => Person.PasswordHash is not null;
    public bool HasApplication => Person.TwoFactorEnabled;
    public bool IsStrong => HasApplication || Passkeys.Count > 0 || Logins.Count > 0;

    /// <summary>See <see cref="SecondFactors"/>.</summary>
    public bool MayChange => IsStrongSession || !IsStrong;

    /// <summary>Whether a passkey or a provider may be taken away: from a strong session, and while another way in remains.</summary>
    public bool MayRemove => IsStrongSession && (HasPassword || Passkeys.Count + Logins.Count > 1);
}
