using System.Globalization;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Imports.ShowImport;

/// <summary><c>/administration/imports/{number}/rejets.csv</c>: the lines that an import rejected, those of private files among them.</summary>
static class ImportRejections
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(AdministrationAddresses.Imports + "/{id:int}/rejets.csv", async (
        int id, [FromServices] TakenImports imports, [FromServices] MaillageDb db, [FromServices] SecurityLog log, [FromServices] CurrentViewer current, CancellationToken cancel) =>
    {
        if (await imports.RejectedAsync(id, cancel) is not { } lines) return Results.NotFound();
        log.Add(SecurityEventKind.Export, current.Required.PersonId, $"lignes rejetées de l’import {id.ToString(CultureInfo.InvariantCulture)}");
        await db.SaveChangesAsync(cancel);
        return new TableDownload($"rejets-{id.ToString(CultureInfo.InvariantCulture)}", TableFormat.Csv, RejectedLines.Columns, RejectedLines.Rows(lines));
    }).RequireAuthorization(AccountPolicies.Administration);
}
