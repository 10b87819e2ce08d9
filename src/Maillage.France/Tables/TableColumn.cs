namespace Maillage.France.Tables;

/// <summary>A column to write: its French name and what it holds.</summary>
public sealed record TableColumn(string Name, ColumnKind Kind = ColumnKind.Text);
