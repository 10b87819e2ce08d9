using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Compliance.DraftDuty;

/// <summary><c>/administration/conformite/{duty}/brouillon.odt</c>: a draft to start from.</summary>
static class DutyDraftDownload
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"{ComplianceAddresses.Duties}/{{key}}/brouillon.odt", async (
        string key, [FromServices] InstallationFacts facts, CancellationToken cancel) =>
        LegalDuties.Find(key) is { } duty ? (IResult)new OpenDocumentText($"brouillon-{duty.Key}", DutyDrafts.Of(duty, await facts.ReadAsync(cancel))) : Results.NotFound())
        .RequireAuthorization(AccountPolicies.Administration);
}
