using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.FindBridges;

/// <summary><c>/espaces/{slug}/reseau/passerelles.csv</c>, <c>.xlsx</c>, <c>.json</c>: one of the four tables of the page, as <c>table</c> says.</summary>
static class BridgeDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
        {
            routes.MapGet($"/espaces/{{slug}}/reseau/passerelles.{extension}", async (
                string slug, string? par, string? table, [FromServices] SpaceDoor door, [FromServices] NetworkReadings readings, [FromServices] NetworkReplies replies, CancellationToken cancel) =>
            {
                if (await door.OpenAsync(slug, SpaceAction.ReadNetwork, cancel) is not { } access) return Results.NotFound();
                var grouping = ActorGroupingWords.Of(par);
                var reading = await readings.BridgesAsync(await readings.NetworkAsync(access.Space, cancel), grouping == ActorGrouping.Service ? ActorGrouping.Kind : grouping);
                var said = (await replies.OfAsync(access.Space, cancel))[ReadingKey.Passage].ToLookup(x => x.OrganisationId, x => x.Text);
                var (name, columns, rows) = Table(table, reading, said);
                return new TableDownload($"{name}-{slug}", TableDownload.FormatOf(extension), columns, rows);
            }).RequireAuthorization();
        }
    }

    static (string Name, TableColumn[] Columns, IEnumerable<object?[]> Rows) Table(string? asked, BridgeReading reading, ILookup<int, string> said)
    {
        var actors = reading.Grouped.Network.Actors;
        string NameOf(int place) => FrenchNames.Display(actors[place].Name);
        string Said(int place) => string.Join(" | ", said[actors[place].OrganisationId]);
        return asked switch
        {
            "passages" => ("passages",
                [new("groupe"), new("autre_groupe"), new("liens", ColumnKind.Integer), new("par_qui"), new("preuves")],
                reading.Passages.Select(x => new object?[]
                {
                    x.One.Label, x.Other.Label, x.Ties, string.Join(" | ", x.By.Select(y => $"{NameOf(y.Place)} ({y.Ties})")), string.Join(" | ", x.Proofs.Select(y => $"{y.Evidence.Label} : {y.Words}")),
                })),
            "dependances" => ("dependances",
                [new("organisme"), new("ensembles", ColumnKind.Integer), new("organismes_concernes", ColumnKind.Integer), new("lesquels"), new("reponse")],
                reading.Cuts.Select(x => new object?[] { NameOf(x.Place), x.Parts, x.CutOff.Count, string.Join(" | ", x.CutOff.Select(NameOf)), Said(x.Place) })),
            "peu-de-liens" => ("peu-de-liens",
                [new("organisme"), new("partenaire_connu"), new("reponse")],
                reading.LittleTied.Select(x => new object?[] { NameOf(x.Place), x.Partner is { } partner ? NameOf(partner) : null, Said(x.Place) })),
            _ => ("passerelles",
                [
                    new("organisme"), new("groupe"), new("role_principal"), new("relie_a"), new("coordinateur_interne", ColumnKind.Integer), new("portier_et_representant", ColumnKind.Integer),
                    new("mediateur_exterieur", ColumnKind.Integer), new("agent_de_liaison", ColumnKind.Integer), new("reponse"),
                ],
                reading.Brokers.Select(x => new object?[]
                {
                    NameOf(x.Place), reading.Grouped.GroupOf(x.Place)?.Label, BridgeWords.MainRole(x), string.Join(" | ", x.Reached.Select(y => y.Label)), x.Inner, x.Gate, x.Mediator, x.Liaison, Said(x.Place),
                })),
        };
    }
}
