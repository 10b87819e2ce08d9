using Maillage.France.Tables;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.ShowNetwork;

/// <summary><c>/reseau.csv</c>, <c>.xlsx</c> and <c>.json</c>: the ties, filtered as the page is.</summary>
static class NetworkDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("organisme"), new("organisme_siren"), new("organisme_adresse"), new("lien_avec"), new("nature_du_lien"), new("fois", ColumnKind.Integer),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/reseau.{extension}", async (
                string? par, string? departement, string? contrat, string? generation, string? annee, [FromServices] TwoModeNetworks networks, CancellationToken cancel) =>
            {
                var (filter, found) = await networks.FindAsync(par, departement, contrat, generation, annee, cancel);
                return new TableDownload("reseau", TableDownload.FormatOf(extension), Columns, found.Ties.Select(x => new object?[]
                {
                    x.Organisation.DisplayName, x.Organisation.Siren, x.Organisation.Address, x.Hub.Label, filter.Hub.Singular, x.Times,
                }));
            });
    }
}
