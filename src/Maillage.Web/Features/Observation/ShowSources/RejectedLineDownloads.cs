using Maillage.Web.Data;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation.ShowSources;

/// <summary><c>/donnees/{import}/rejets.csv</c> and <c>.xlsx</c>: the lines that an import did not take, and why.</summary>
static class RejectedLineDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx" })
            routes.MapGet($"/donnees/{{import:int}}/rejets.{extension}", async (int import, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                if (!await db.Imports.AnyAsync(x => x.Id == import, cancel)) return Results.NotFound();
                var lines = await db.RejectedLines.AsNoTracking().Where(x => x.ImportId == import).OrderBy(x => x.Line).ThenBy(x => x.Id).ToListAsync(cancel);
                return new TableDownload($"rejets-{import}", TableDownload.FormatOf(extension), RejectedLines.Columns, RejectedLines.Rows(lines));
            });
    }
}
