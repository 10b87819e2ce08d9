using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Maillage.Web.Features.Accounts;

/// <summary>The codes that an application on one's phone shows: TOTP (RFC 6238) with what all applications assume, SHA-1, six digits, thirty seconds.</summary>
static class TimedCode
{
    public const int Digits = 6;

    const int Seconds = 30;

    /// <summary>The clock of a phone may be half a minute off, and typing takes time: the step before and the step after are taken too.</summary>
    const int Tolerance = 1;

    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of this instant: how many times thirty seconds since 1970.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a step.</summary>
    /// <param name="key">The shared secret in base 32 (RFC 4648).</param>
    /// <param name="step">As <see cref="StepOf"/> gives it.</param>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        // SHA-1 is what applications know; as a keyed code it is sound (RFC 6238, 1.2).
#pragma warning disable CA5350
        HMACSHA1.HashData(Bytes(key), counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, near an instant; null when it is none.</summary>
    public static long? Match(string key, string code, DateTimeOffset at)
    {
        var now = StepOf(at);
        for (var step = now - Tolerance; step <= now + Tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Of(key, step)), System.Text.Encoding.ASCII.GetBytes(code))) return step;
        return null;
    }

    /// <summary>What an application reads in the picture (the « Key URI » that all of them know).</summary>
    public static string Address(string key, string site, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(site)}&algorithm=SHA1&digits={Digits}&period={Seconds}";

    /// <summary>The secret as one types it: by groups of four.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(x => new string(x)));

    static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5 | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }
        return bytes;
    }
}
