using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// The cryptography of urns, all of it from .NET: P-256, HKDF-SHA-256 (RFC 5869), AES-256-GCM. A witness has a key pair; its private key is wrapped under a key that
/// derives from their words and the server's share. An answer is sealed with a key that derives from two agreements, one with each witness: both private keys are needed.
/// </summary>
public static class UrnSeal
{
    public const int ShareLength = 32;

    const int KeyLength = 32;
    const int NonceLength = 12;
    const int TagLength = 16;

    /// <summary>A P-256 public key as SubjectPublicKeyInfo.</summary>
    const int PublicLength = 91;

    /// <summary>Of each sealed answer: an ephemeral public key, a nonce, the answer, a tag.</summary>
    public const int SealedLength = PublicLength + NonceLength + UrnAnswer.Length + TagLength;

    /// <summary>A key pair for a witness.</summary>
    /// <returns>The public key, and the private one under words and share.</returns>
    public static (byte[] PublicKey, byte[] Wrapped) NewWitness(Guid urn, Guid person, string words, ReadOnlySpan<byte> share)
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var secret = pair.ExportPkcs8PrivateKey();
        var key = WrappingKey(urn, person, words, share);
        try
        {
            return (pair.ExportSubjectPublicKeyInfo(), Close(key, secret, Bound(urn, person)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The private key of a witness; the caller disposes of it.</summary>
    /// <returns>Null with other words, another share or another person's key.</returns>
    public static ECDiffieHellman? Unwrap(Guid urn, Guid person, string words, ReadOnlySpan<byte> share, ReadOnlySpan<byte> wrapped)
    {
        var key = WrappingKey(urn, person, words, share);
        byte[] secret = [];
        try
        {
            secret = Open(key, wrapped, Bound(urn, person));
            var pair = ECDiffieHellman.Create();
            pair.ImportPkcs8PrivateKey(secret, out _);
            return pair;
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Seals an answer to both witnesses, for this urn and this person alone.</summary>
    /// <param name="urn">The urn.</param>
    /// <param name="person">Whose answer.</param>
    /// <param name="answer">As <see cref="UrnAnswer.Pack"/> made it.</param>
    /// <param name="first">The public key of a witness.</param>
    /// <param name="second">That of the other.</param>
    public static byte[] Seal(Guid urn, Guid person, ReadOnlySpan<byte> answer, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        if (answer.Length != UrnAnswer.Length) throw new ArgumentException("An answer has one length.", nameof(answer));
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var open = ephemeral.ExportSubjectPublicKeyInfo();
        var key = AnswerKey(urn, person, open, Agree(ephemeral, first), Agree(ephemeral, second));
        try
        {
            return [.. open, .. Close(key, answer, Bound(urn, person))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens what <see cref="Seal"/> closed.</summary>
    /// <exception cref="CryptographicException">Another key, urn or person, or a changed byte.</exception>
    public static byte[] Open(Guid urn, Guid person, ReadOnlySpan<byte> sealedAnswer, ECDiffieHellman first, ECDiffieHellman second)
    {
        if (sealedAnswer.Length != SealedLength) throw new CryptographicException("Not a sealed answer.");
        var open = sealedAnswer[..PublicLength].ToArray();
        var key = AnswerKey(urn, person, open, Agree(first, open), Agree(second, open));
        try
        {
            return Open(key, sealedAnswer[PublicLength..], Bound(urn, person));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    static byte[] Agree(ECDiffieHellman own, ReadOnlySpan<byte> publicKey)
    {
        using var other = ECDiffieHellman.Create();
        other.ImportSubjectPublicKeyInfo(publicKey, out _);
        using var theirs = other.PublicKey;
        return own.DeriveRawSecretAgreement(theirs);
    }

    static byte[] AnswerKey(Guid urn, Guid person, byte[] ephemeral, byte[] first, byte[] second)
    {
        byte[] both = [.. first, .. second];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, both, KeyLength, salt: ephemeral, info: [.. "maillage urn answer"u8, .. Bound(urn, person)]);
        CryptographicOperations.ZeroMemory(first);
        CryptographicOperations.ZeroMemory(second);
        CryptographicOperations.ZeroMemory(both);
        return key;
    }

    static byte[] WrappingKey(Guid urn, Guid person, string words, ReadOnlySpan<byte> share)
    {
        if (share.Length != ShareLength) throw new ArgumentException("Not a share.", nameof(share));
        var typed = Encoding.UTF8.GetBytes(WitnessWords.Normalised(words));
        byte[] both = [.. share, .. typed];
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, both, KeyLength, info: [.. "maillage urn witness"u8, .. Bound(urn, person)]);
        CryptographicOperations.ZeroMemory(typed);
        CryptographicOperations.ZeroMemory(both);
        return key;
    }

    static byte[] Bound(Guid urn, Guid person) => [.. urn.ToByteArray(bigEndian: true), .. person.ToByteArray(bigEndian: true)];

    static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, byte[] bound)
    {
        var closed = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(closed.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(closed.AsSpan(0, NonceLength), plain, closed.AsSpan(NonceLength, plain.Length), closed.AsSpan(^TagLength..), bound);
        return closed;
    }

    static byte[] Open(byte[] key, ReadOnlySpan<byte> closed, byte[] bound)
    {
        if (closed.Length < NonceLength + TagLength) throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[closed.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(closed[..NonceLength], closed[NonceLength..^TagLength], closed[^TagLength..], plain, bound);
        return plain;
    }
}
