using Microsoft.AspNetCore.Http.Features;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// Browsers let any site open a WebSocket to this one with the person's cookies: the policy of same origin does not hold for them, and there is no anti-forgery token. Such a
/// connection, of HTTP/1.1 (RFC 6455) or HTTP/2 (RFC 8441), is refused unless the endpoint says that it takes one and the Origin is the site's.
/// </summary>
public sealed class UpgradeGate(RequestDelegate next, SiteOrigin origin)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!Asks(context) || (context.GetEndpoint()?.Metadata.GetMetadata<TakesWebSockets>() is not null && origin.Value is { } own && context.Request.Headers.Origin == own)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    static bool Asks(HttpContext context) =>
        HttpMethods.IsConnect(context.Request.Method)
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }
        || context.Request.Headers.Upgrade.Any(x => x?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>Said of an endpoint that takes WebSockets. It reads the person's rights again at each message: see docs/security.md.</summary>
public sealed class TakesWebSockets;
