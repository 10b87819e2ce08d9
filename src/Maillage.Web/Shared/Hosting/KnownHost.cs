using System.Net.Mime;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// Where the site has a configured origin, it answers under its name alone: the framework makes redirects of the Host header, which whoever asks may write. The names
/// of this machine remain for its health and for whoever works on it.
/// </summary>
sealed class KnownHost(RequestDelegate next, SiteOrigin origin)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (origin.Configured is not { } known) return next(context);
        var (asked, site) = (context.Request.Host.Host, new Uri(known));
        if (string.Equals(asked, site.Host, StringComparison.OrdinalIgnoreCase))
        {
            // A proxy took the TLS off, and may not say so.
            context.Request.Scheme = site.Scheme;
            return next(context);
        }
        if (LocalPeer.Is(asked) && (HealthEndpoints.Are(context.Request.Path) || LocalRequest.Is(context))) return next(context);
        SecurityHeaders.Write(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = MediaTypeNames.Text.Plain + "; charset=utf-8";
        return context.Response.WriteAsync($"Ce site se trouve à l’adresse {known} et ne répond sous aucun autre nom.\n", context.RequestAborted);
    }
}
