using System.Security.Cryptography;

namespace Maillage.Web.Shared.Urns;

/// <summary>The choices of a person as bytes, always as many of them.</summary>
public static class UrnAnswer
{
    public const int Length = 32;
    public const int MostQuestions = Length - 2;

    const byte Version = 1;

    /// <summary>A version, how many, one byte a choice, zeros.</summary>
    /// <exception cref="ArgumentException">Too many, or one that is no choice.</exception>
    public static byte[] Pack(IReadOnlyList<int> choices)
    {
        if (choices.Count is 0 or > MostQuestions || choices.Any(x => x is < ScaleReading.Pass or > ScaleReading.Highest)) throw new ArgumentException("Not the choices of an urn.", nameof(choices));
        var packed = new byte[Length];
        (packed[0], packed[1]) = (Version, (byte)choices.Count);
        for (var i = 0; i < choices.Count; i++) packed[i + 2] = (byte)choices[i];
        return packed;
    }

    /// <exception cref="CryptographicException">Not what <see cref="Pack"/> made for so many questions.</exception>
    public static int[] Unpack(ReadOnlySpan<byte> packed, int questions)
    {
        if (packed.Length != Length || packed[0] != Version || packed[1] != questions || packed[2..(questions + 2)].ContainsAnyExceptInRange((byte)ScaleReading.Pass, (byte)ScaleReading.Highest))
            throw new CryptographicException("Not an answer of this urn.");
        var choices = new int[questions];
        for (var i = 0; i < questions; i++) choices[i] = packed[i + 2];
        return choices;
    }
}
