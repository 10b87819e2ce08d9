using System.Collections.Frozen;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>The words by which files say that there is nothing in a cell.</summary>
public static class AbsentText
{
    static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "", "na", "n a", "nd", "n d", "nc", "n c", "nr", "n r", "so", "s o", "null", "none", "nan", "neant", "vide", "rien", "ne rien indiquer", "aucun", "aucune", "sans",
        "sans objet", "inconnu", "inconnue", "non connu", "non connue", "non renseigne", "non renseignee", "non communique", "non communiquee", "non disponible",
    ]);

    /// <summary>
    /// Whether the text holds nothing: white space, punctuation alone ("-", "?"), or a word such as "NA", "Néant" or "Ne rien indiquer",
    /// whatever its capitals and accents. A zero is something.
    /// </summary>
    public static bool Is(string? text) => text is null || text.Length < 40 && Words.Contains(Fold.Text(text));
}
