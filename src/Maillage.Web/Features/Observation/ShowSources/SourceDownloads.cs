using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation.ShowSources;

/// <summary>
/// <c>/donnees.csv</c> and <c>.xlsx</c>: the files that are loaded; <c>/donnees/{import}/rejets.csv</c> and <c>.xlsx</c>: the lines that
/// an import did not take, and why.
/// </summary>
static class SourceDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("import", ColumnKind.Integer), new("nature"), new("jeu_de_donnees"), new("fichier"), new("format"), new("source"), new("licence"),
        new("annee", ColumnKind.Integer), new("territoire"), new("charge_le"), new("lignes", ColumnKind.Integer), new("ajoutes", ColumnKind.Integer),
        new("modifies", ColumnKind.Integer), new("inchanges", ColumnKind.Integer), new("retires", ColumnKind.Integer), new("rejetees", ColumnKind.Integer), new("remarques"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
        {
            routes.MapGet($"/donnees.{extension}", async ([FromServices] MaillageDb db, CancellationToken cancel) =>
                new TableDownload("donnees", TableDownload.FormatOf(extension), Columns, (await LoadedFiles.FindAsync(db, cancel)).Select(Row)));
            routes.MapGet($"/donnees/{{import:int}}/rejets.{extension}", async (int import, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                if (!await db.Imports.AnyAsync(x => x.Id == import && x.Visibility == Visibility.Public, cancel)) return Results.NotFound();
                var lines = await db.RejectedLines.AsNoTracking().Where(x => x.ImportId == import).OrderBy(x => x.Line).ThenBy(x => x.Id).ToListAsync(cancel);
                return new TableDownload($"rejets-{import}", TableDownload.FormatOf(extension), RejectedLines.Columns, RejectedLines.Rows(lines));
            });
        }
    }

    static object?[] Row(ImportRecord x) =>
    [
        x.Id, x.Kind, x.Topic, x.FileName, x.FileFormat, x.Source, x.Licence, x.Year, x.Scope, x.AppliedAt, x.Lines,
        x.Added, x.Changed, x.Unchanged, x.Removed, x.Rejected, x.Notes,
    ];
}
