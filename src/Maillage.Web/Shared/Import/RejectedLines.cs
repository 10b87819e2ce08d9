using Maillage.France.Tables;

namespace Maillage.Web.Shared.Import;

/// <summary>The list of rejected lines as a table, the same on the command line and on the page of the data.</summary>
public static class RejectedLines
{
    public static IReadOnlyList<TableColumn> Columns { get; } = [new("ligne", ColumnKind.Integer), new("colonne"), new("valeur"), new("raison")];

    public static IEnumerable<object?[]> Rows(IEnumerable<RejectedLine> lines) => lines.Select(x => new object?[] { x.Line, x.Column, x.Value, x.Reason });
}
