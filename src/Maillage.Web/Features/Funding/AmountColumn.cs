using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// Reads the amounts of a column. What a comma means is decided once for the whole column, when the first amount that can be read in two ways
/// is met: the file is then read once more for this column alone.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="place">The column's place.</param>
/// <param name="name">The column's name.</param>
/// <param name="said">What the person said that commas mean.</param>
sealed class AmountColumn(string path, int place, string name, NumberConvention said)
{
    NumberConvention convention = said;

    public string Name => name;

    public string Cell(TableReader row) => row[place].Trim();

    /// <summary>Reads an amount.</summary>
    /// <exception cref="UnrecognisedFileException">The column can be read in two ways, or contradicts itself: the message asks.</exception>
    public bool TryRead(string text, out Money money)
    {
        if (Money.TryRead(text, convention, out money)) return true;
        if (convention != NumberConvention.Unknown) return false;
        NumberText.TryRead(text, convention, out _, out var isAmbiguous);
        if (!isAmbiguous) return false;
        convention = Decide();
        return Money.TryRead(text, convention, out money);
    }

    NumberConvention Decide()
    {
        var column = new NumberColumn();
        using var again = TableFile.Open(path);
        while (again.Read()) column.See(again[place]);
        if ((column.Problem ?? column.Question) is { } question) throw new UnrecognisedFileException($"Colonne « {name} » : {question}");
        return column.Convention;
    }
}
