using Maillage.Web.Features.Spaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>The ways to the provider. By GET: the content policy keeps forms on this site, and a form that is redirected to a provider would stop there.</summary>
static class ProviderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccountAddresses.Provider, ([FromQuery(Name = AccountAddresses.Return)] string? back, [FromServices] IServiceProvider services) =>
        {
            var properties = new AuthenticationProperties { RedirectUri = AccountAddresses.With(AccountAddresses.ProviderArrival, back) };
            // Sealed with the rest for the whole trip: who comes back is offered an account by this invitation and no other.
            if (back?.StartsWith(SpaceAddresses.Invitation, StringComparison.Ordinal) == true && AccountAddresses.Local(back, "") == back) properties.Items[ProvenIdentities.AskedFrom] = back;
            return Start(services, properties);
        }).AllowAnonymous();
        routes.MapGet(AccountAddresses.ProviderLink, ([FromServices] CurrentViewer current, [FromServices] IServiceProvider services) =>
            Start(services, new AuthenticationProperties
            {
                RedirectUri = AccountAddresses.ProviderArrival, Items = { [ProvenIdentities.LinkTo] = current.Required.PersonId.ToString() },
            })).RequireAuthorization(AccountPolicies.SignedIn);
        // What the form of signing out left for five minutes: the browser comes here by itself, and not as the form's redirect.
        routes.MapGet(AccountAddresses.ProviderLeave, async (HttpContext http, [FromServices] IServiceProvider services) =>
        {
            var left = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
            await http.SignOutAsync(IdentityConstants.ExternalScheme);
            if (services.GetService<ProviderSettings>() is null || left.Properties is null || !left.Properties.Items.TryGetValue(ProviderHandshake.IdToken, out var token)) return Results.LocalRedirect("/");
            return Results.SignOut(new AuthenticationProperties { RedirectUri = "/", Items = { [ProviderHandshake.IdToken] = token } }, [ProviderSettings.Scheme]);
        }).AllowAnonymous();
    }

    static IResult Start(IServiceProvider services, AuthenticationProperties properties) =>
        services.GetService<ProviderSettings>() is null ? Results.NotFound() : new WayToProvider(properties);
}
