using Maillage.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts.SignIn;

/// <summary>The second step after a right password: the code of the application, or a recovery code.</summary>
sealed class CodeSignIn(UserManager<Person> people, SignInManager<Person> signIn, SecurityLog log, MaillageDb db)
{
    const int RecoveryLength = 10;

    /// <summary>Whether this browser gave a right password, less than five minutes ago.</summary>
    public async Task<bool> IsExpectedAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<CodeOutcome> TryAsync(string typed, CancellationToken cancel)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { ErasedAt: null } person) return CodeOutcome.TooLate;
        var code = new string([.. typed.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        var isRecovery = code.Length == RecoveryLength;
        // Identity lets recovery codes pass a lock-out.
        if (await people.IsLockedOutAsync(person)) return await RefuseAsync(SecurityEventKind.LockedOut, person, cancel);
        var result = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync($"{code[..5]}-{code[5..]}")
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            if (!isRecovery) return CodeOutcome.SignedIn;
            log.Add(SecurityEventKind.FactorRemoved, person.Id, "un code de secours, utilisé");
            await db.SaveChangesAsync(cancel);
            return CodeOutcome.SignedIn;
        }
        if (isRecovery) await people.AccessFailedAsync(person);
        return await RefuseAsync(result.IsLockedOut ? SecurityEventKind.LockedOut : SecurityEventKind.SignInRefused, person, cancel);
    }

    async Task<CodeOutcome> RefuseAsync(SecurityEventKind kind, Person person, CancellationToken cancel)
    {
        log.Add(kind, person.Id, "code");
        await db.SaveChangesAsync(cancel);
        return CodeOutcome.Refused;
    }
}

enum CodeOutcome
{
    Refused,
    SignedIn,

    /// <summary>The password was given more than five minutes ago, or never.</summary>
    TooLate,
}
