using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Spaces.KeepNotes;

/// <summary><c>POST /espaces/{slug}/notes/{id}/retirer</c>: takes a note away. Not a form of its page, which would have to open the note, and log that it did.</summary>
static class RemoveNoteEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/espaces/{slug}/notes/{id:guid}/retirer", async (
        string slug, Guid id, HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SpaceDoor door, [FromServices] ConfidentialNotes notes, CancellationToken cancel) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return await door.OpenAsync(slug, SpaceAction.Read, cancel) is { } access && await notes.RemoveAsync(access, id, cancel)
            ? Results.LocalRedirect(SpaceAddresses.Notes(slug))
            : Results.NotFound();
    }).RequireAuthorization();
}
