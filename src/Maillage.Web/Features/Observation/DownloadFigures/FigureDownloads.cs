using Maillage.France.Tables;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Observation.DownloadFigures;

/// <summary>
/// <c>/indicateurs.csv</c>, <c>.xlsx</c> and <c>.json</c>: one line a figure of the places asked for, with its source, its year and what it is worth.
/// </summary>
static class FigureDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("code_quartier"), new("quartier"), new("code_indicateur"), new("indicateur"), new("valeur", ColumnKind.Number), new("etat"), new("unite"),
        new("source"), new("annee", ColumnKind.Integer), new("definition"), new("limites"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/indicateurs.{extension}", async (
                [AsParameters] AskedPlaces asked, [FromServices] Snapshot<TerritorySnapshot> territories, [FromServices] Snapshot<FigureSnapshot> figures, CancellationToken cancel) =>
                new TableDownload("indicateurs", TableDownload.FormatOf(extension), Columns, Rows(await figures.GetAsync(cancel), asked.Neighbourhoods(await territories.GetAsync(cancel)))));
    }

    static IEnumerable<object?[]> Rows(FigureSnapshot figures, IEnumerable<NeighbourhoodInfo> places)
    {
        foreach (var place in places)
            foreach (var (indicator, series) in figures.Shown(place.Generation))
                if (figures.Find(series, place.Code) is { } figure)
                    yield return
                    [
                        place.Code.Value, place.DisplayName, indicator.Code, indicator.Label, figure.Value, figure.Status.Word, indicator.Unit.Word,
                        series.Source, series.Year, indicator.Definition, indicator.Limits,
                    ];
    }
}
