using Microsoft.AspNetCore.Diagnostics;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// A form that is sent to a page that is not there, or not for this person, finds the same 404 as whoever asks for the page: the framework, which looks for the form on the page
/// that was not shown, would answer that the request is bad.
/// </summary>
sealed class LostForms(RequestDelegate next)
{
    /// <summary>What a page leaves with the request when it is not found.</summary>
    public static readonly object NotFound = new();

    public async Task InvokeAsync(HttpContext context)
    {
        // The page of what is not found is read, whatever was sent.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
        await next(context);
        if (context.Items.ContainsKey(NotFound) && context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false })
            (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status404NotFound, null);
    }
}
