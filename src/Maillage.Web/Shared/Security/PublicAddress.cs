using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// Addresses that anyone on the internet may reach (IANA's registries of special-purpose addresses, RFC 6890 and its updates). The others lead to this machine, to its
/// network or to the host of a virtual machine (169.254.169.254): a name that resolves to one is a trap unless it was meant.
/// </summary>
public static class PublicAddress
{
    static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Teredo, ORCHID, documentation, 6to4.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The part of IPv6 from which addresses are given (RFC 4291).</summary>
    static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    /// <summary>Behind which a translator reaches IPv4 (RFC 6052).</summary>
    static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (Translated.Contains(address))
                return Is(new IPAddress(BinaryPrimitives.ReadUInt32LittleEndian(address.GetAddressBytes().AsSpan(12))));
            if (!Given.Contains(address)) return false;
        }
        return !Special.Any(x => x.Contains(address));
    }
}
