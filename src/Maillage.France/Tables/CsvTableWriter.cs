using System.Text;

namespace Maillage.France.Tables;

/// <summary>
/// CSV for French spreadsheets: byte order mark, semicolons, decimal commas without thousands separators, ISO dates, CRLF (RFC 4180 for the quotes).
/// A decimal point would be read as text there, or worse, as a date; programs can take the XLSX or GeoJSON instead.
/// </summary>
static class CsvTableWriter
{
    const int FlushAt = 32 * 1024;

    public static async Task WriteAsync(Stream output, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        var text = new StringBuilder(FlushAt * 2);
        text.Append('\uFEFF');
        for (var i = 0; i < columns.Count; i++) Append(text, columns[i].Name, i);
        text.Append("\r\n");
        await foreach (var row in rows.WithCancellation(stop))
        {
            TableWriter.Check(row, columns);
            for (var i = 0; i < columns.Count; i++)
            {
                var value = CellValue.Of(row[i], columns[i].Kind);
                Append(text, value.Number is null ? value.Text : value.Text.Replace('.', ','), i);
            }
            text.Append("\r\n");
            if (text.Length >= FlushAt) await FlushAsync(output, text, stop);
        }
        await FlushAsync(output, text, stop);
    }

    static async Task FlushAsync(Stream output, StringBuilder text, CancellationToken stop)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
        text.Clear();
    }

    static void Append(StringBuilder line, string text, int column)
    {
        if (column > 0) line.Append(';');
        if (IsFormula(text)) text = "'" + text;
        if (text.AsSpan().IndexOfAny(";\"\r\n") < 0)
        {
            line.Append(text);
            return;
        }
        line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>
    /// Whether a spreadsheet might run the text (OWASP, "CSV injection"): someone's name must not become a command on the reader's machine.
    /// A negative number is left alone.
    /// </summary>
    internal static bool IsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' && !NumberText.TryRead(text, out _);
}
