using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.France.Language;

namespace Maillage.France.Names;

/// <summary>
/// The name of an organisation as a file writes it, read so that it can be compared: « ASS. RECIDEV » and « Association Récidev » have one <see cref="Key"/>.
/// </summary>
public sealed partial class OrganisationName
{
    OrganisationName(string text) => Text = text;

    /// <summary>The name without the file's own marks (Montpellier ends each with <c>CA151!</c>) and without spare spaces; empty when nothing is left.</summary>
    public string Text { get; }

    /// <summary>
    /// The telling words in order, one space between: abbreviations opened, endings, articles and the legal form taken off, initials that sum the name up apart.
    /// Two names with one key are one name in two ways of writing; « CLUB X » and « AMICALE X » are not. Empty only when <see cref="Text"/> holds no letter nor digit.
    /// </summary>
    public string Key { get; private set; } = "";

    /// <summary>The words of <see cref="Key"/>.</summary>
    public IReadOnlyList<string> Words => WordArray;

    internal string[] WordArray { get; private set; } = [];

    /// <summary>The surprise of each of <see cref="Words"/>, in bits.</summary>
    internal double[] WordBits { get; private set; } = [];

    /// <summary>Initials of the name that stand beside it: « AMATRAMI » in « AMATRAMI (ASS. MEUSIENNE D’ACCOMPAGNEMENT…) ». Folded; evidence only.</summary>
    public IReadOnlyList<string> Acronyms { get; private set; } = [];

    /// <summary>The key of the name it had before, where a file says « X EX Y »; else empty.</summary>
    public string FormerKey { get; private set; } = "";

    /// <summary>
    /// How surprising the name is, in bits: see <see cref="NameCommonness"/>. Under 12 it is nearly a common noun (« COMITE DES FETES », « Centre social »);
    /// 0 for what a register writes where there is no name (« Titre absent »).
    /// </summary>
    public double Bits { get; private set; }

    /// <summary>Whether a word of it is in fewer than one name in five thousand.</summary>
    public bool HasRareWord { get; private set; }

    /// <param name="text">As a file writes it.</param>
    /// <param name="known">The words met so far, to which its own are added: equal words of many names are then one text in memory. Several threads may share it.</param>
    public static OrganisationName Read(string? text, ConcurrentDictionary<string, string>? known = null)
    {
        var clean = TextOf(text);
        var name = new OrganisationName(clean);
        var acronyms = new List<string>();
        if (clean.EndsWith(')')) clean = Article().Replace(clean, "");
        var former = Former().Match(clean);
        if (former.Success && Tokens(clean[..former.Index]).Count > 0)
        {
            name.FormerKey = string.Join(' ', KeyWords(Tokens(clean[(former.Index + former.Length)..])));
            clean = clean[..former.Index];
        }
        if (clean.Contains('(')) clean = Bracketed().Replace(clean, match => OfBracket(clean, match, acronyms));
        var words = KeyWords(WithoutAcronyms(Tokens(clean), acronyms));
        if (known is not null) Share(words, known);
        name.WordArray = words;
        name.Key = string.Join(' ', words);
        name.WordBits = Array.ConvertAll(words, NameCommonness.Bits);
        name.Acronyms = acronyms.Count == 0 ? [] : [.. acronyms];
        if (NameWords.AreNoName(name.Key)) return name;
        name.Bits = NameCommonness.Bits(words);
        name.HasRareWord = words.Any(NameCommonness.IsRare);
        return name;
    }

    /// <summary>The <see cref="Text"/> alone, for much less than reading all of the name.</summary>
    public static string TextOf(string? text)
    {
        var clean = Spaces().Replace(text ?? "", " ").Trim();
        return clean.EndsWith('!') ? FileMark().Replace(clean, "") : clean;
    }

    /// <summary>What this name's initials may be, for finding: of its words, with and without the A of « association »; the name itself when it is one short word.</summary>
    public IEnumerable<string> PossibleInitials
    {
        get
        {
            if (WordArray.Length == 1 && Key.Length is >= 3 and <= 8) yield return Key;
            if (WordArray.Length >= 3)
            {
                var initials = string.Concat(WordArray.Select(x => x[0]));
                yield return initials;
                yield return "a" + initials;
            }
            foreach (var acronym in Acronyms) yield return acronym;
        }
    }

    public override string ToString() => Text;

    static void Share(string[] words, ConcurrentDictionary<string, string> known)
    {
        foreach (ref var word in words.AsSpan()) word = known.GetOrAdd(word, word);
    }

    /// <summary>Whether these letters are the initials of these folded words, articles counted or not, one telling word at most left out.</summary>
    internal static bool IsAcronymOf(string letters, IReadOnlyList<string> words)
    {
        if (letters.Length < 3 || words.Count < 3) return false;
        return Matches(0, 0, 1);

        bool Matches(int letter, int word, int spare)
        {
            if (letter == letters.Length)
                return words.Skip(word).Count(x => !NameWords.IsEmpty(x)) <= spare;
            if (word == words.Count) return false;
            if (words[word][0] == letters[letter] && Matches(letter + 1, word + 1, spare)) return true;
            if (NameWords.IsEmpty(words[word]) || NameWords.IsForm(words[word])) return Matches(letter, word + 1, spare);
            return spare > 0 && Matches(letter, word + 1, spare - 1);
        }
    }

    /// <summary>What a bracket leaves in the name: nothing when it holds initials or an article; its content when the initials stand before it.</summary>
    static string OfBracket(string clean, Match match, List<string> acronyms)
    {
        var inside = Tokens(match.Groups[1].Value);
        if (inside.Count == 0) return " ";
        if (inside.Count == 1 && inside[0].Length is >= 2 and <= 12 && IsAcronymOf(inside[0], Tokens(clean[..match.Index])))
        {
            acronyms.Add(inside[0]);
            return " ";
        }
        return " " + match.Groups[1].Value + " ";
    }

    /// <summary>Takes the initials of the rest away from either end.</summary>
    static List<string> WithoutAcronyms(List<string> words, List<string> acronyms)
    {
        if (words.Count >= 4 && IsAcronymOf(words[^1], words[..^1]))
        {
            acronyms.Add(words[^1]);
            words = words[..^1];
        }
        var first = words.FindIndex(x => !NameWords.IsForm(x) && !NameWords.IsEmpty(x));
        if (first >= 0 && words.Count - first >= 4 && IsAcronymOf(words[first], words[(first + 1)..]))
        {
            acronyms.Add(words[first]);
            words = words[(first + 1)..];
        }
        return words;
    }

    /// <summary>Folded words with abbreviations opened; single letters in a row are initials, one before a word is an elision.</summary>
    static List<string> Tokens(string text)
    {
        if (text.AsSpan().IndexOfAny("'’´`") >= 0) text = Elision().Replace(Ptit().Replace(text, "petit"), " ");
        else if (text.Contains(" ti", StringComparison.OrdinalIgnoreCase)) text = Ptit().Replace(text, "petit");
        var folded = Fold.Words(text);
        var words = new List<string>(folded.Count);
        for (var i = 0; i < folded.Count; i++)
        {
            var end = i;
            while (end < folded.Count && folded[end].Length == 1) end++;
            if (end - i >= 3 || end - i == 2 && !(folded[i] is "l" or "d" or "a" && folded[i + 1] is "l" or "d" or "a"))
            {
                var letters = new StringBuilder();
                for (; i < end; i++) letters.Append(folded[i]);
                i--;
                Add(letters.ToString());
            }
            else
            {
                Add(InContext(folded, i));
            }
        }
        return words;

        void Add(string word) => words.AddRange(NameWords.Canonical(word));
    }

    /// <summary>Abbreviations that their neighbours explain: COM, COMM, SOC, STE, ML, and the ways of naming a commune.</summary>
    static string InContext(IReadOnlyList<string> words, int i)
    {
        var word = words[i];
        var next = i + 1 < words.Count ? words[i + 1] : "";
        if (next is "d" or "de" or "des" && i + 2 < words.Count) next = words[i + 2];
        switch (word)
        {
            case "com" or "comm" or "commu":
                if (IsGrouping(next)) return "communaute";
                if (i > 0 && words[i - 1] is "ctre" or "centre" or "ctr") return "communal";
                if (i > 1 && words[i - 1] is "de" or "des" && words[i - 2].StartsWith("com", StringComparison.Ordinal)) return "commune";
                return next.StartsWith("dep", StringComparison.Ordinal) ? "comite" : word == "com" && i == 0 ? "commune" : word;
            case "soc":
                return i == 0 ? "societe" : "social";
            case "ste":
                return i == 0 ? "societe" : "sainte";
            case "ml" when i == 0:
                return "missionlocale";
            case "mairie" when i == 0:
                return "commune";
            case "ville" or "municipalite" when i == 0 && words.Count > 1 && (words[1] is "de" or "d" or "du" or "des" or "la" or "le"):
                return "commune";
            default:
                return word;
        }
    }

    static bool IsGrouping(string word) => word.StartsWith("agg", StringComparison.Ordinal) || word.StartsWith("com", StringComparison.Ordinal)
        || word.StartsWith("urb", StringComparison.Ordinal) || word == "agllomeration" || word == "aglomeration";

    /// <summary>Without articles, without the legal form at either end, without "ball" after its sport; all of it when nothing else is left.</summary>
    static string[] KeyWords(List<string> words)
    {
        var telling = words.Where((x, i) => !NameWords.IsEmpty(x) && !(x == "ball" && i > 0 && words[i - 1] is "foot" or "basket" or "volley" or "hand")).ToList();
        var (start, end) = (0, telling.Count);
        while (start < end && NameWords.IsForm(telling[start])) start++;
        while (end > start && NameWords.IsForm(telling[end - 1])) end--;
        return start < end ? [.. telling[start..end]] : telling.Count > 0 ? [.. telling] : [.. words];
    }

    [GeneratedRegex(@"\s+CA\d{1,5}!$")]
    private static partial Regex FileMark();

    /// <summary>Single spaces stay: most names are the same text afterwards, and are not copied.</summary>
    [GeneratedRegex(@"\s{2,}|[^\S ]")]
    private static partial Regex Spaces();

    /// <summary>« ESCALE MUSICALE (L) », « ETOILE (LA) ».</summary>
    [GeneratedRegex(@"\s*\((l|la|le|les)'?\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\s+\(?ex(?:[- ]|\s+)(?!aequo|machina|libris)", RegexOptions.IgnoreCase)]
    private static partial Regex Former();

    [GeneratedRegex(@"\(([^()]*)\)?")]
    private static partial Regex Bracketed();

    /// <summary>The letter that an apostrophe takes from the next word.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:qu|jusqu|[ldsncjmt])\s?['’´`]\s*(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Elision();

    [GeneratedRegex(@"(?<!\p{L})p['’´`\s]tite?s?(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Ptit();
}
