using Maillage.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts.AddApplication;

/// <summary>Adds an application of codes to an account: a secret is made, an application learns it, a code proves that it did.</summary>
sealed class ApplicationAdding(MaillageDb db, UserManager<Person> people, SecondFactors factors)
{
    const int RecoveryCodes = 10;

    /// <summary>The secret to show; null when the account has an application already, whose secret is never shown again, or may not be changed from this session.</summary>
    public async Task<PendingApplication?> ShowAsync(Viewer viewer, CancellationToken cancel)
    {
        var state = await factors.ReadAsync(viewer, cancel);
        if (state.HasApplication || !state.HasPassword || !state.MayChange) return null;
        if (await people.GetAuthenticatorKeyAsync(state.Person) is not { Length: > 0 } key)
        {
            await people.ResetAuthenticatorKeyAsync(state.Person);
            key = (await people.GetAuthenticatorKeyAsync(state.Person))!;
        }
        return new PendingApplication(key, state.Person.Email!);
    }

    /// <summary>Takes the application into use.</summary>
    /// <returns>The recovery codes, to show this once; null when the code is not right.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Viewer viewer, string code, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        var person = state.Person;
        if (state.HasApplication || !state.MayChange || !await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, code)) return null;
        await people.SetTwoFactorEnabledAsync(person, true);
        var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes);
        factors.Tell(person, SecurityEventKind.FactorAdded, AccountActs.FactorAdded, "application");
        await factors.StrengthenAsync(viewer, SignInMethod.PasswordAndCode, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [.. codes!];
    }
}

/// <summary>A secret that no application has confirmed yet.</summary>
sealed record PendingApplication(string Key, string Email);
