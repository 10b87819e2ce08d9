using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Spaces.ShowHistory;

/// <summary><c>/espaces/{slug}/historique.csv</c>, <c>.xlsx</c>, <c>.json</c>, and the sealed chain. Each download is itself told in the history.</summary>
static class SpaceHistoryDownloads
{
    static readonly TableColumn[] Columns = [new("quand"), new("qui"), new("qualite"), new("quoi"), new("champ"), new("avant"), new("apres"), new("pourquoi"), new("evenement")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var extension in new[] { "csv", "xlsx", "json" })
        {
            var address = $"/espaces/{{slug}}/historique.{extension}";
            routes.MapGet(address, async (string slug, [FromQuery(Name = "genre")] string? asked, [FromServices] HistoryExports exports, [FromServices] AuditHistory history, CancellationToken cancel) =>
            {
                if (await exports.OpenAsync(slug, extension.ToUpperInvariant(), cancel) is not { } space) return Results.NotFound();
                var entries = await history.AllOfSpaceAsync(space.Id, KindOf(asked), cancel);
                return new TableDownload($"historique-{space.Slug}", TableDownload.FormatOf(extension), Columns, entries.SelectMany(Rows));
            }).RequireAuthorization();
        }
        routes.MapGet("/espaces/{slug}/historique-scelle.json", async (string slug, [FromServices] HistoryExports exports, [FromServices] AuditSealer sealer, CancellationToken cancel) =>
        {
            if (await exports.OpenAsync(slug, "chaîne scellée", cancel) is not { } space) return Results.NotFound();
            await sealer.SealAsync(cancel);
            return new AuditExport($"historique-scelle-{space.Slug}", space.Id, space.Name);
        }).RequireAuthorization();
    }

    /// <summary>A kind of record that was asked; null for none and for what is none.</summary>
    public static string? KindOf(string? asked) => asked is not null && AuditFieldWords.Kinds.ContainsKey(asked) ? asked : null;

    /// <summary>One row a field, or one for an event without any.</summary>
    static IEnumerable<IReadOnlyList<object?>> Rows(HistoryEntry entry)
    {
        object?[] Row(string field, string? before, string? after) =>
            [entry.At.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), entry.Who, entry.Capacity, entry.What, field, before, after, entry.Reason, entry.Id.ToString()];

        if (entry.Fields.Count == 0) return [Row("", null, null)];
        return entry.Fields.Select(x => x.State == HistoryFieldState.Known ? Row(x.Name, x.Before, x.After) : Row(x.Name, x.Words, x.Words));
    }
}

/// <summary>Opens a space for a download of its history, and writes down that it was downloaded.</summary>
sealed class HistoryExports(MaillageDb db, SpaceDoor door, AuditTrail trail, SecurityLog log)
{
    /// <returns>Null for a 404.</returns>
    public async Task<Space?> OpenAsync(string slug, string form, CancellationToken cancel)
    {
        if (await door.OpenAsync(slug, SpaceAction.Export, cancel) is not { } access) return null;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.Exported, access.Space.Id.ToString(), [new FieldChange("export", null, $"historique, {form}")]);
        log.Add(SecurityEventKind.Export, access.Actor.PersonId, $"historique de {access.Space.Slug}, {form}");
        await db.SaveChangesAsync(cancel);
        return access.Space;
    }
}
