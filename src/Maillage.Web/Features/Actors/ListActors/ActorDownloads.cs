using Maillage.France.Tables;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary><c>/acteurs.csv</c>, <c>.xlsx</c> and <c>.json</c>, filtered as the list is.</summary>
static class ActorDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("id", ColumnKind.Integer), new("nom"), new("nature"), new("siren"), new("rna"), new("code_commune"), new("commune"), new("departement"), new("theme"),
        new("etat_repertoire"), new("postes", ColumnKind.Integer), new("annee_postes", ColumnKind.Integer), new("subventions_accordees", ColumnKind.Integer), new("demandes", ColumnKind.Integer),
        new("versements", ColumnKind.Integer), new("aides_donnees", ColumnKind.Integer), new("dans_un_annuaire"), new("annees"), new("page"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/acteurs.{extension}", async (HttpContext context, [FromServices] ActorDirectory directory, CancellationToken cancel) =>
            {
                var (index, places) = await directory.ListAsync(ActorFilter.Of(context.Request.Query), cancel);
                return new TableDownload("acteurs", TableDownload.FormatOf(extension), Columns, places.Select(x => Row(index, index.Facts[x])));
            });
    }

    static object?[] Row(ActorIndex index, ActorFacts x) =>
    [
        x.Actor.Id, x.Actor.DisplayName, x.Actor.Kind.Label, x.Actor.Siren, x.Actor.Rna, x.Actor.CommuneCode, index.CommuneName(x.Actor.CommuneCode), x.Actor.DepartmentCode,
        x.Theme?.Label, x.Actor.Register?.Label, x.Posts, x.PostYear > 0 ? x.PostYear : null, x.Granted, x.Planned, x.Paid, x.Given, x.Actor.Directory.Count > 0, index.YearsOf(x), x.Actor.Address,
    ];
}
