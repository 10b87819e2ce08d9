using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// Reads the amounts of a column. What a comma means is decided once for the whole column, when the first amount that its comma leaves open
/// is met: the file is then read once more for this column alone.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="place">The column's place.</param>
/// <param name="name">The column's name.</param>
/// <param name="said">What the person said that commas mean.</param>
sealed class AmountColumn(string path, int place, string name, NumberConvention said)
{
    NumberConvention convention = said;
    bool decided = said != NumberConvention.Unknown;

    public string Name => name;

    public int Place => place;

    public string Cell(TableReader row) => row[place].Trim();

    /// <summary>Reads an amount.</summary>
    /// <exception cref="UnrecognisedFileException">The column can be read in two ways, or contradicts itself: the message asks.</exception>
    public bool TryRead(string text, out Money money)
    {
        if (Money.TryRead(text, convention, out money)) return true;
        // « 1,234,567 » is an amount only where commas part thousands: the other cells tell.
        if (decided || !text.Contains(',')) return false;
        convention = Decide();
        decided = true;
        return Money.TryRead(text, convention, out money);
    }

    NumberConvention Decide()
    {
        var column = new NumberColumn();
        using var again = TableFile.Open(path);
        while (again.Read())
            if (again.Problem is null) column.See(again[place]);
        if ((column.Problem ?? column.Question) is { } question)
        {
            var sentence = $"Colonne « {name} » : {question.TrimEnd('.')}.";
            throw new UnrecognisedFileException(sentence, sentence.Replace("avec --decimal comma ou --decimal point", "dans « Virgule des montants », plus bas", StringComparison.Ordinal));
        }
        return column.Convention;
    }
}
