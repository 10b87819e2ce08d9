using System.Globalization;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Archives.DecideDisposal;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Shared.Archives;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Archives.DownloadDisposal;

/// <summary>
/// <c>/administration/archives/{id}/bordereau.csv</c>, <c>.xlsx</c>, and <c>.odt</c> to sign; and, once the archives gave their visa, the sealed history of the closed spaces
/// of the list, which they take.
/// </summary>
static class DisposalDownloads
{
    static readonly TableColumn[] Columns =
    [
        new("bordereau", ColumnKind.Integer), new("documents"), new("sort_final"), new("duree_ans", ColumnKind.Integer), new("dossier"), new("du", ColumnKind.Date), new("au", ColumnKind.Date),
        new("echeance", ColumnKind.Date), new("pieces", ColumnKind.Integer), new("identifiant"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx" })
        {
            routes.MapGet($"{ArchiveAddresses.All}/{{id:int}}/bordereau.{extension}", async (int id, [FromServices] DisposalDecision decision, CancellationToken cancel) =>
                await decision.FindAsync(id, cancel) is { } shown
                    ? (IResult)new TableDownload(NameOf(shown), TableDownload.FormatOf(extension), Columns, shown.Items.Select(x => RowOf(shown, x)))
                    : Results.NotFound()).RequireAuthorization(AccountPolicies.Administration);
        }
        routes.MapGet($"{ArchiveAddresses.All}/{{id:int}}/bordereau.odt", async (int id, [FromServices] DisposalDecision decision, [FromServices] LegalNotices notices, CancellationToken cancel) =>
            await decision.FindAsync(id, cancel) is { } shown ? (IResult)new OpenDocumentText(NameOf(shown), DocumentOf(shown, await notices.ReadAsync(cancel))) : Results.NotFound())
            .RequireAuthorization(AccountPolicies.Administration);
        routes.MapGet($"{ArchiveAddresses.All}/{{id:int}}/versement/{{space:guid}}.json", async (
            int id, Guid space, [FromServices] TransferExport export, CancellationToken cancel) => await export.OpenAsync(id, space, cancel) ?? Results.NotFound())
            .RequireAuthorization(AccountPolicies.Administration);
    }

    static string NameOf(ShownDisposal shown) => string.Create(CultureInfo.InvariantCulture, $"bordereau-{shown.List.Id}");

    static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at.InFrance());

    static IReadOnlyList<object?> RowOf(ShownDisposal shown, DisposalItem item) =>
    [
        shown.List.Id, shown.Kind.Name, shown.List.Fate.Code, shown.List.Years, item.Title, Day(item.StartedAt), Day(item.EndedAt), Day(item.EndedAt.AddYears(shown.List.Years)), item.Pieces, item.RecordId,
    ];

    static TextDocument DocumentOf(ShownDisposal shown, LegalNotice notice) => new(shown.Title,
    [
        notice.Publisher.Length > 0 ? new TextParagraph($"Service producteur : {notice.Publisher}\n{notice.PublisherAddress}") : new TextGap("service producteur et adresse"),
        new TextParagraph($"{shown.Kind.Name} : {shown.Kind.Content}."),
        new TextParagraph($"Durée d’utilité administrative : {FrenchFormat.Plural(shown.List.Years, "an", "ans")} à compter de {shown.Kind.From}. Sort final proposé : {shown.List.Fate.Code}, {shown.List.Fate.Label}. Support : électronique."),
        new TextParagraph($"Étendue : {shown.Extent}. Bordereau proposé le {FrenchFormat.Date(Day(shown.List.ProposedAt))}."),
        new TextTable(["Dossier", "Du", "Au", "Échéance", FrenchFormat.Capitalised(shown.Kind.Piece.Many)],
            [.. shown.Items.Select(x => (IReadOnlyList<string>)[x.Title, FrenchFormat.Date(Day(x.StartedAt)), FrenchFormat.Date(Day(x.EndedAt)), FrenchFormat.Date(Day(x.EndedAt.AddYears(shown.List.Years))), FrenchFormat.Integer(x.Pieces)])]),
        new TextParagraph("Code du patrimoine, article R.212-14 : « Toute élimination est interdite sans ce visa. »"),
        new TextTable(["Le service producteur", "Visa de la personne chargée du contrôle scientifique et technique de l’État sur les archives"], [["Date :\n\nNom et fonction :\n\nSignature :\n\n", "Date :\n\nRéférence :\n\nNom et fonction :\n\nSignature :\n\n"]]),
    ]);
}

/// <summary>Opens the sealed history of a closed space for the archives, and writes down in both histories that it left.</summary>
sealed class TransferExport(MaillageDb db, DisposalDecision decision, AuditTrail trail, AuditSealer sealer, SecurityLog log, CurrentViewer current)
{
    /// <returns>Null when the list has no such space, or no visa yet.</returns>
    public async Task<IResult?> OpenAsync(int id, Guid spaceId, CancellationToken cancel)
    {
        if (await decision.FindAsync(id, cancel) is not { List: { State: DisposalState.Approved or DisposalState.Transferred, Fate: not FinalFate.Destroy } } shown) return null;
        if (shown.Items.All(x => x.RecordId != spaceId.ToString()) || await db.Spaces.AsNoTracking().SingleOrDefaultAsync(x => x.Id == spaceId, cancel) is not { } space) return null;
        var actor = new Actor(current.Required.PersonId);
        FieldChange[] what = [new("export", null, $"historique scellé, pour les archives ({shown.Title}, visa {shown.List.Reference})")];
        trail.Record(space.Id, actor, Spaces.SpaceActs.Exported, space.Id.ToString(), what);
        trail.Record(Guid.Empty, actor, ArchiveActs.Exported, id.ToString(CultureInfo.InvariantCulture), [new FieldChange("export", null, space.Name)]);
        log.Add(SecurityEventKind.Export, actor.PersonId, $"historique de {space.Slug} pour les archives");
        await db.SaveChangesAsync(cancel);
        await sealer.SealAsync(cancel);
        return new AuditExport($"historique-scelle-{space.Slug}", space.Id, space.Name);
    }
}
