using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// The commitment to a value: HMAC-SHA-256 (RFC 2104) under the value's salt of the field, what was before and what is after, each preceded by its length in
/// bytes (four, big-endian; minus one for nothing), so that no two different values write the same bytes.
/// </summary>
public static class Commitment
{
    public static byte[] Of(AuditValue value)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, value.Salt);
        Append(mac, value.Field);
        Append(mac, value.Before);
        Append(mac, value.After);
        return mac.GetHashAndReset();
    }

    static void Append(IncrementalHash mac, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        mac.AppendData(length);
        mac.AppendData(bytes);
    }
}
