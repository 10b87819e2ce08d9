using Maillage.Web.Shared.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Accounts;

/// <summary>What the element <c>m-passkey</c> asks before it speaks to the authenticator. POST with the form's own token: each answer makes a challenge.</summary>
static class PasskeyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(AccountAddresses.PasskeyRequest, async (HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] AccountPasskeys passkeys) =>
            await antiforgery.IsRequestValidAsync(context) ? Options(await passkeys.RequestOptionsAsync()) : Results.BadRequest())
            .AllowAnonymous().RequireRateLimiting(RateLimits.Challenge);
        routes.MapPost(AccountAddresses.PasskeyCreation, async (
            HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] AccountPasskeys passkeys, [FromServices] CurrentViewer current, CancellationToken cancel) =>
            await antiforgery.IsRequestValidAsync(context) ? Options(await passkeys.CreationOptionsAsync(current.Required, cancel)) : Results.BadRequest())
            .RequireAuthorization(AccountPolicies.SignedIn).RequireRateLimiting(RateLimits.Challenge);
    }

    static IResult Options(string? json) => json is null ? Results.NotFound() : Results.Text(json, "application/json");
}
