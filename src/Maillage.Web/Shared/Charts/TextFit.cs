using System.Text;
using Maillage.France.Language;

namespace Maillage.Web.Shared.Charts;

/// <summary>Makes a text fit a room without a browser: broken between words, then cut with an ellipsis. The whole text belongs in a title.</summary>
public static class TextFit
{
    const string Ellipsis = "…";

    /// <summary>The text on one line, cut when it is wider than the room. At least one letter stays.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    public static string Cut(string text, double width, double fontSize)
    {
        if (TextWidth.Of(text, fontSize) <= width) return text;
        var length = text.Length - 1;
        while (length > 1 && TextWidth.Of(text[..length].TrimEnd() + Ellipsis, fontSize) > width) length--;
        if (length > 1 && char.IsHighSurrogate(text[length - 1])) length--;
        return text[..Math.Max(1, length)].TrimEnd() + Ellipsis;
    }

    /// <summary>The text on one line, cut after a whole word when it is wider than the room, so that it still begins as its full name is read aloud; null where not one word that says something fits.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    public static string? CutAfterWord(string text, double width, double fontSize)
    {
        if (TextWidth.Of(text, fontSize) <= width) return text;
        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var kept = WithoutTail(text[..end]);
            if (kept.Length > 0 && TextWidth.Of(kept + Ellipsis, fontSize) <= width) return kept + Ellipsis;
        }
        return null;
    }

    /// <summary>Without the marks and the little words that only lead to the next word: « Commune de… » says no more than « Commune… », and « Les… » nothing.</summary>
    static string WithoutTail(string text)
    {
        while (true)
        {
            text = text.TrimEnd(' ', '\u00a0', '\u202f', '–', '-', '(', ',', ':', ';');
            var last = text[(text.LastIndexOf(' ') + 1)..];
            if (!FrenchNames.IsLink(last) && last != "pour") return text;
            text = text[..^last.Length];
        }
    }

    /// <summary>The whole text on two lines of nearly one length, broken at a space; null where it has no such place or is still too wide.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    public static IReadOnlyList<string>? InTwo(string text, double width, double fontSize)
    {
        (double Width, int At) best = (double.PositiveInfinity, -1);
        for (var at = text.IndexOf(' '); at > 0; at = text.IndexOf(' ', at + 1))
        {
            var widest = Math.Max(TextWidth.Of(text[..at], fontSize), TextWidth.Of(text[(at + 1)..], fontSize));
            if (widest < best.Width) best = (widest, at);
        }
        return best.Width <= width ? [text[..best.At], text[(best.At + 1)..]] : null;
    }

    /// <summary>The text on as many lines as it needs and may have; the last one is cut. An empty text has no line.</summary>
    /// <param name="text">Broken at its spaces and after its hyphens, never at spaces that do not break.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    /// <param name="most">How many lines it may have, at least 1.</param>
    public static IReadOnlyList<string> Lines(string text, double width, double fontSize, int most)
    {
        var pieces = Pieces(text);
        var lines = new List<string>();
        for (var next = 0; next < pieces.Count;)
        {
            var line = pieces[next++];
            var isLast = lines.Count == most - 1;
            while (next < pieces.Count && (isLast || TextWidth.Of((line + pieces[next]).TrimEnd(), fontSize) <= width)) line += pieces[next++];
            lines.Add(Cut(line.TrimEnd(), width, fontSize));
        }
        return lines;
    }

    /// <summary>What a line may end with: a word and its space, or what comes before a hyphen and the hyphen.</summary>
    static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var letter in word)
            {
                piece.Append(letter);
                if (letter != '-') continue;
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            pieces.Add(piece.Append(' ').ToString());
            piece.Clear();
        }
        return pieces;
    }
}
