using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Shared.Uploads;

/// <summary>Where the daemon of ClamAV listens.</summary>
/// <param name="Address">A host and a port, or a Unix socket; null when there is no scanner.</param>
public sealed record ScannerSettings(EndPoint? Address)
{
    const string Variable = "MAILLAGE_CLAMAV";

    /// <summary>Reads <c>Maillage:ClamAv</c>, else <c>MAILLAGE_CLAMAV</c>: <c>host:port</c>, or the path of a Unix socket.</summary>
    /// <exception cref="RefusedSettingException">What is configured is neither, or is another machine: its protocol has no encryption.</exception>
    public static ScannerSettings Read(IConfiguration configuration)
    {
        var text = (configuration["Maillage:ClamAv"] is { Length: > 0 } key ? key : configuration[Variable])?.Trim();
        if (string.IsNullOrEmpty(text)) return new ScannerSettings((EndPoint?)null);
        if (text.StartsWith("unix:", StringComparison.Ordinal)) text = text["unix:".Length..];
        if (text.StartsWith('/')) return new ScannerSettings(new UnixDomainSocketEndPoint(text));
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            throw new RefusedSettingException($"« {text} » n’est pas l’adresse de l’antivirus : attendu machine:port, comme localhost:3310, ou le chemin d’une prise Unix ({Variable}).");
        var host = text[..colon].Trim('[', ']');
        LocalPeer.Require(host, "l’antivirus", Variable);
        return new ScannerSettings(IPAddress.TryParse(host, out var address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port));
    }
}
