using System.Reflection;
using System.Security.Cryptography;
using Maillage.France.Language;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// The words that a witness keeps: six out of the 2,048 French words of BIP 39, chosen so that none is taken for another (their first four letters differ), hence
/// 66 random bits. A server share of 256 bits stands beside them: they are not guessed without the machine, nor the machine's part used without them.
/// </summary>
public static class WitnessWords
{
    public const int Count = 6;

    static readonly string[] All = Read();

    static readonly HashSet<string> Known = All.Select(Fold.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>Six words, as they are shown.</summary>
    public static IReadOnlyList<string> Draw() => RandomNumberGenerator.GetItems<string>(All, Count);

    /// <summary>What was typed as the key derives from it: lower case, no accent, one space between words.</summary>
    public static string Normalised(string? typed) => Fold.Text(typed);

    /// <summary>What is wrong in what was typed, before any key is tried; null when it may be right.</summary>
    public static string? WrongIn(string? typed)
    {
        var words = Normalised(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "Tapez les six mots, dans l’ordre.";
        if (words.Length != Count) return $"Il faut six mots, dans l’ordre : il y en a {words.Length}.";
        // Which one is not said: a word that is read over a shoulder stays one of six.
        return words.All(Known.Contains) ? null : "Un de ces mots n’est pas de ceux que Maillage donne : relisez votre feuille. Accents et majuscules ne comptent pas.";
    }

    static string[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("witness-words.txt")!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
