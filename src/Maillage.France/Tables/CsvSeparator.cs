namespace Maillage.France.Tables;

/// <summary>Finds the separator of a text table from its first lines.</summary>
static class CsvSeparator
{
    static readonly (char Mark, string Name)[] Known = [(';', "point-virgule"), (',', "virgule"), ('\t', "tabulation"), ('|', "barre verticale")];

    /// <summary>
    /// The separator that gives the header the most named columns, weighted by how many of the next lines have as many fields.
    /// Both count: a header can hold commas within its names, and a file can spoil every line but its header with decimal commas.
    /// </summary>
    /// <param name="sample">The beginning of the text; the last line may be cut.</param>
    /// <returns>The separator and its French name; without any, a comma and "une seule colonne".</returns>
    public static (char Mark, string Name) Find(ReadOnlySpan<char> sample)
    {
        var best = (Mark: ',', Name: "une seule colonne");
        var bestScore = 0.0;
        foreach (var candidate in Known)
        {
            var score = Score(sample, candidate.Mark);
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    static double Score(ReadOnlySpan<char> text, char separator)
    {
        const int lines = 100;
        int named = 0, expected = 0, same = 0, seen = 0, fields = 1, fieldStart = 0;
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
                        if (fields < 2) return 0;
                        expected = fields;
                    }
                    else
                    {
                        seen++;
                        if (fields == expected) same++;
                    }
                }
                fields = 1;
                fieldStart = i + 1;
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
        // A header without any name still shows its separator.
        return (named + 0.01) * (0.25 + (seen == 0 ? 1 : (double)same / seen));
    }
}
