using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// Puts together again a line whose separator is its decimal mark too: « 100 000 » and « 00 » are one amount. Only where everything then stands in
/// its column: what is less than certain stays refused.
/// </summary>
static partial class CutAmount
{
    /// <summary>The line as it was meant, or null.</summary>
    public static TableReader? Mend(TableReader row, GrantFile file)
    {
        if (file.Amounts is not [(_, var amount)] || !row.Format.StartsWith("CSV, virgule", StringComparison.Ordinal)) return null;
        var wanted = row.Columns.Count + 1;
        var cells = Enumerable.Range(0, row.FieldCount).Select(x => row[x]).ToList();
        while (cells.Count > wanted && string.IsNullOrWhiteSpace(cells[^1])) cells.RemoveAt(cells.Count - 1);
        if (cells.Count > wanted) cells = WithSentencesWhole(cells);
        if (cells.Count != wanted || !Euros().IsMatch(cells[amount.Place].Trim()) || !Cents().IsMatch(cells[amount.Place + 1])) return null;
        cells[amount.Place] = $"{cells[amount.Place].Trim()},{cells[amount.Place + 1]}";
        cells.RemoveAt(amount.Place + 1);
        // A spreadsheet that was made to part cells by semicolons leaves some behind.
        cells[^1] = cells[^1].TrimEnd(';');
        var mended = new MendedRow(row, cells);
        return Fits(mended, file.Columns) ? mended : null;
    }

    /// <summary>Files put no space behind a separator: a cell that begins with one goes on with the sentence before it.</summary>
    static List<string> WithSentencesWhole(List<string> cells)
    {
        var whole = new List<string>(cells.Count);
        foreach (var cell in cells)
            if (cell.Length > 1 && cell[0] == ' ' && whole.Count > 0) whole[^1] += "," + cell;
            else whole.Add(cell);
        return whole;
    }

    /// <summary>Behind the amount, each cell must be what its column announces.</summary>
    static bool Fits(TableReader row, FieldColumns columns)
    {
        var day = columns.Read(row, GrantFields.Date);
        var period = columns.Read(row, GrantFields.Period);
        var share = columns.Read(row, GrantFields.Share);
        Siret.TryRead(columns.Read(row, GrantFields.BeneficiaryId), out var siret);
        return GrantWords.NatureOf(columns.Read(row, GrantFields.Nature)) != GrantNature.Unknown
            && siret.State != SiretState.Wrong
            && (day.Length == 0 || DateText.TryRead(day, out _, out _))
            && (period.Length == 0 || Year().IsMatch(period))
            && (share.Length == 0 || GrantWords.ShareOf(share) is not null);
    }

    [GeneratedRegex(@"^[0-9]{1,3}(?:[ \u00A0\u202F]?[0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Euros();

    [GeneratedRegex("^[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Cents();

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
