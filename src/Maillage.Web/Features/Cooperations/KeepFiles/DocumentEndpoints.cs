using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Cooperations.KeepFiles;

/// <summary>Where the form of <see cref="FilesPage"/> sends a document, and where members take one: always to be saved, never to be shown as a page of the site.</summary>
static class DocumentEndpoints
{
    const string Sending = "/espaces/{slug}/cooperations/{number:int}/vie/fichiers/envoi";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Someone who reloads the answer, or opens its address, is taken to the form.
        routes.MapGet(Sending, (string slug, int number) => Results.Redirect(CooperationAddresses.Files(slug, number))).RequireAuthorization();
        // The token is checked by whoever reads the form, before the file: the framework would read the whole form first.
        routes.MapPost(Sending, SendAsync).RequireAuthorization().RequireRateLimiting(RateLimits.Upload).DisableAntiforgery();
        routes.MapGet("/espaces/{slug}/cooperations/{number:int}/vie/fichiers/{id:guid}", TakeAsync).RequireAuthorization();
    }

    static async Task<IResult> SendAsync(
        string slug, int number, HttpContext context, [FromServices] CooperationDoor door, [FromServices] DocumentKeeping keeping, [FromServices] SiteIdentity site, CancellationToken cancel)
    {
        if (site.IsDemonstration || await door.OpenAsync(slug, number, SpaceAction.Cooperate, cancel) is not { } access) return Results.NotFound();
        var (errors, status) = await keeping.TakeAsync(context, access, cancel);
        return errors.Count == 0
            ? Results.Redirect(CooperationAddresses.Files(slug, number))
            : new RazorComponentResult<FilesAgain>(new { Slug = slug, Number = number, Errors = errors }) { StatusCode = status };
    }

    static async Task<IResult> TakeAsync(
        string slug, int number, Guid id, HttpContext context, [FromServices] CooperationDoor door, [FromServices] DocumentKeeping keeping, [FromServices] DocumentFolder folder, CancellationToken cancel)
    {
        if (await door.OpenAsync(slug, number, SpaceAction.Read, cancel) is not { } access || await keeping.FindAsync(access, id, cancel) is not { } file || !folder.Holds(file.StoredName)) return Results.NotFound();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(folder.PathOf(file.StoredName), file.Kind.MediaType, file.Name);
    }
}
