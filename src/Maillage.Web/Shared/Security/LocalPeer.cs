using System.Net;
using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Shared.Security;

/// <summary>A program on this very machine: what is said to it passes over no network, and needs no TLS.</summary>
public static class LocalPeer
{
    /// <param name="host">« localhost », an address, or the path of a Unix socket.</param>
    public static bool Is(string host) =>
        host.StartsWith('/') || host.StartsWith('@')
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>For a service whose protocol knows no TLS: it stands on this machine, or nothing starts.</summary>
    /// <param name="host">Where the service is said to be.</param>
    /// <param name="service">Its French name with its article, such as « l’antivirus ».</param>
    /// <param name="setting">The variable that says where it is.</param>
    /// <exception cref="RefusedSettingException">It is on another machine.</exception>
    public static void Require(string host, string service, string setting)
    {
        if (!Is(host))
            throw new RefusedSettingException(
                $"{setting} : {service} ne sait parler qu’en clair, et « {host} » est une autre machine. Donnez sa prise locale (un chemin comme /run/clamav/clamd.ctl), ou l’entrée d’un tunnel chiffré sur 127.0.0.1.");
    }
}
