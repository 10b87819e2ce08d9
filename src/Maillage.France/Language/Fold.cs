using System.Globalization;
using System.Text;

namespace Maillage.France.Language;

/// <summary>Text reduced to what a person compares by ear: lower case, without accents, ligatures or punctuation.</summary>
public static class Fold
{
    /// <summary>
    /// Unicode form D without marks; oe and ae ligatures opened; lower case; anything that is neither letter nor digit becomes one space; trimmed.
    /// « Plateau de Haye – Cœur d’Îlot » gives "plateau de haye coeur d ilot". Empty for null. The same on every machine.
    /// </summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsFolded(text)) return text;
        var folded = new StringBuilder(text.Length + 4);
        var space = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) continue;
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c))
            {
                space = folded.Length > 0;
                continue;
            }
            if (space) folded.Append(' ');
            space = false;
            var lower = char.ToLowerInvariant(c);
            switch (lower)
            {
                case 'œ':
                    folded.Append("oe");
                    break;
                case 'æ':
                    folded.Append("ae");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'ø':
                    folded.Append('o');
                    break;
                default:
                    folded.Append(lower);
                    break;
            }
        }
        return folded.ToString();
    }

    /// <summary>The words of <see cref="Text"/>, in order.</summary>
    public static IReadOnlyList<string> Words(string? text) => Text(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static bool IsFolded(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (space) return false;
                space = true;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                space = false;
            }
            else
            {
                return false;
            }
        }
        return !space;
    }
}
