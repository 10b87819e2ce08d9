using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Funding.ListGivers;

/// <summary><c>/financeurs.csv</c>, <c>.xlsx</c> and <c>.json</c>.</summary>
static class GiverListDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("financeur"), new("siren"), new("nature"), new("premiere_annee", ColumnKind.Integer), new("derniere_annee", ColumnKind.Integer), new("lignes", ColumnKind.Integer),
        new("organismes", ColumnKind.Integer), new("accorde_derniere_annee", ColumnKind.Number), new("adresse"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/financeurs.{extension}", async ([FromServices] GiverList givers, CancellationToken cancel) =>
                new TableDownload("financeurs", TableDownload.FormatOf(extension), Columns, (await givers.AllAsync(cancel)).Select(x => new object?[]
                {
                    x.Giver.DisplayName, x.Giver.Siren, x.Giver.Kind.Label, x.First, x.Last, x.Lines, x.Beneficiaries, x.GrantedCents is { } cents ? new Money(cents) : null, $"/financeurs/{x.Giver.Id}",
                })));
    }
}
