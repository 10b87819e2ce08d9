using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Imports.SendFile;

/// <summary>Where the form of <see cref="SendFilePage"/> goes: apart from the page, so that the file is read as it arrives.</summary>
static class SendFileEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Someone who reloads the answer, or opens its address, is taken to the form.
        routes.MapGet(ImportAddresses.Sending, () => Results.Redirect(ImportAddresses.New)).RequireAuthorization(AccountPolicies.Administration);
        // The token is checked by whoever reads the form, before the file: the framework would read the whole form first.
        routes.MapPost(ImportAddresses.Sending, SendAsync).RequireAuthorization(AccountPolicies.Administration).RequireRateLimiting(RateLimits.Upload).DisableAntiforgery();
    }

    static async Task<IResult> SendAsync(
        HttpContext context, [FromServices] FileSending sending, [FromServices] CurrentViewer current, [FromServices] SiteIdentity site, CancellationToken cancel)
    {
        if (site.IsDemonstration) return Results.NotFound();
        var outcome = await sending.SendAsync(context, current.Required, cancel);
        return outcome.Job is { } job
            ? Results.Redirect(ImportAddresses.Job(job))
            : new RazorComponentResult<SendFileAgain>(new { outcome.Answers, outcome.Errors }) { StatusCode = outcome.Status };
    }
}
