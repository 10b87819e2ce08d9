using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary><c>/espaces/{slug}/reseau/possibles.csv</c>, <c>.xlsx</c>, <c>.json</c>: the suggestions of the page with their reasons and the answers of the organisations.</summary>
static class SuggestionDownloads
{
    static readonly TableColumn[] Columns = [new("rang", ColumnKind.Integer), new("organisme"), new("avec"), new("peu_de_liens_connus"), new("raisons"), new("classement"), new("reponses")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
        {
            routes.MapGet($"/espaces/{{slug}}/reseau/possibles.{extension}", async (
                string slug, string? organisme, string? quartier, string? theme, string? par, string? entre, [FromServices] SpaceDoor door, [FromServices] PossibleCooperations possible,
                [FromServices] NetworkReplies replies, CancellationToken cancel) =>
            {
                if (await door.OpenAsync(slug, SpaceAction.ReadNetwork, cancel) is not { } access) return Results.NotFound();
                var asked = SuggestionQuestion.Read(string.IsNullOrEmpty(quartier) && string.IsNullOrEmpty(theme) ? organisme : null, quartier, theme, par, entre);
                var found = await possible.OfAsync(access, asked, cancel);
                var said = (await replies.OfAsync(access.Space, cancel))[ReadingKey.Suggestion].ToLookup(x => x.OrganisationId, x => x.Line);
                return new TableDownload($"cooperations-possibles-{slug}", TableDownload.FormatOf(extension), Columns, found.Suggestions.Select((x, i) => new object?[]
                {
                    i + 1, FrenchNames.Display(x.One.Name), FrenchNames.Display(x.Other.Name), x.IsLittle ? "oui" : "non", string.Join(" ", x.Reasons), MeasuredRanking.Name(found.Ranking.Kind),
                    string.Join(" | ", said[x.One.OrganisationId].Concat(said[x.Other.OrganisationId])),
                }));
            }).RequireAuthorization();
        }
    }
}
