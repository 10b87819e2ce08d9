using Maillage.France.Tables;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.FindSilos;

/// <summary><c>/espaces/{slug}/reseau/cloisons.csv</c>, <c>.xlsx</c>, <c>.json</c>: each pair of groups, with its sentence and what organisations answer.</summary>
static class SiloDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("groupe"), new("autre_groupe"), new("liens_vus", ColumnKind.Integer), new("liens_attendus_au_hasard", ColumnKind.Number), new("probabilite_au_hasard", ColumnKind.Number),
        new("lecture"), new("phrase"), new("reponses"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
        {
            routes.MapGet($"/espaces/{{slug}}/reseau/cloisons.{extension}", async (
                string slug, string? par, string? maison, [FromServices] SpaceDoor door, [FromServices] SiloFinding finding, CancellationToken cancel) =>
            {
                if (await door.OpenAsync(slug, SpaceAction.ReadNetwork, cancel) is not { } access) return Results.NotFound();
                var found = await finding.OfAsync(access.Space, par, maison, cancel);
                return new TableDownload($"cloisons-{slug}", TableDownload.FormatOf(extension), Columns, found.Reading.Cells.Select(x => new object?[]
                {
                    x.One.Label, x.Other.Label, x.Seen, Math.Round(x.Expected, 2), double.IsNaN(x.Chance) ? null : Math.Round(x.Chance, 4), x.Level.Label, found.Sentence(x),
                    string.Join(" | ", found.Replies[found.KeyOf(x)].Select(y => y.Line)),
                }));
            }).RequireAuthorization();
        }
    }
}
