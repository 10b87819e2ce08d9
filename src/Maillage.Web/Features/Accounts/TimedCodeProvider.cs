using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Checks the code of an application in Identity's place: by the injected clock, and once only, so that a code read over a shoulder is worth nothing
/// (RFC 6238, 5.2).
/// </summary>
sealed class TimedCodeProvider(TimeProvider clock) : IUserTwoFactorTokenProvider<Person>
{
    const string Owner = "maillage";
    const string LastStep = "last-step";

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        if (TimedCode.Match(key, token, clock.GetUtcNow()) is not { } step) return false;
        var last = await manager.GetAuthenticationTokenAsync(user, Owner, LastStep);
        if (last is not null && step <= long.Parse(last, CultureInfo.InvariantCulture)) return false;
        // The person's concurrency stamp changes with it: of two requests with the same code, one fails.
        return (await manager.SetAuthenticationTokenAsync(user, Owner, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) => await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 };
}
