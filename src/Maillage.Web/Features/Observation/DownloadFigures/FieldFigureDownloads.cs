using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Observation.DownloadFigures;

/// <summary><c>/observations.csv</c>, <c>.xlsx</c> and <c>.json</c>: what people collected in the places asked for.</summary>
static class FieldFigureDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("territoire"), new("observation"), new("valeur", ColumnKind.Number), new("unite"), new("date", ColumnKind.Date), new("collectee_par"), new("methode"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/observations.{extension}", async (
                [AsParameters] AskedPlaces asked, [FromServices] Snapshot<TerritorySnapshot> territories, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                var found = await FieldFigures.FindAsync(db, asked.Codes(await territories.GetAsync(cancel)), cancel);
                return new TableDownload("observations", TableDownload.FormatOf(extension), Columns, found.Select(x => new object?[]
                {
                    x.TerritoryCode, x.Label, x.Value, x.Unit, x.Date, x.Collector, x.Method,
                }));
            });
    }
}
