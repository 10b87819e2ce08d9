using Maillage.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Accounts.SignOut;

/// <summary><c>POST /deconnexion</c>: ends the session of this browser. A POST, so that no page elsewhere signs a person out.</summary>
static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(AccountAddresses.SignOut, async (
        HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SignInManager<Person> signIn, [FromServices] SecurityLog log,
        [FromServices] MaillageDb db, [FromServices] CurrentViewer current, CancellationToken cancel) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        log.Add(SecurityEventKind.SignOut, current.Required.PersonId, current.Required.Method.Label);
        await db.SaveChangesAsync(cancel);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }).RequireAuthorization(AccountPolicies.SignedIn);
}
