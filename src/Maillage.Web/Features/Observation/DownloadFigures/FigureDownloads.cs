using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Observation.DownloadFigures;

/// <summary>
/// <c>/indicateurs.csv</c> and <c>.xlsx</c>: one line a figure, with its source, its year and what it is worth, of a contract
/// (<c>?contrat=</c>), of a neighbourhood (<c>?quartier=</c>) or of all.
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
                string? contrat, string? quartier, int? generation,
                [FromServices] Snapshot<TerritorySnapshot> territories, [FromServices] Snapshot<FigureSnapshot> figures, CancellationToken cancel) =>
            {
                var places = Places(await territories.GetAsync(cancel), contrat, quartier, generation);
                return new TableDownload("indicateurs", TableDownload.FormatOf(extension), Columns, Rows(await figures.GetAsync(cancel), places));
            });
    }

    static IEnumerable<NeighbourhoodInfo> Places(TerritorySnapshot territories, string? contract, string? neighbourhood, int? generation)
    {
        Generation? asked = generation is 2015 or 2024 ? (Generation)generation : null;
        if (!string.IsNullOrWhiteSpace(contract))
            return ContractCode.TryParse(contract, out var code) && territories.FindContract(code, asked) is { } found ? found.Neighbourhoods : [];
        if (!string.IsNullOrWhiteSpace(neighbourhood))
            return QpvCode.TryParse(neighbourhood, out var code) && territories.Neighbourhoods.TryGetValue(code, out var found) ? [found] : [];
        return territories.Neighbourhoods.Values.Where(x => x.Generation == (asked ?? Generation.G2024)).OrderBy(x => x.Code);
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
