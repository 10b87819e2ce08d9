using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>Passkeys of people: made, used to sign in, taken away. The browser proves that it holds one and that its owner unlocked it.</summary>
sealed class AccountPasskeys(MaillageDb db, UserManager<Person> people, SignInManager<Person> signIn, SecondFactors factors, SiteOrigin origin, SecurityLog log)
{
    /// <summary>More are of no use, and lengthen each sign-in.</summary>
    const int Most = 20;

    const int LongestName = 60;

    /// <summary>Where the element of the page must stand: a passkey is bound to one origin. Null when the site has none.</summary>
    public string? Origin => origin.Value;

    /// <summary>What the browser needs to make one; null when this session may not add any.</summary>
    public async Task<string?> CreationOptionsAsync(Viewer viewer, CancellationToken cancel)
    {
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayChange || Origin is null || state.Passkeys.Count >= Most) return null;
        // The identifier is what an authenticator gives back instead of a name; the names are shown by the authenticator alone.
        return await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = state.Person.Id.ToString(), Name = state.Person.Email!, DisplayName = state.Person.DisplayName });
    }

    /// <summary>What the browser needs to sign in with one; it tells of no account.</summary>
    public async Task<string?> RequestOptionsAsync() => Origin is null ? null : await signIn.MakePasskeyRequestOptionsAsync(null);

    /// <returns>Why it was not added; null when it was.</returns>
    public async Task<string?> AddAsync(Viewer viewer, string? credential, string? name, CancellationToken cancel)
    {
        const string refused = "La clé d’accès n’a pas pu être ajoutée. Essayez de nouveau, ou avec un autre appareil.";
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayChange || Origin is null || string.IsNullOrEmpty(credential)) return refused;
        if (state.Passkeys.Count >= Most) return "Vous avez déjà vingt clés d’accès : retirez-en une d’abord.";
        PasskeyAttestationResult made;
        try
        {
            made = await signIn.PerformPasskeyAttestationAsync(credential);
        }
        // The page was left open until its challenge was forgotten.
        catch (InvalidOperationException)
        {
            return refused;
        }
        if (!made.Succeeded || made.UserEntity.Id != viewer.PersonId.ToString()) return refused;
        var passkey = made.Passkey;
        passkey.Name = string.IsNullOrWhiteSpace(name) ? "Clé d’accès" : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        await using var whole = await db.BeginWriteAsync(cancel);
        if (!(await people.AddOrUpdatePasskeyAsync(state.Person, passkey)).Succeeded) return refused;
        factors.Tell(state.Person, SecurityEventKind.FactorAdded, AccountActs.FactorAdded, $"clé d’accès « {passkey.Name} »");
        await factors.StrengthenAsync(viewer, SignInMethod.Passkey, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    /// <returns>False when there is no such passkey, or it may not be taken away from this session.</returns>
    public async Task<bool> RemoveAsync(Viewer viewer, string credentialId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayRemove || state.Passkeys.FirstOrDefault(x => Convert.ToHexString(x.CredentialId) == credentialId) is not { } passkey) return false;
        await people.RemovePasskeyAsync(state.Person, passkey.CredentialId);
        factors.Tell(state.Person, SecurityEventKind.FactorRemoved, AccountActs.FactorRemoved, $"clé d’accès « {passkey.Name} »");
        await factors.WeakenAsync(viewer, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    /// <summary>
    /// Signs in whoever holds the passkey. A lock-out of the account does not hold it back: it answers guesses of the password, and a passkey cannot be
    /// guessed; else whoever knows an address could keep its owner out.
    /// </summary>
    public async Task<bool> SignInAsync(string? credential, CancellationToken cancel)
    {
        if (Origin is null || string.IsNullOrEmpty(credential)) return false;
        Person? person = null;
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(credential);
            // The count of uses is kept, so that a copy shows.
            if (proof.Succeeded && proof.User.ErasedAt is null && (await people.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded) person = proof.User;
        }
        catch (InvalidOperationException)
        {
            // The page was left open until its challenge was forgotten.
        }
        if (person is null)
        {
            log.Add(SecurityEventKind.SignInRefused, null, "clé d’accès");
            await db.SaveChangesAsync(cancel);
            return false;
        }
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "hwk")]);
        return true;
    }
}
