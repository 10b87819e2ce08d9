namespace Maillage.Web.Shared.Import;

/// <summary>A line that an import did not take, and why.</summary>
/// <param name="Line">The line in the file (or the row of the sheet, or the rank of the feature), from 1.</param>
/// <param name="Column">The name of the column at fault; empty when it is the whole line.</param>
/// <param name="Value">What stood there.</param>
/// <param name="Reason">A French sentence.</param>
public sealed record RejectedLine(int Line, string Column, string Value, string Reason)
{
    public int Id { get; init; }
    public int ImportId { get; init; }
}
