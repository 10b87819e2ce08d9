using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.TryDemonstration;

/// <summary>
/// <c>POST /connexion/demonstration</c>: opens an account of the demonstration without a password. Exists where the data is invented, and answers the machine
/// itself only: elsewhere it is a 404.
/// </summary>
static class DemonstrationSignIn
{
    public const string Path = "/connexion/demonstration";

    public static bool IsOffered(SiteIdentity site, HttpContext context) =>
        site.IsDemonstration && LocalRequest.Is(context);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, async (
        HttpContext context, [FromServices] SiteIdentity site, [FromServices] IAntiforgery antiforgery, [FromServices] MaillageDb db,
        [FromServices] SignInManager<Person> signIn, CancellationToken cancel) =>
    {
        if (!IsOffered(site, context)) return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var email = (await context.Request.ReadFormAsync(cancel))["compte"].ToString();
        var person = await db.People.SingleOrDefaultAsync(x => x.Email == email && x.PasswordHash == null && x.ErasedAt == null, cancel);
        if (person?.Email?.EndsWith(".invalid", StringComparison.Ordinal) != true) return Results.NotFound();
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "demo")]);
        return Results.LocalRedirect("/espaces");
    }).AllowAnonymous();
}
