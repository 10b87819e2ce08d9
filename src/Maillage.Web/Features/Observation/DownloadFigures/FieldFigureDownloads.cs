using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Observation.DownloadFigures;

/// <summary><c>/observations.csv</c>, <c>.xlsx</c> and <c>.json</c>: what people collected in a contract (<c>?contrat=</c>) or a neighbourhood (<c>?quartier=</c>).</summary>
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
                string? contrat, string? quartier, int? generation, [FromServices] Snapshot<TerritorySnapshot> territories, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                var found = await FieldFigures.FindAsync(db, Places(await territories.GetAsync(cancel), contrat, quartier, generation), cancel);
                return new TableDownload("observations", TableDownload.FormatOf(extension), Columns, found.Select(x => new object?[]
                {
                    x.TerritoryCode, x.Label, x.Value, x.Unit, x.Date, x.Collector, x.Method,
                }));
            });
    }

    static string[] Places(TerritorySnapshot territories, string? contract, string? neighbourhood, int? generation)
    {
        if (QpvCode.TryParse(neighbourhood, out var place)) return [place.Value];
        Generation? asked = generation is 2015 or 2024 ? (Generation)generation : null;
        return ContractCode.TryParse(contract, out var code) && territories.FindContract(code, asked) is { } found
            ? [.. found.Neighbourhoods.Select(x => x.Code.Value), .. territories.CommunesOf(found).Select(x => x.Code.Value)]
            : [];
    }
}
