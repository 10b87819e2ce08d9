using Maillage.France.Tables;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Cooperations.ListCooperations;

/// <summary><c>/espaces/{slug}/cooperations.csv</c>, <c>.xlsx</c>, <c>.json</c>: the list, for the members who take part; filtered as the page is.</summary>
static class CooperationDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("numero", ColumnKind.Integer), new("titre"), new("etat"), new("objet"), new("terrain"), new("but"), new("forme"), new("animation"), new("presents"), new("absents"), new("a_inviter"), new("budget_euros", ColumnKind.Number),
        new("ouverte_le", ColumnKind.Date), new("dernier_signe_de_vie", ColumnKind.Date), new("recit"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/espaces/{{slug}}/cooperations.{extension}", async (
                string slug, string? etat, string? theme, [FromServices] SpaceDoor door, [FromServices] CooperationList list, CancellationToken cancel) =>
            {
                if (await door.OpenAsync(slug, SpaceAction.Cooperate, cancel) is not { } access) return Results.NotFound();
                var found = CooperationFilter.Read(etat, theme).Apply(await list.OfAsync(access.Space, cancel));
                return new TableDownload($"cooperations-{slug}", TableDownload.FormatOf(extension), Columns, found.Select(Row));
            }).RequireAuthorization();
    }

    static object?[] Row(ListedCooperation x) =>
    [
        x.Cooperation.Number, x.Cooperation.Title, x.Cooperation.State.Label, x.Cooperation.Object, x.Ground, x.Cooperation.Goal, x.Cooperation.Form?.Label, x.Animator, Names(x, ActorPresence.Present), Names(x, ActorPresence.Absent),
        Names(x, ActorPresence.ToInvite), x.Cooperation.BudgetCents is { } cents ? cents / 100.0 : null, Day(x.Cooperation.OpenedAt), Day(x.Cooperation.SignedAt), x.Cooperation.Story,
    ];

    static string Names(ListedCooperation x, ActorPresence presence) => string.Join(" ; ", x.Actors.Where(y => y.Actor.Presence == presence).Select(y => y.Name));

    static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at.InFrance());
}
