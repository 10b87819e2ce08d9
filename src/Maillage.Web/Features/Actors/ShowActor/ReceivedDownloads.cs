using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Funding;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary><c>/acteurs/{id}/subventions.csv</c>, <c>.xlsx</c> and <c>.json</c>: all that an organisation received or asked for, in the loaded public files.</summary>
static class ReceivedDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("annee", ColumnKind.Integer), new("etape"), new("montant", ColumnKind.Number), new("financeur"), new("siren_financeur"), new("objet"), new("dispositif"), new("theme"),
        new("reference"), new("date", ColumnKind.Date), new("contrat"), new("quartiers"), new("propose_par"), new("id_financeur", ColumnKind.Integer),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
            routes.MapGet($"/acteurs/{{id:int}}/subventions.{extension}", async (
                int id, [FromServices] ActorIndexes indexes, [FromServices] MaillageDb db, CancellationToken cancel) =>
            {
                var index = await indexes.GetAsync(cancel);
                if (index.Find(id) is null) return Results.NotFound();
                var grants = await db.Grants.AsNoTracking()
                    .Where(x => x.Visibility == Visibility.Public
                        && db.Mentions.Any(y => y.Id == x.BeneficiaryMention && EF.Property<int?>(y, "OrganisationId") == id))
                    .OrderByDescending(x => x.Year).ThenByDescending(x => x.AmountCents).ThenBy(x => x.Id)
                    .ToListAsync(cancel);
                return new TableDownload($"subventions-{id}", TableDownload.FormatOf(extension), Columns, grants.Select(x => Row(index, x)));
            });
    }

    static object?[] Row(ActorIndex index, Grant x)
    {
        var giver = index.Actors.OfMention(x.GiverMention);
        return
        [
            x.Year, x.Stage.Label, new Money(x.AmountCents), giver?.DisplayName, giver?.Siren, x.Purpose, x.Scheme, x.Theme, x.Reference, x.DecidedOn, x.ContractCode,
            x.NeighbourhoodCodes, x.ProposedBy, giver?.Id,
        ];
    }
}
