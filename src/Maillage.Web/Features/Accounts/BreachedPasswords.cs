using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// The passwords known from breaches: the commonest, which the build brings, and those of the file that <c>MAILLAGE_BREACHED_PASSWORDS</c> names, if any
/// (the list of haveibeenpwned.com: a line « SHA-1:count » each, sorted). Nothing leaves the machine.
/// </summary>
public sealed class BreachedPasswords
{
    public const string Variable = "MAILLAGE_BREACHED_PASSWORDS";

    readonly HashSet<string> commonest;
    readonly string? sortedHashes;

    /// <param name="commonest">Lower case, one a line.</param>
    /// <param name="sortedHashes">The larger file; null when there is none.</param>
    public BreachedPasswords(string commonest, string? sortedHashes)
    {
        this.commonest = File.ReadLines(commonest).ToHashSet(StringComparer.Ordinal);
        this.sortedHashes = sortedHashes;
    }

    /// <summary>The list beside the program, and the operator's if there is one.</summary>
    public static BreachedPasswords Read() => new(
        Path.Combine(AppContext.BaseDirectory, "reference", "mots-de-passe.txt"),
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? file : null);

#pragma warning disable CA5350 // The published list is one of SHA-1: it is looked up, nothing is protected by it.
    static string HashOfTheList(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    /// <summary>Whether it is known, or is a known one with digits and signs around it, or one repeated.</summary>
    public bool Knows(string password)
    {
        var text = password.ToLowerInvariant();
        return commonest.Contains(text) || commonest.Contains(Core(text)) || commonest.Contains(Unit(text)) || Unit(text).Length < 4
            || (sortedHashes is not null && HoldsHash(sortedHashes, HashOfTheList(password)));
    }

    /// <summary>« motdepasse » in « motdepasse2024! ».</summary>
    static string Core(string text)
    {
        var first = 0;
        while (first < text.Length && !char.IsLetter(text[first])) first++;
        var last = text.Length;
        while (last > first && !char.IsLetter(text[last - 1])) last--;
        return text[first..last];
    }

    /// <summary>The shortest text that makes this one when repeated: « azerty » in « azertyazerty ».</summary>
    static string Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && Enumerable.Range(length, text.Length - length).All(i => text[i] == text[i - length])) return text[..length];
        }
        return text;
    }

    /// <summary>Halves the file until the line is found: some forty readings for a list of billions.</summary>
    static bool HoldsHash(string file, string hash)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 256);
        long low = 0, high = stream.Length;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var (start, line) = LineAround(stream, middle, low);
            var order = string.CompareOrdinal(line.Length >= hash.Length ? line[..hash.Length].ToUpperInvariant() : line, hash);
            if (order == 0) return true;
            if (order < 0) low = start + line.Length + 1;
            else high = start;
        }
        return false;
    }

    /// <summary>The line in which a place falls, and where it starts; line ends are one or two bytes, the second of two counts with the next search.</summary>
    static (long Start, string Line) LineAround(FileStream stream, long place, long lowest)
    {
        var start = place;
        while (start > lowest)
        {
            stream.Position = start - 1;
            if (stream.ReadByte() == '\n') break;
            start--;
        }
        stream.Position = start;
        var line = new StringBuilder(64);
        for (var next = stream.ReadByte(); next is not -1 and not '\n'; next = stream.ReadByte()) line.Append((char)next);
        return (start, line.ToString());
    }
}
