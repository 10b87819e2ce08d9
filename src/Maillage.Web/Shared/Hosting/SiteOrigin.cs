using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// The address by which people know the site, for the links of mails and for passkeys: <c>Maillage:Origin</c> or <c>MAILLAGE_ORIGIN</c>, as
/// « https://maillage.exemple.fr ». Never the Host header, which the asker writes. Where it is not told, the first address of this machine on which the site listens.
/// </summary>
public sealed class SiteOrigin(IConfiguration configuration, IServer server)
{
    public const string Key = "Maillage:Origin";
    public const string Variable = "MAILLAGE_ORIGIN";

    readonly Lazy<Uri?> told = new(() => Told(configuration));

    /// <summary>Scheme, host and port, without a path.</summary>
    /// <exception cref="InvalidOperationException">What is configured is no origin.</exception>
    public Uri Value => told.Value ?? Listening();

    /// <summary>The whole address of a path of the site.</summary>
    /// <param name="path">It begins with a slash.</param>
    public string Url(string path) => new Uri(Value, path).AbsoluteUri;

    static Uri? Told(IConfiguration configuration)
    {
        if ((configuration[Key] is { Length: > 0 } key ? key : configuration[Variable]) is not { Length: > 0 } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "https" or "http" && origin.PathAndQuery == "/" && origin.Fragment.Length == 0 && origin.UserInfo.Length == 0
            ? origin
            : throw new InvalidOperationException($"« {text} » n’est pas l’adresse d’un site, comme « https://maillage.exemple.fr » ({Variable}).");
    }

    /// <summary>Asked each time: a server that chose its port by itself tells it once it listens.</summary>
    Uri Listening()
    {
        var all = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(x => new Uri(x.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal))).ToList();
        if (all.FirstOrDefault(x => x.IsLoopback) is { } loopback) return loopback;
        // « http://0.0.0.0:8080 » is every address of the machine, this one among them.
        return all.FirstOrDefault() is { } any ? new UriBuilder(any) { Host = IsAny(any) ? "localhost" : any.Host }.Uri : new Uri("http://localhost/");
    }

    static bool IsAny(Uri address) => IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
}
