using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>Rows of one sheet of a workbook. Titles above the column names are passed over, and said so.</summary>
sealed class SheetTableReader : TableReader
{
    /// <summary>How many rows are looked at to tell titles from column names.</summary>
    const int Look = 20;

    readonly Workbook workbook;
    readonly string sheet;
    readonly IEnumerator<SheetRow> rows;
    readonly C1Repair letters = new();
    readonly List<string> titles = [];
    IReadOnlyList<string> cells = [];

    public SheetTableReader(Workbook workbook, TableOptions options)
    {
        this.workbook = workbook;
        try
        {
            sheet = options.Sheet is { } name ? Named(name) : FirstFilled();
            var (header, names) = FindHeader();
            rows = workbook.Rows(sheet).GetEnumerator();
            while (rows.MoveNext() && rows.Current.Number < header) titles.Add(string.Join(' ', rows.Current.Cells).Trim());
            SetColumns(names);
        }
        catch
        {
            workbook.Dispose();
            throw;
        }
    }

    public override string Format => $"{workbook.Kind}, feuille « {sheet} »";

    public override double? Progress => workbook.Progress;

    public override string this[int column] => column < cells.Count ? letters.Apply(cells[column]) : "";

    protected override bool ReadRow()
    {
        while (rows.MoveNext())
        {
            cells = rows.Current.Cells;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            Line = rows.Current.Number;
            Problem = cells.Count > Columns.Count
                ? $"une valeur au-delà de la dernière colonne : {FrenchFormat.Plural(cells.Count, "cellule", "cellules")} au lieu de {FrenchFormat.Integer(Columns.Count)}"
                : null;
            return true;
        }
        return false;
    }

    protected override void AddRepairs(ICollection<string> repairs)
    {
        if (titles.Count > 0)
            repairs.Add($"{FrenchFormat.Plural(titles.Count, "ligne de titre ignorée", "lignes de titre ignorées")} au-dessus des noms de colonnes : « {titles[0]} »");
        letters.AddTo(repairs);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        rows.Dispose();
        workbook.Dispose();
    }

    string Named(string name) => workbook.Sheets.FirstOrDefault(s => Fold.Text(s) == Fold.Text(name)) ?? throw new UnreadableFileException(
        $"La feuille « {name} » n’existe pas ; ce classeur contient {FrenchFormat.List(workbook.Sheets.Select(s => $"« {s} »"))}.");

    string FirstFilled() => workbook.Sheets.FirstOrDefault(s => workbook.Rows(s).Any()) ?? throw new UnreadableFileException(
        $"Le classeur ne contient aucune cellule remplie ; {TableFile.Expected} avec une ligne de noms de colonnes est attendu.");

    /// <summary>
    /// The first row at least half as full as the fullest of the first ones: a title, a date of extraction or a note fills one or two cells of a wide sheet.
    /// </summary>
    (int Row, string[] Names) FindHeader()
    {
        var first = workbook.Rows(sheet).Take(Look).Select(r => (r.Number, Names: r.Cells.ToArray(), Filled: r.Cells.Count(c => !string.IsNullOrWhiteSpace(c)))).ToList();
        if (first.Count == 0) throw new UnreadableFileException($"La feuille « {sheet} » est vide.");
        var fullest = first.Max(r => r.Filled);
        var header = first.First(r => r.Filled * 2 >= fullest);
        return (header.Number, header.Names);
    }
}
