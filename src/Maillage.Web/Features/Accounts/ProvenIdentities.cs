using System.Security.Claims;
using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts.SignInWithProvider;
using Maillage.Web.Shared.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// What the provider of identity proved of someone, kept five minutes in a cookie of its own. An account is the issuer and its « sub », never an address of mail:
/// an address changes hands, and a provider may let anyone write one.
/// </summary>
sealed class ProvenIdentities(
    MaillageDb db, UserManager<Person> people, SignInManager<Person> signIn, SecondFactors factors, AuditTrail trail, ProviderToken token, IServiceProvider services)
{
    /// <summary>The property that says for whose account an identity was asked.</summary>
    public const string LinkTo = "link-to";

    /// <summary>The property that says from the page of which invitation it was asked.</summary>
    public const string AskedFrom = "asked-from";

    /// <summary>As people call the provider; null where there is none.</summary>
    public string? ProviderName => services.GetService<ProviderSettings>()?.Name;

    public async Task<ProvenIdentity?> ReadAsync()
    {
        if (ProviderName is null) return null;
        var result = await signIn.Context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        // The same cookie carries what a log-out asks back, which proves nobody.
        if (!result.Succeeded || Told("sub").Length == 0) return null;
        return new ProvenIdentity(
            Told(ProviderHandshake.Issuer), Told("sub"), Told("email"), Told("given_name"), Told("usual_name") is { Length: > 0 } usual ? usual : Told("family_name"), Told("siret"),
            Item(ProviderHandshake.IdToken) ?? "", Guid.TryParse(Item(LinkTo), out var id) ? id : null, Item(AskedFrom));

        string Told(string claim) => result.Principal.FindFirstValue(claim) ?? "";
        string? Item(string name) => result.Properties.Items.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Who linked this identity to their account; null when nobody did.</summary>
    public async Task<Person?> OwnerAsync(ProvenIdentity identity) =>
        await people.FindByLoginAsync(identity.Issuer, identity.Subject) is { ErasedAt: null } person ? person : null;

    /// <summary>Links the identity to an account, in the transaction of whoever calls, who saves.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<string?> AttachAsync(Person person, ProvenIdentity identity, CancellationToken cancel)
    {
        var result = await people.AddLoginAsync(person, new UserLoginInfo(identity.Issuer, identity.Subject, ProviderName));
        if (!result.Succeeded) return result.Errors.First().Description;
        factors.Tell(person, SecurityEventKind.FactorAdded, AccountActs.FactorAdded, ProviderName ?? "");
        await ProposeAsync(person, identity, cancel);
        return null;
    }

    /// <summary>Opens a session for whom the provider recognised.</summary>
    public async Task SignInAsync(Person person, ProvenIdentity identity)
    {
        await ForgetAsync();
        var properties = new AuthenticationProperties();
        properties.SetString(SessionStore.ProviderTokenItem, token.Protect(identity.IdToken));
        await signIn.SignInWithClaimsAsync(person, properties, [new Claim("amr", "idp")]);
    }

    public Task ForgetAsync() => signIn.Context.SignOutAsync(IdentityConstants.ExternalScheme);

    /// <summary>Proposes the organisation that the provider names; a coordinator accepts it or not. Saved by whoever calls.</summary>
    public async Task ProposeAsync(Person person, ProvenIdentity identity, CancellationToken cancel)
    {
        if (!Siret.TryParse(identity.Siret, out var siret)) return;
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
