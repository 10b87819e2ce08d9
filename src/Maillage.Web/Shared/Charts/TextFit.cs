using System.Text;

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

    /// <summary>The text on one line, cut after a whole word when it is wider than the room, so that it still begins as its full name is read aloud; null where not one word fits.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">The room in pixels.</param>
    /// <param name="fontSize">In pixels.</param>
    public static string? CutAfterWord(string text, double width, double fontSize)
    {
        if (TextWidth.Of(text, fontSize) <= width) return text;
        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var kept = text[..end].TrimEnd(' ', '\u00a0', '\u202f', '–', '-', '(', ',', ':', ';');
            if (kept.Length > 0 && TextWidth.Of(kept + Ellipsis, fontSize) <= width) return kept + Ellipsis;
        }
        return null;
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
