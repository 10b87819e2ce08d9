using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>
/// OpenID Connect as ProConnect asks for it, which suits any standard provider: authorization code, no parameter beyond the standard's, addresses from the
/// configured origin. What the provider proved waits five minutes in a cookie of its own for <see cref="ProviderArrival"/>.
/// </summary>
sealed partial class ProviderHandshake(ProviderSettings settings, SiteOrigin origin, SiteCookies cookies, OutgoingAddresses outgoing, OutgoingHttp http, ILogger<ProviderHandshake> log) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Issuer = "iss";
    public const string IdToken = "id-token";

    const string Verifier = "code_verifier";

    public void Configure(OpenIdConnectOptions options) => Configure(ProviderSettings.Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != ProviderSettings.Scheme) return;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = settings.Authority;
        options.BackchannelHttpHandler = http.NewHandler();
        options.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The default of this response: the handler then says nothing of it.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.DisableTelemetry = true;
        // What is asked stands in the address, where a strict provider looks for it.
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.ClaimActions.Clear();
        options.SaveTokens = false;
        options.UseTokenLifetime = false;
        options.TokenValidationParameters.ValidAlgorithms = ProviderClaims.Algorithms;
        options.CallbackPath = AccountAddresses.ProviderBack;
        options.SignedOutCallbackPath = AccountAddresses.ProviderGone;
        options.SignedOutRedirectUri = "/";
        options.RemoteSignOutPath = PathString.Empty;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        // The answer is a plain navigation by GET: cookies need not follow requests of other sites.
        cookies.Lock(options.NonceCookie, "maillage-nonce.");
        cookies.Lock(options.CorrelationCookie, "maillage-echange.");
        options.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = async context =>
            {
                context.ProtocolMessage.RedirectUri = origin.Url(options.CallbackPath);
                var provider = await ConfigurationAsync(context.Options, context.HttpContext.RequestAborted);
                Follow(context.ProtocolMessage);
                if (provider.CodeChallengeMethodsSupported.Contains("S256")) return;
                // A strict provider refuses parameters that it does not announce.
                context.ProtocolMessage.Parameters.Remove("code_challenge");
                context.ProtocolMessage.Parameters.Remove("code_challenge_method");
                context.Properties.Items.Remove(Verifier);
            },
            OnRedirectToIdentityProviderForSignOut = context =>
            {
                Follow(context.ProtocolMessage);
                context.ProtocolMessage.PostLogoutRedirectUri = origin.Url(options.SignedOutCallbackPath);
                if (context.Properties.Items.Remove(IdToken, out var token)) context.ProtocolMessage.IdTokenHint = token;
                return Task.CompletedTask;
            },
            OnTokenValidated = ProveAsync,
            OnRemoteFailure = RefuseAsync,
        };
    }

    async Task ProveAsync(TokenValidatedContext context)
    {
        var provider = await ConfigurationAsync(context.Options, context.HttpContext.RequestAborted);
        var told = await ProviderClaims.AskAsync(
            context.Options.Backchannel, provider, settings, context.TokenEndpointResponse!.AccessToken, context.SecurityToken.Subject, context.HttpContext.RequestAborted);
        context.Properties!.Items[IdToken] = context.TokenEndpointResponse.IdToken;
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Issuer, provider.Issuer), .. told.Select(x => new Claim(x.Key, x.Value))], ProviderSettings.Scheme));
    }

    /// <summary>What the provider says of itself, if it says it under its own name (OpenID Connect Discovery, 4.3).</summary>
    async Task<OpenIdConnectConfiguration> ConfigurationAsync(OpenIdConnectOptions options, CancellationToken cancel)
    {
        var provider = await options.ConfigurationManager!.GetConfigurationAsync(cancel);
        return provider.Issuer?.TrimEnd('/') == settings.Authority.TrimEnd('/')
            ? provider
            : throw new ProviderRefusedException($"the provider of {settings.Authority} calls itself {provider.Issuer}");
    }

    /// <summary>People are not sent where the configuration does not say.</summary>
    void Follow(OpenIdConnectMessage message)
    {
        if (!Uri.TryCreate(message.IssuerAddress, UriKind.Absolute, out var there) || !outgoing.Admit(there))
            throw new ProviderRefusedException($"the provider sends people to {message.IssuerAddress}: list its host in {OutgoingAddresses.Variable} if it is meant");
    }

    async Task RefuseAsync(RemoteFailureContext context)
    {
        // Nothing of the person is told; the reason helps whoever configures the provider.
        LogRefusal(log, context.Failure?.Message ?? "");
        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<SecurityLog>().Add(SecurityEventKind.SignInRefused, null, "fournisseur d’identité");
        await services.GetRequiredService<MaillageDb>().SaveChangesAsync(context.HttpContext.RequestAborted);
        context.Response.Redirect($"{AccountAddresses.SignIn}?{AccountAddresses.ProviderRefused}=oui");
        context.HandleResponse();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The identity provider's answer was refused: {Reason}")]
    private static partial void LogRefusal(ILogger log, string reason);
}
