namespace Maillage.France.Tables;

/// <summary>A format in which tables are given to people.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 with a byte order mark, semicolons, decimal commas, CRLF: what a French spreadsheet opens with a double click.</summary>
    Csv,

    Xlsx,
}
