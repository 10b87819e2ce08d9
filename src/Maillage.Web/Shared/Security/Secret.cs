using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Shared.Security;

/// <summary>Random words that open something: sent or kept in a cookie, stored only as their hash.</summary>
public static class Secret
{
    /// <summary>32 random bytes in base 64 for addresses: 43 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256, 64 hexadecimal digits. No salt: the secret has 256 random bits already.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
