namespace Maillage.France.Tables;

/// <summary>
/// Writes a table for people to open in a spreadsheet, or for a program, as a stream: memory does not grow with the rows, and only asynchronous writes reach the output.
/// </summary>
public static class TableWriter
{
    /// <summary>
    /// Writes the names of the columns, then the rows; the output stays open. A row holds one value per column: null (an empty cell), a text, any number,
    /// a <see cref="Money"/> (a number of euros), a <see cref="DateOnly"/>, a <see cref="DateTime"/>, a <see cref="bool"/> ("oui", "non", but true and false in JSON),
    /// or anything else by its ToString.
    /// A text in a column of numbers is written as text.
    /// </summary>
    /// <exception cref="ArgumentException">A row has another number of values than there are columns.</exception>
    /// <exception cref="InvalidOperationException">More rows than an XLSX sheet can have (1,048,575 below the names).</exception>
    public static Task WriteAsync(
        Stream output, TableFormat format, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop = default) =>
        format switch
        {
            TableFormat.Csv => CsvTableWriter.WriteAsync(output, columns, rows, stop),
            TableFormat.Json => JsonTableWriter.WriteAsync(output, columns, rows, stop),
            _ => XlsxTableWriter.WriteAsync(output, columns, rows, stop),
        };

    /// <inheritdoc cref="WriteAsync(Stream, TableFormat, IReadOnlyList{TableColumn}, IAsyncEnumerable{IReadOnlyList{object}}, CancellationToken)"/>
    public static Task WriteAsync(
        Stream output, TableFormat format, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop = default) =>
        WriteAsync(output, format, columns, rows.ToAsyncEnumerable(), stop);

    /// <summary>The media type to serve with the format.</summary>
    public static string ContentType(TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8",
        TableFormat.Json => "application/json; charset=utf-8",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>".csv", ".xlsx" or ".json".</summary>
    public static string Extension(TableFormat format) => format switch
    {
        TableFormat.Csv => ".csv",
        TableFormat.Json => ".json",
        _ => ".xlsx",
    };

    internal static void Check(IReadOnlyList<object?> row, IReadOnlyList<TableColumn> columns)
    {
        if (row.Count != columns.Count) throw new ArgumentException($"A row has {row.Count} values for {columns.Count} columns.", nameof(row));
    }
}
