using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Maillage.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Accounts.ManageData;

/// <summary><c>/mon-compte/mes-donnees.json</c>: the same as the page, for a machine (GDPR, article 20).</summary>
static class MyDataDownload
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(AccountAddresses.MyData + ".json", async (
        HttpContext context, [FromServices] MyData data, [FromServices] CurrentViewer current, [FromServices] SecurityLog log, [FromServices] MaillageDb db, CancellationToken cancel) =>
    {
        var person = current.Required.PersonId;
        var parts = await data.OfAsync(person, cancel);
        log.Add(SecurityEventKind.Export, person, "mes données");
        await db.SaveChangesAsync(cancel);
        var content = parts.ToDictionary(
            x => x.Title, x => x.Rows.Select(row => x.Columns.Zip(row).ToDictionary(y => y.First.Name, y => y.Second)).ToList());
        context.Response.Headers.ContentDisposition = "attachment; filename=\"mes-donnees.json\"";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(content, Readable);
    }).RequireAuthorization(AccountPolicies.SignedIn);
}
