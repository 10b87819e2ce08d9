using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// Where the program may go by HTTP: the services that its configuration names, and what <c>Maillage:Outgoing</c> or <c>MAILLAGE_OUTGOING</c> lists beside. A name
/// that leads to an internal network must be listed even when a service has it: that it is meant is then said.
/// </summary>
public sealed class OutgoingAddresses
{
    public const string Variable = "MAILLAGE_OUTGOING";
    public const string Key = "Maillage:Outgoing";

    const int HttpsPort = 443;

    readonly HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> listed = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="services">The addresses of the services that are configured.</param>
    /// <param name="list">« hôte » or « hôte:port », separated by spaces or commas.</param>
    /// <exception cref="RefusedSettingException">A part of the list is no host.</exception>
    public OutgoingAddresses(IEnumerable<Uri> services, string? list)
    {
        foreach (var service in services) named.Add(Place(service));
        foreach (var part in (list ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate($"https://{part}", UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || part.EndsWith('/'))
                throw new RefusedSettingException($"{Variable} est une liste d’hôtes, comme « api.exemple.fr interne.exemple.fr:8443 » ; « {part} » n’en est pas un.");
            listed.Add(Place(uri));
        }
    }

    /// <summary>Whether the program may speak to this address, by HTTPS, or in clear to this machine.</summary>
    public bool Admit(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && LocalPeer.Is(address.Host)))
        && (named.Contains(Place(address)) || listed.Contains(Place(address)));

    /// <summary>Whether this name may lead to an address of an internal network.</summary>
    public bool MayBeInternal(string host, int port) => listed.Contains(Place(host, port));

    static string Place(Uri uri) => Place(uri.Host, uri.Port < 0 ? HttpsPort : uri.Port);

    static string Place(string host, int port) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host.Trim('[', ']').TrimEnd('.')}:{port}");
}
