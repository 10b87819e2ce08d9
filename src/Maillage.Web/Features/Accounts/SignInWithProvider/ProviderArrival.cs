using System.Security.Claims;
using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>
/// What becomes of someone whom the provider recognised. An account is the issuer and its « sub », never an address of mail: an address changes hands,
/// and a provider may let anyone write one.
/// </summary>
sealed class ProviderArrival(
    MaillageDb db, UserManager<Person> people, SignInManager<Person> signIn, SecondFactors factors, AuditTrail trail, ProviderToken token)
{
    /// <summary>The property that says for whose account an identity was asked.</summary>
    public const string LinkTo = "link-to";

    public async Task<Arrival?> ReadAsync()
    {
        var result = await signIn.Context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (!result.Succeeded) return null;
        string Told(string claim) => result.Principal.FindFirstValue(claim) ?? "";
        return new Arrival(
            Told(ProviderHandshake.Issuer), Told("sub"), Told("email"), Told("siret"), result.Properties.Items.TryGetValue(ProviderHandshake.IdToken, out var idToken) ? idToken ?? "" : "",
            result.Properties.Items.TryGetValue(LinkTo, out var link) && Guid.TryParse(link, out var id) ? id : null);
    }

    /// <summary>Signs in whoever linked this identity to their account.</summary>
    /// <returns>False when nobody did.</returns>
    public async Task<bool> SignInAsync(Arrival arrival, CancellationToken cancel)
    {
        if (await people.FindByLoginAsync(arrival.Issuer, arrival.Subject) is not { ErasedAt: null } person) return false;
        await ProposeAsync(person, arrival, cancel);
        await db.SaveChangesAsync(cancel);
        await signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);
        var properties = new AuthenticationProperties();
        properties.SetString(SessionStore.ProviderTokenItem, token.Protect(arrival.IdToken));
        await signIn.SignInWithClaimsAsync(person, properties, [new Claim("amr", "idp")]);
        return true;
    }

    /// <summary>Links the identity to the account of who is signed in.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<string?> LinkAsync(Viewer viewer, Arrival arrival, string providerName, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        if (!state.MayChange) return "Cette session est ouverte par le seul mot de passe. Déconnectez-vous, puis revenez avec votre protection plus forte.";
        var result = await people.AddLoginAsync(state.Person, new UserLoginInfo(arrival.Issuer, arrival.Subject, providerName));
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return result.Errors.First().Description;
        }
        factors.Tell(state.Person, SecurityEventKind.FactorAdded, AccountActs.FactorAdded, providerName);
        await ProposeAsync(state.Person, arrival, cancel);
        await factors.StrengthenAsync(viewer, SignInMethod.Provider, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        await signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);
        return null;
    }

    /// <returns>False when there is no such link, or it may not be taken away from this session.</returns>
    public async Task<bool> UnlinkAsync(Viewer viewer, string issuer, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        if (!viewer.Method.IsStrong || state.Logins.FirstOrDefault(x => x.LoginProvider == issuer) is not { } login) return false;
        await people.RemoveLoginAsync(state.Person, login.LoginProvider, login.ProviderKey);
        factors.Tell(state.Person, SecurityEventKind.FactorRemoved, AccountActs.FactorRemoved, login.ProviderDisplayName ?? login.LoginProvider);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    /// <summary>Proposes the organisation that the provider names; a coordinator accepts it or not. Saved by whoever calls.</summary>
    async Task ProposeAsync(Person person, Arrival arrival, CancellationToken cancel)
    {
        if (!Siret.TryParse(arrival.Siret, out var siret)) return;
        var siren = siret.Siren.ToString();
        // An organisation is known by its SIREN; its establishments are mentions of it.
        var found = await db.Organisations.Where(x => x.Siren == siren && x.MergedInto == null).Select(x => new { x.Id, x.Name }).FirstOrDefaultAsync(cancel);
        if (found is null || await db.Affiliations.AnyAsync(x => x.PersonId == person.Id && x.OrganisationId == found.Id, cancel)) return;
        var affiliation = new Affiliation { Id = Guid.NewGuid(), PersonId = person.Id, OrganisationId = found.Id, Title = "" };
        db.Affiliations.Add(affiliation);
        trail.Record(Guid.Empty, new Actor(person.Id), AccountActs.Affiliated, affiliation.Id.ToString(),
            [new FieldChange("organisation", null, found.Name, person.Id), new FieldChange("source", null, "SIRET du fournisseur d’identité")]);
    }
}

/// <summary>Someone whom the provider recognised.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its name for the person, which never changes.</param>
/// <param name="Email">To show, never to find an account.</param>
/// <param name="Siret">Of where they work; empty when not told.</param>
/// <param name="IdToken">What it asks back at the log-out.</param>
/// <param name="LinkTo">The account to which they asked to link it.</param>
sealed record Arrival(string Issuer, string Subject, string Email, string Siret, string IdToken, Guid? LinkTo);

/// <summary>The provider's token in a session: protected, since it names the person.</summary>
sealed class ProviderToken(IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("provider-token");

    public string Protect(string token) => token.Length == 0 ? "" : protector.Protect(token);

    public string Open(string hidden) => hidden.Length == 0 ? "" : protector.Unprotect(hidden);
}
