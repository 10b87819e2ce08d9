using System.Text;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>
/// Reads the control characters U+0080 to U+009F as the letters that Windows-1252 has at the same place.
/// No text means these controls; they appear when a cp1252 file was once read as ISO 8859-1 and saved as UTF-8.
/// </summary>
sealed class C1Repair
{
    static readonly string Letters = Cp1252.Encoding.GetString([.. Enumerable.Range(0x80, 32).Select(b => (byte)b)]);

    string? example;

    public long Count { get; private set; }

    public void Apply(Span<char> text)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange('\u0080', '\u009f');
            if (next < 0) return;
            at += next;
            var letter = Letters[text[at] - 0x80];
            if (letter != text[at])
            {
                Count++;
                example ??= Example(text, at);
                text[at] = letter;
            }
            at++;
        }
    }

    public string Apply(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u009f') < 0) return text;
        var chars = text.ToCharArray();
        Apply(chars);
        return new string(chars);
    }

    public void AddTo(ICollection<string> repairs)
    {
        if (Count == 0) return;
        var letters = FrenchFormat.Plural(Count, "lettre abîmée (caractère de contrôle C1) relue", "lettres abîmées (caractères de contrôle C1) relues");
        repairs.Add($"{letters} en cp1252 : {example}");
    }

    static string Example(ReadOnlySpan<char> text, int at)
    {
        int from = at, to = at + 1;
        while (from > 0 && at - from < 20 && char.IsLetter(text[from - 1])) from--;
        while (to < text.Length && to - at < 20 && (char.IsLetter(text[to]) || char.IsControl(text[to]) && text[to] > '\u007f')) to++;
        var before = new StringBuilder();
        var after = new StringBuilder();
        foreach (var c in text[from..to])
        {
            before.Append(c is >= '\u0080' and <= '\u009f' ? $"\\u{(int)c:x4}" : c.ToString());
            after.Append(c is >= '\u0080' and <= '\u009f' ? Letters[c - 0x80] : c);
        }
        return $"« {before} » devient « {after} »";
    }
}
