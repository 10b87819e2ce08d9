using Maillage.France.Standards;

namespace Maillage.Web.Features.Funding.ShowGiver;

/// <summary>Grants as a file of the SCDL schema « Subventions » to download.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Grants">Lines that lack nothing.</param>
sealed record ScdlDownload(string Name, IAsyncEnumerable<ScdlGrant> Grants) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.csv\"";
        await ScdlGrants.WriteAsync(httpContext.Response.Body, Grants, httpContext.RequestAborted);
    }
}
