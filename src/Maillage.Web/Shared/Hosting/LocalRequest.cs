using System.Net;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Shared.Hosting;

/// <summary>What is meant for whoever works on the machine itself.</summary>
static class LocalRequest
{
    /// <summary>
    /// Whether a request comes from this machine, by a name of this machine (a name of elsewhere may lead here), through no proxy
    /// (all that comes through a proxy of the machine seems to come from it).
    /// </summary>
    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && LocalPeer.Is(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        // Kept by the framework once it has believed what the proxy says.
        && !context.Request.Headers.ContainsKey("X-Original-For");
}
