namespace Maillage.France.Tables;

/// <summary>Finds the separator of a text table from its first lines.</summary>
static class CsvSeparator
{
    /// <summary>What is said of a file without separator.</summary>
    public const string OneColumn = "une seule colonne";

    static readonly (char Mark, string Name)[] Known = [(';', "point-virgule"), (',', "virgule"), ('\t', "tabulation"), ('|', "barre verticale")];

    /// <summary>
    /// The separator that gives the header the most named columns, weighted by how many of the next lines have as many fields.
    /// Both count: a header can hold commas within its names, and a file can spoil every line but its header with decimal commas.
    /// Titles above the header are passed over when nearly all lines below agree on three columns or more.
    /// </summary>
    /// <param name="sample">The beginning of the text; the last line may be cut.</param>
    /// <returns>The separator and its French name; without any, a comma and <see cref="OneColumn"/>.</returns>
    public static (char Mark, string Name) Find(ReadOnlySpan<char> sample)
    {
        var best = (Mark: ',', Name: OneColumn);
        var bestScore = 0.0;
        foreach (var titles in (ReadOnlySpan<bool>)[false, true])
            foreach (var candidate in Known)
            {
                var score = Score(sample, candidate.Mark, titles);
                if (score > bestScore) (best, bestScore) = (candidate, score);
            }
        return best;
    }

    /// <param name="text">The beginning of the text.</param>
    /// <param name="separator">What may separate.</param>
    /// <param name="titles">Whether to look for a header below titles, instead of in the first line. Much is asked of it, since a first line mostly is the header.</param>
    static double Score(ReadOnlySpan<char> text, char separator, bool titles)
    {
        const int lines = 100, highest = 15;
        int named = 0, above = 0, expected = 0, same = 0, seen = 0, fields = 1, fieldStart = 0, lineStart = 0;
        var quoted = false;
        var blank = true;
        for (var i = 0; i < text.Length && seen <= lines; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"') quoted = false;
            }
            else if (c == '"')
            {
                // A doubled quote closes and opens again; a quote inside a bare field is only a character.
                quoted = i == fieldStart || text[i - 1] == '"';
                blank = false;
            }
            else if (c == separator)
            {
                if (expected == 0 && !text[fieldStart..i].Trim().IsEmpty) named++;
                fields++;
                fieldStart = i + 1;
                blank = false;
            }
            else if (c is '\n' or '\r')
            {
                if (!blank)
                {
                    if (expected == 0)
                    {
                        if (!text[fieldStart..i].Trim().IsEmpty) named++;
                        if (titles && named < 2 && ++above <= highest) named = 0;
                        else if (fields < 2 || titles && HoldsAnother(text[lineStart..i], separator)) return 0;
                        else expected = fields;
                    }
                    else
                    {
                        seen++;
                        if (fields == expected) same++;
                    }
                }
                fields = 1;
                fieldStart = lineStart = i + 1;
                blank = true;
            }
            else
            {
                blank = false;
            }
        }
        if (expected == 0)
        {
            // A header alone, without a line break after it.
            if (fields < 2) return 0;
            if (!text[fieldStart..].Trim().IsEmpty) named++;
        }
        var agreement = seen == 0 ? 1 : (double)same / seen;
        if (titles && (above == 0 || named < 3 || seen < 2 || agreement < 0.9)) return 0;
        // A header without any name still shows its separator.
        return (named + 0.01) * (0.25 + agreement);
    }

    static bool HoldsAnother(ReadOnlySpan<char> line, char separator)
    {
        foreach (var (mark, _) in Known)
            if (mark != separator && line.Contains(mark)) return true;
        return false;
    }
}
