namespace Maillage.France.Tables;

/// <summary>The current row of a sheet. One instance is filled again for every row.</summary>
sealed class SheetRow
{
    readonly List<string> cells = [];

    /// <summary>The row's number in the sheet, from 1.</summary>
    public int Number { get; set; }

    /// <summary>Values up to the last that is not empty.</summary>
    public IReadOnlyList<string> Cells => cells;

    public void Clear() => cells.Clear();

    /// <summary>Sets a cell; columns are counted from 0, and an empty value takes no room.</summary>
    public void Set(int column, string value)
    {
        if (value.Length == 0) return;
        while (cells.Count < column) cells.Add("");
        if (cells.Count == column) cells.Add(value);
        else cells[column] = value;
    }
}
