using Maillage.France.Tables;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Territories.ListNeighbourhoods;

/// <summary><c>/quartiers.csv</c>, <c>.xlsx</c> and <c>.geojson</c>, filtered as the list is.</summary>
static class NeighbourhoodDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("code_quartier"), new("nom"), new("generation", ColumnKind.Integer), new("communes"), new("codes_communes"), new("intercommunalites"),
        new("departement"), new("contrat"), new("nom_contrat"), new("rattachement"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/quartiers.{extension}", async (
                    [AsParameters] NeighbourhoodFilter filter, [FromServices] Snapshot<TerritorySnapshot> snapshot, CancellationToken cancel) =>
                {
                    var territories = await snapshot.GetAsync(cancel);
                    return new TableDownload("quartiers", TableDownload.FormatOf(extension), Columns, filter.Apply(territories).Select(x => Row(territories, x)));
                });
        routes.MapGet("/quartiers.geojson", async (
            [AsParameters] NeighbourhoodFilter filter, [FromServices] Snapshot<TerritorySnapshot> snapshot, CancellationToken cancel) =>
        {
            var territories = await snapshot.GetAsync(cancel);
            return new GeoJsonDownload("quartiers", filter.Apply(territories)
                .Where(x => x.Contour is not null)
                .Select(x => (x.Contour!, (IReadOnlyList<(string, object?)>)Columns.Select(y => y.Name).Zip(Row(territories, x)).Append(("tolerance_m", x.ToleranceMetres)).ToList())));
        });
    }

    static object?[] Row(TerritorySnapshot territories, NeighbourhoodInfo x) =>
    [
        x.Code.Value, x.DisplayName, (int)x.Generation, x.CommuneNames, string.Join(' ', x.Communes.Select(y => y.Code.Value)),
        string.Join(" ; ", x.Epcis.Select(y => y.Name)), x.DepartmentCode.Value, x.Attachment.Contract?.Code.Value,
        territories.ContractOf(x)?.DisplayName, x.Attachment.Rule.Label,
    ];
}
