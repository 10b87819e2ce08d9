using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// Hides a key under words that a person keeps: AES-256-GCM under PBKDF2-HMAC-SHA-256 (RFC 8018), 600,000 rounds (OWASP, Password Storage Cheat Sheet). The
/// bytes are a salt of 16, a nonce of 12, what is hidden, a tag of 16.
/// </summary>
static class PassphraseLock
{
    public const int Rounds = 600_000;

    const int SaltLength = 16;
    const int NonceLength = 12;
    const int TagLength = 16;

    public static byte[] Close(string passphrase, ReadOnlySpan<byte> plain)
    {
        var hidden = new byte[SaltLength + NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(hidden.AsSpan(0, SaltLength + NonceLength));
        using var aes = new AesGcm(KeyOf(passphrase, hidden), TagLength);
        aes.Encrypt(hidden.AsSpan(SaltLength, NonceLength), plain, hidden.AsSpan(SaltLength + NonceLength, plain.Length), hidden.AsSpan(^TagLength..));
        return hidden;
    }

    /// <exception cref="CryptographicException">Another passphrase, or a changed byte.</exception>
    public static byte[] Open(string passphrase, ReadOnlySpan<byte> hidden)
    {
        if (hidden.Length < SaltLength + NonceLength + TagLength) throw new CryptographicException("Too short to be locked.");
        var plain = new byte[hidden.Length - SaltLength - NonceLength - TagLength];
        using var aes = new AesGcm(KeyOf(passphrase, hidden), TagLength);
        aes.Decrypt(hidden.Slice(SaltLength, NonceLength), hidden[(SaltLength + NonceLength)..^TagLength], hidden[^TagLength..], plain);
        return plain;
    }

    static byte[] KeyOf(string passphrase, ReadOnlySpan<byte> hidden) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize()), hidden[..SaltLength], Rounds, HashAlgorithmName.SHA256, 32);
}
