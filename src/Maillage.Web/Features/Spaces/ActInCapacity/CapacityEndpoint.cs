using Maillage.Web.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ActInCapacity;

/// <summary><c>POST /espaces/{slug}/qualite</c>: someone with several capacities in a space says in which they act, for as long as their session lasts.</summary>
static class CapacityEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(SpaceAddresses.Capacity("{slug}"), async (
        string slug, HttpContext context, [FromServices] IAntiforgery antiforgery, [FromServices] SpaceDoor door, [FromServices] MaillageDb db, CancellationToken cancel) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var asked = (await context.Request.ReadFormAsync(cancel))["qualite"].ToString();
        if (await door.OpenAsync(slug, SpaceAction.Read, cancel) is not { Viewer: { } viewer } access) return Results.NotFound();
        if (access.Capacities.FirstOrDefault(x => x.Membership.Id.ToString() == asked) is not { } capacity) return Results.NotFound();
        await db.Sessions.Where(x => x.Id == viewer.SessionId).ExecuteUpdateAsync(x => x.SetProperty(y => y.ActingAs, capacity.Membership.Id), cancel);
        return Results.LocalRedirect(access.Space.Address);
    }).RequireAuthorization();
}
