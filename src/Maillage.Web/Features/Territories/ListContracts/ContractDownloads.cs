using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Territories.ListContracts;

/// <summary><c>/contrats.csv</c> and <c>.xlsx</c>, filtered as the list is.</summary>
static class ContractDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("code_contrat"), new("generation"), new("nom"), new("departement"), new("territoires"), new("quartiers", ColumnKind.Integer),
        new("codes_quartiers"), new("population_declaree", ColumnKind.Integer), new("contrats_precedents"), new("regle_precedent"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/contrats.{extension}", async (
                int? generation, string? departement, string? q, [FromServices] Snapshot<TerritorySnapshot> snapshot, CancellationToken cancel) =>
            {
                var filter = new ContractFilter(generation == 2015 ? Generation.G2015 : Generation.G2024, departement, q);
                return new TableDownload("contrats", TableDownload.FormatOf(extension), Columns, filter.Apply(await snapshot.GetAsync(cancel)).Select(Row));
            });
    }

    static object?[] Row(ContractInfo x) =>
    [
        x.Key.Code.Value, x.Key.Generation.Years, x.DisplayName, x.DepartmentCode.Value, string.Join(' ', x.Perimeters.Select(y => y.TerritoryCode).Distinct()),
        x.Neighbourhoods.Count, string.Join(' ', x.Neighbourhoods.Select(y => y.Code.Value)),
        x.Perimeters.Count == 1 ? x.Perimeters[0].DeclaredPopulation : null,
        string.Join(' ', x.Predecessor.Contracts.Select(y => y.Code.Value)),
        x.Key.Generation == Generation.G2024 ? x.Predecessor.Rule.Label : null,
    ];
}
