using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary><c>/argent.csv</c>, <c>.xlsx</c> and <c>.json</c>, filtered as the page is.</summary>
static class MoneyDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("annee"), new("etape"), new("source"), new("attribuant"), new("attribuant_siren"), new("theme"), new("territoire"), new("montant", ColumnKind.Number), new("lignes", ColumnKind.Integer),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/argent.{extension}", async (
                string? annee, string? etape, string? source, string? contrat, string? theme, string? attribuant, [FromServices] MoneyFlows flows, CancellationToken cancel) =>
            {
                var (filter, flow) = await flows.FindAsync(annee, etape, source, contrat, theme, attribuant, cancel);
                return new TableDownload("argent", TableDownload.FormatOf(extension), Columns, flow.Rows.Select(x => new object?[]
                {
                    filter.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "toutes", filter.Stage.Label, filter.Source.Label, x.Giver.DisplayName, x.Giver.Siren, x.Theme?.Label,
                    x.Territory.Label, new Money(x.AmountCents), x.Lines,
                }));
            });
    }
}
