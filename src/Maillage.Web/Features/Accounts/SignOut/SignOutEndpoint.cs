using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts.SignInWithProvider;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.SignOut;

/// <summary><c>POST /deconnexion</c>: ends the session of this browser. A POST, so that no page elsewhere signs a person out.</summary>
static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(AccountAddresses.SignOut, async (
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SignInManager<Person> signIn, [FromServices] SecurityLog log,
        [FromServices] MaillageDb db, [FromServices] CurrentViewer current, [FromServices] ProviderToken token, CancellationToken cancel) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var hidden = await db.Sessions.Where(x => x.Id == current.Required.SessionId).Select(x => x.ProviderToken).SingleOrDefaultAsync(cancel) ?? "";
        log.Add(SecurityEventKind.SignOut, current.Required.PersonId, current.Required.Method.Label);
        await db.SaveChangesAsync(cancel);
        await signIn.SignOutAsync();
        // Whoever comes to this computer next finds nothing by going back.
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        if (hidden.Length == 0) return Results.LocalRedirect("/");
        // The provider's session is next. The content policy stops a form that is redirected elsewhere, so the token waits in a cookie for the next page.
        var properties = new AuthenticationProperties { Items = { [ProviderHandshake.IdToken] = token.Open(hidden) } };
        await context.SignInAsync(IdentityConstants.ExternalScheme, new ClaimsPrincipal(new ClaimsIdentity(ProviderSettings.Scheme)), properties);
        return Results.LocalRedirect(AccountAddresses.Left);
    }).RequireAuthorization(AccountPolicies.SignedIn);
}
