using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Imports.FollowImport;

/// <summary><c>/administration/imports/{job}/rejets.csv</c>: the lines that the reading of a file rejects, before anything is imported.</summary>
static class JobRejections
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(AdministrationAddresses.Imports + "/{id:guid}/rejets.csv", async (
        Guid id, [FromServices] ImportDecisions decisions, [FromServices] MaillageDb db, [FromServices] SecurityLog log, [FromServices] CurrentViewer current, CancellationToken cancel) =>
    {
        if (await decisions.FindAsync(id, cancel) is not { } shown || ImportFindings.Read(shown.Job.Findings).Difference is not { Rejections: > 0 } difference) return Results.NotFound();
        log.Add(SecurityEventKind.Export, current.Required.PersonId, $"lignes rejetées du fichier « {shown.Job.FileName} »");
        await db.SaveChangesAsync(cancel);
        return new TableDownload("rejets", TableFormat.Csv, RejectedLines.Columns, RejectedLines.Rows(difference.Rejected));
    }).RequireAuthorization(AccountPolicies.Administration);
}
