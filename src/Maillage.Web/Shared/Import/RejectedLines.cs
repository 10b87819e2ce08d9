using Maillage.France.Tables;

namespace Maillage.Web.Shared.Import;

/// <summary>The list of rejected lines as a table, the same on the command line and on the page of the data.</summary>
public static class RejectedLines
{
    static readonly TableColumn[] Columns = [new("ligne", ColumnKind.Integer), new("colonne"), new("valeur"), new("raison")];

    public static Task WriteAsync(Stream to, TableFormat format, IEnumerable<RejectedLine> lines, CancellationToken cancel) =>
        TableWriter.WriteAsync(to, format, Columns, lines.Select(x => new object?[] { x.Line, x.Column, x.Value, x.Reason }), cancel);
}
