using Maillage.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts.SignIn;

/// <summary>Signs in with an address and a password. An unknown address and a closed account cost the same hashing as any other, and are answered alike.</summary>
sealed class PasswordSignIn(UserManager<Person> people, SignInManager<Person> signIn, IPasswordHasher<Person> hasher, SecurityLog log, MaillageDb db)
{
    /// <summary>Of a password that nobody has; made once, at the first unknown address.</summary>
    static string? nobody;

    public async Task<PasswordOutcome> TryAsync(string email, string password, CancellationToken cancel)
    {
        var person = await people.FindByEmailAsync(email.Trim());
        if (person?.PasswordHash is null || person.ErasedAt is not null)
        {
            Spend(password);
            return await RefuseAsync(SecurityEventKind.SignInRefused, null, cancel);
        }
        if (await people.IsLockedOutAsync(person))
        {
            // Identity answers at once for a closed account: whoever closed it would learn that it exists.
            Spend(password);
            return await RefuseAsync(SecurityEventKind.LockedOut, person.Id, cancel);
        }
        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor) return PasswordOutcome.CodeWanted;
        if (result.Succeeded) return PasswordOutcome.SignedIn;
        return await RefuseAsync(result.IsLockedOut ? SecurityEventKind.LockedOut : SecurityEventKind.SignInRefused, person.Id, cancel);
    }

    /// <summary>Takes the time of a verification.</summary>
    void Spend(string password)
    {
        nobody ??= hasher.HashPassword(new Person(), Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(new Person(), nobody, password);
    }

    async Task<PasswordOutcome> RefuseAsync(SecurityEventKind kind, Guid? personId, CancellationToken cancel)
    {
        log.Add(kind, personId, "mot de passe");
        await db.SaveChangesAsync(cancel);
        return PasswordOutcome.Refused;
    }
}

enum PasswordOutcome
{
    Refused,
    SignedIn,

    /// <summary>The password is right; the code of an application is asked next.</summary>
    CodeWanted,
}
