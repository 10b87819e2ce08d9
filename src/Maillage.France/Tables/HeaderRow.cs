namespace Maillage.France.Tables;

/// <summary>Tells the row of column names from the titles above it, by how full the first rows are.</summary>
static class HeaderRow
{
    /// <summary>How many rows are looked at.</summary>
    public const int Look = 30;

    /// <summary>A header stands no lower, blank rows not counted.</summary>
    const int Deepest = 15;

    /// <summary>
    /// The place of the first row with a word in it that is at least half as full as the fullest: a title, a date of extraction or the names of groups of columns
    /// fill a few cells of a wide table. A row less than 70 % full gives way to a fuller one just below that holds nothing but words.
    /// </summary>
    /// <param name="rows">The first rows that hold something.</param>
    public static int Find(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var filled = rows.Select(r => r.Count(c => !string.IsNullOrWhiteSpace(c))).ToArray();
        var fullest = filled.Max();
        for (var i = 0; i < Math.Min(rows.Count, Deepest); i++)
        {
            if (filled[i] * 2 < fullest || !rows[i].Any(IsWord)) continue;
            var nextIsFuller = i + 1 < rows.Count && filled[i] * 10 < fullest * 7 && filled[i + 1] * 10 >= fullest * 7;
            return nextIsFuller && rows[i + 1].All(c => string.IsNullOrWhiteSpace(c) || IsWord(c)) ? i + 1 : i;
        }
        return Array.FindIndex(filled, n => n * 2 >= fullest);
    }

    static bool IsWord(string cell) => cell.Any(char.IsLetter) && !NumberText.TryRead(cell, out _) && !DateText.TryRead(cell, out _, out _);
}
