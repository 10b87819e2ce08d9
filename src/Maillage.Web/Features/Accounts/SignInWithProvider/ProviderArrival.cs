using Maillage.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>What becomes of someone whom the provider recognised.</summary>
sealed class ProviderArrival(MaillageDb db, UserManager<Person> people, ProvenIdentities identities, SecondFactors factors)
{
    /// <summary>Signs in whoever linked this identity to their account.</summary>
    /// <returns>False when nobody did.</returns>
    public async Task<bool> SignInAsync(ProvenIdentity identity, CancellationToken cancel)
    {
        if (await identities.OwnerAsync(identity) is not { } person) return false;
        await identities.ProposeAsync(person, identity, cancel);
        await db.SaveChangesAsync(cancel);
        await identities.SignInAsync(person, identity);
        return true;
    }

    /// <summary>Links the identity to the account of who is signed in.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<string?> LinkAsync(Viewer viewer, ProvenIdentity identity, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayChange) return "Cette session est ouverte par le seul mot de passe. Déconnectez-vous, puis revenez avec votre protection plus forte.";
        if (await identities.AttachAsync(state.Person, identity, cancel) is { } error)
        {
            db.ChangeTracker.Clear();
            return error;
        }
        await factors.StrengthenAsync(viewer, SignInMethod.Provider, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        await identities.ForgetAsync();
        return null;
    }

    /// <returns>False when there is no such link, or it may not be taken away from this session.</returns>
    public async Task<bool> UnlinkAsync(Viewer viewer, string issuer, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayRemove || state.Logins.FirstOrDefault(x => x.LoginProvider == issuer) is not { } login) return false;
        await people.RemoveLoginAsync(state.Person, login.LoginProvider, login.ProviderKey);
        factors.Tell(state.Person, SecurityEventKind.FactorRemoved, AccountActs.FactorRemoved, login.ProviderDisplayName ?? login.LoginProvider);
        await factors.WeakenAsync(viewer, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }
}

/// <summary>The provider's token in a session: protected, since it names the person.</summary>
sealed class ProviderToken(IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("provider-token");

    public string Protect(string token) => token.Length == 0 ? "" : protector.Protect(token);

    public string Open(string hidden) => hidden.Length == 0 ? "" : protector.Unprotect(hidden);
}
