using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.ImportTies;

/// <summary>Where a file of ties goes: apart from the page, so that it is read as it arrives; then where its ties are confirmed.</summary>
static class ImportTiesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Someone who reloads the answer, or opens its address, is taken to the form.
        routes.MapGet("/espaces/{slug}/reseau/liens/fichier", (string slug) => Results.LocalRedirect(SpaceNetworkAddresses.Ties(Uri.EscapeDataString(slug)) + "#fichier")).RequireAuthorization();
        // The token is checked by whoever reads the form, before the file: the framework would read the whole form first.
        routes.MapPost("/espaces/{slug}/reseau/liens/fichier", SendAsync).RequireAuthorization().RequireRateLimiting(RateLimits.Upload).DisableAntiforgery();
        routes.MapPost("/espaces/{slug}/reseau/liens/apporter", BringAsync).RequireAuthorization();
    }

    static async Task<IResult> SendAsync(string slug, HttpContext context, [FromServices] SpaceDoor door, [FromServices] TieBringing bringing, CancellationToken cancel)
    {
        if (await door.OpenAsync(slug, SpaceAction.Cooperate, cancel) is not { Acting: not null } access) return Results.NotFound();
        var sent = await bringing.ReadAsync(access, context, cancel);
        return sent.Difference is { } difference
            ? new RazorComponentResult<TieDifferenceDocument>(new { Access = access, sent.FileName, Difference = difference })
            : new RazorComponentResult<TieFileAgain>(new { Slug = slug, Errors = (IReadOnlyList<FieldError>)[new FieldError("fichier", sent.Error ?? "")] }) { StatusCode = sent.Status };
    }

    static async Task<IResult> BringAsync(string slug, HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SpaceDoor door, [FromServices] TieBringing bringing, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (await door.OpenAsync(slug, SpaceAction.Cooperate, cancel) is not { Acting: not null } access) return Results.NotFound();
        var form = await context.Request.ReadFormAsync(cancel);
        await bringing.BringAsync(access, form["liens"].ToString(), form["source"].ToString(), cancel);
        return Results.LocalRedirect(SpaceNetworkAddresses.Ties(access.Space.Slug) + "?apportes=oui");
    }
}
