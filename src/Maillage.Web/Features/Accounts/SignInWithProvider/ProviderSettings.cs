using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>The provider of identity that the operator chose, from <c>Maillage:Provider</c>; without an authority there is none.</summary>
/// <param name="Name">As people call it: « ProConnect ».</param>
/// <param name="Authority">Its issuer, under which its configuration is published.</param>
/// <param name="ClientId">What it calls this site.</param>
/// <param name="ClientSecret">What it gave with it.</param>
/// <param name="Scopes">What is asked of it, separated by spaces.</param>
/// <param name="SignsClaims">Whether its claims come as a signed JWT, as ProConnect's do; others are then refused.</param>
sealed record ProviderSettings(string Name, string Authority, string ClientId, string ClientSecret, string Scopes, bool SignsClaims)
{
    public const string Scheme = "provider";

    /// <summary>ProConnect's (documentation for service providers).</summary>
    const string ProConnectScopes = "openid given_name usual_name email siret uid";

    /// <exception cref="RefusedSettingException">An authority without the rest, or not by TLS.</exception>
    public static ProviderSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Maillage:Provider");
        if (section["Authority"] is not { Length: > 0 } authority) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && LocalPeer.Is(uri.Host))))
            throw new RefusedSettingException($"Maillage:Provider:Authority doit être une adresse en https ; « {authority} » n’en est pas une.");
        return new ProviderSettings(
            section["Name"] is { Length: > 0 } name ? name : uri.Host, authority, Required("ClientId"), Required("ClientSecret"),
            section["Scopes"] is { Length: > 0 } scopes ? scopes : ProConnectScopes, section.GetValue("SignedUserInfo", true));

        string Required(string key) => section[key] is { Length: > 0 } value ? value : throw new RefusedSettingException($"Maillage:Provider:{key} manque : le fournisseur d’identité « {authority} » l’a donné avec l’inscription du site.");
    }
}
