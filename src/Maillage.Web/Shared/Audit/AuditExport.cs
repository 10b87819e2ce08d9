using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// The chain of a space as a file that anyone can verify without us: events, traces, values with their salts, hashes. The format and a program that verifies
/// it stand in <c>docs/security.md</c>.
/// </summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="SpaceId">The chain.</param>
/// <param name="SpaceName">As people call it.</param>
public sealed record AuditExport(string Name, Guid SpaceId, string SpaceName) : IResult
{
    const int Batch = 500;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.json\"";
        var db = httpContext.RequestServices.GetRequiredService<MaillageDb>();
        await using var json = new Utf8JsonWriter(response.Body, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", AuditChain.Format);
        json.WriteStartObject("space");
        json.WriteString("id", SpaceId);
        json.WriteString("name", SpaceName);
        json.WriteEndObject();
        json.WriteStartArray("events");
        for (var last = 0L; await WriteAsync(json, db, last, cancel) is { } number; last = number) await json.FlushAsync(cancel);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    /// <returns>The number of the last seal written; null when there was none left.</returns>
    async Task<long?> WriteAsync(Utf8JsonWriter json, MaillageDb db, long after, CancellationToken cancel)
    {
        var links = await (
            from seal in db.AuditSeals.AsNoTracking()
            where seal.SpaceId == SpaceId && seal.Number > after
            orderby seal.Number
            join change in db.AuditEvents.AsNoTracking() on seal.EventId equals change.Id
            select new { Seal = seal, Change = change }).Take(Batch).ToListAsync(cancel);
        if (links.Count == 0) return null;
        var ids = links.ConvertAll(x => x.Change.Id);
        var traces = (await db.AuditCommitments.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToListAsync(cancel)).ToLookup(x => x.EventId);
        var values = await db.AuditValues.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToDictionaryAsync(x => (x.EventId, x.Field), cancel);
        var erasures = await db.AuditErasures.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToDictionaryAsync(x => (x.EventId, x.Field), x => x.ErasedBy, cancel);
        foreach (var one in links.OrderBy(x => x.Seal.Number))
        {
            json.WriteStartObject();
            json.WriteNumber("number", one.Seal.Number);
            json.WriteString("hash", Convert.ToHexStringLower(one.Seal.Hash));
            json.WriteString("id", one.Change.Id);
            json.WriteString("at", one.Change.At.ToString(AuditChain.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("person", one.Change.PersonId?.ToString());
            json.WriteString("membership", one.Change.MembershipId?.ToString());
            json.WriteString("organisation", one.Change.OrganisationId?.ToString(CultureInfo.InvariantCulture));
            json.WriteString("action", one.Change.Action);
            json.WriteString("recordKind", one.Change.RecordKind);
            json.WriteString("recordId", one.Change.RecordId);
            json.WriteStartArray("traces");
            foreach (var trace in traces[one.Change.Id].OrderBy(x => x.Field, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("field", trace.Field);
                json.WriteString("mac", Convert.ToHexStringLower(trace.Mac));
                if (values.TryGetValue((trace.EventId, trace.Field), out var value))
                {
                    json.WriteString("salt", Convert.ToHexStringLower(value.Salt));
                    json.WriteString("before", value.Before);
                    json.WriteString("after", value.After);
                }
                if (erasures.TryGetValue((trace.EventId, trace.Field), out var by)) json.WriteString("erasedBy", by);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return links[^1].Seal.Number;
    }
}
