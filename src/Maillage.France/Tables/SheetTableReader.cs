using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>Rows of one sheet of a workbook. Titles above the column names are passed over, and said so.</summary>
sealed class SheetTableReader : TableReader
{
    readonly Workbook workbook;
    readonly string sheet;
    readonly IEnumerator<SheetRow> rows;
    readonly C1Repair letters = new();
    readonly TitleLines titles = new();
    IReadOnlyList<string> cells = [];

    public SheetTableReader(Workbook workbook, TableOptions options)
    {
        this.workbook = workbook;
        try
        {
            sheet = options.Sheet is { } name ? Named(name) : FirstFilled();
            var (header, names) = FindHeader();
            rows = workbook.Rows(sheet).GetEnumerator();
            while (rows.MoveNext() && rows.Current.Number < header) titles.See(rows.Current.Cells);
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

    public override int FieldCount => cells.Count;

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
        titles.AddTo(repairs);
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

    (int Row, string[] Names) FindHeader()
    {
        var first = workbook.Rows(sheet).Where(r => !r.Cells.All(string.IsNullOrWhiteSpace)).Take(HeaderRow.Look).Select(r => (r.Number, Names: r.Cells.ToArray())).ToList();
        if (first.Count == 0) throw new UnreadableFileException($"La feuille « {sheet} » est vide.");
        return first[HeaderRow.Find(first.ConvertAll(r => r.Names))];
    }
}
