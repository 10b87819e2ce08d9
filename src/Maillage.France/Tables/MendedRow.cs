namespace Maillage.France.Tables;

/// <summary>A row of a file with other cells than the file gave it: one that its reader found wrong, put right by whoever knows its columns.</summary>
public sealed class MendedRow : TableReader
{
    readonly TableReader row;
    readonly IReadOnlyList<string> cells;

    /// <param name="row">The reader at the row; it must stay there while this one is read.</param>
    /// <param name="cells">The values, as many as there are columns.</param>
    public MendedRow(TableReader row, IReadOnlyList<string> cells)
    {
        (this.row, this.cells) = (row, cells);
        Line = row.Line;
        SetColumns(row.Columns);
    }

    public override string Format => row.Format;

    public override int FieldCount => cells.Count;

    public override string this[int column] => column < cells.Count ? cells[column] : "";

    public override double? Progress => row.Progress;

    /// <summary>It is one row: there is no next.</summary>
    protected override bool ReadRow() => false;

    protected override void AddRepairs(ICollection<string> repairs) { }

    protected override void Dispose(bool disposing) { }
}
