using Maillage.Web.Data;
using Maillage.Web.Features.Funding;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary><c>/acteurs/{id}/subventions.csv</c>, <c>.xlsx</c> and <c>.json</c>: all that an organisation received or asked for, in the loaded public files.</summary>
static class ReceivedDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/acteurs/{{id:int}}/subventions.{extension}", async (
                int id, [FromServices] ActorIndexes indexes, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                var index = await indexes.GetAsync(cancel);
                return index.Find(id) is null ? Results.NotFound() : GrantTable.ReceivedBy(db, index.Actors, id, extension);
            });
    }
}
