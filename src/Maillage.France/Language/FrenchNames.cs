using System.Text;

namespace Maillage.France.Language;

/// <summary>
/// Shows with French typography a name that its source wrote with capitals everywhere: "Plateau De Haye - Coeur De La Cité" becomes
/// « Plateau de Haye – Cœur de la Cité ». Only for the eye: the name that is stored stays the source's.
/// </summary>
public static class FrenchNames
{
    enum Place
    {
        First,
        Inside,
        AfterLink,
        AfterLoweredLink,
    }

    /// <summary>Small words that take no capital inside a name.</summary>
    static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "de", "du", "des", "et", "à", "au", "aux", "en", "sur", "sous", "lès" };

    /// <summary>
    /// Articles keep the source's capital unless a small word led to them: "Kalliste La Granière La Solidarité" lists three places without marks,
    /// and "Parc Le Nôtre" or "CU Le Havre" hold proper names, where a small letter would be wrong.
    /// </summary>
    static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "la", "le", "les" };

    /// <summary>Whether a word only leads to the next one of a name: "de", "aux", "les".</summary>
    /// <param name="word">One word, in any case.</param>
    public static bool IsLink(string word) => Links.Contains(word) || Articles.Contains(word);

    /// <summary>Initials that are read letter by letter, or that the source may have written "Zup".</summary>
    static readonly HashSet<string> Initials = new(StringComparer.Ordinal) { "ZUP", "ZAC", "ZUS", "HLM", "HBM", "QPV", "SNCF", "RN", "RD" };

    /// <summary>Words whose oe is one letter (the start of the word, lower case): coeur, boeuf, noeud, oeuvre, soeur, oeil, voeu, moeurs, manoeuvre.</summary>
    static readonly string[] Ligatures = ["coeur", "boeuf", "noeud", "oeuvre", "soeur", "oeil", "voeu", "moeurs", "manoeuvre", "choeur"];

    /// <summary>
    /// Lower-cases small words inside the name (not at its beginning, nor after " - ", "/", "(" or ","), writes œ where French does, ’ for ' and " – " for " - ",
    /// gives capitals only at the start of words to a name written in capitals. Adds no hyphen, no accent, no word. Empty for null.
    /// </summary>
    public static string Display(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shouted = IsShouted(words);
        var shown = new StringBuilder(words.Length + 4);
        var place = Place.First;
        for (var i = 0; i < words.Length;)
        {
            var c = words[i];
            if (char.IsLetterOrDigit(c))
            {
                var end = i + 1;
                while (end < words.Length && char.IsLetterOrDigit(words[end])) end++;
                var word = words[i..end];
                var written = Word(word, shouted, place, i > 0 ? words[i - 1] : ' ', end < words.Length ? words[end] : ' ');
                shown.Append(written);
                place = !Links.Contains(word) ? Place.Inside : written == word ? Place.AfterLink : Place.AfterLoweredLink;
                i = end;
            }
            else if (c is '-' or '–' or '—' && i > 0 && words[i - 1] == ' ' && i + 1 < words.Length && words[i + 1] == ' ')
            {
                shown.Length--;
                shown.Append(FrenchFormat.NoBreakSpace).Append('–');
                place = Place.First;
                i++;
            }
            else
            {
                shown.Append(c == '\'' ? '’' : c);
                if (c is '/' or '(' or ',' or ':') place = Place.First;
                i++;
            }
        }
        return shown.ToString();
    }

    static string Word(string word, bool shouted, Place place, char before, char after)
    {
        var upper = word.ToUpperInvariant();
        if (Initials.Contains(upper)) return upper;
        if (word.AsSpan().ContainsAnyInRange('0', '9')) return shouted ? Ordinal(word) : word;
        if (shouted && IsRoman(upper)) return upper;
        if (shouted) word = upper[0] + upper[1..].ToLowerInvariant();
        return place != Place.First && IsSmall(word, place, before, after) ? word.ToLowerInvariant() : WithLigature(word);
    }

    /// <summary>
    /// A small word between spaces, between hyphens (Villeneuve-La-Garenne), or elided before an apostrophe.
    /// One that begins a part glued by a hyphen (Brunelle-Les Pins) keeps its capital.
    /// </summary>
    static bool IsSmall(string word, Place place, char before, char after)
    {
        if (after is '\'' or '’') return word == "D" && before is ' ' or '-' || word == "L" && place is Place.AfterLink or Place.AfterLoweredLink;
        if (before == '-' && after == '-') return IsLink(word);
        if (before is '\'' or '’' && after == ' ') return Links.Contains(word);
        if (before != ' ' || after != ' ') return false;
        return Links.Contains(word) || Articles.Contains(word) && place == Place.AfterLoweredLink;
    }

    static string WithLigature(string word)
    {
        foreach (var start in Ligatures)
        {
            if (!word.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            var at = start.IndexOf("oe", StringComparison.Ordinal);
            return word[..at] + (char.IsUpper(word[at]) ? 'Œ' : 'œ') + word[(at + 2)..];
        }
        return word;
    }

    /// <summary>"1ER" and "2E" in a name in capitals.</summary>
    static string Ordinal(string word) => word.TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) is "ER" or "E" or "EME" or "ÈME" or "BIS" or "TER"
        ? word.ToLowerInvariant()
        : word;

    static bool IsRoman(string upper) => upper.Length > 1 && !upper.AsSpan().ContainsAnyExcept("IVX");

    /// <summary>Whether every letter is a capital and a word is long enough to prove it.</summary>
    static bool IsShouted(string text) => !text.Any(char.IsLower) && text.Split(' ', '-', '\'').Any(w => w.Count(char.IsLetter) > 3);
}
