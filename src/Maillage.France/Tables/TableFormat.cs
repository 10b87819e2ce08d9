namespace Maillage.France.Tables;

/// <summary>A format in which tables are given to people and programs.</summary>
public enum TableFormat
{
    /// <summary>UTF-8 with a byte order mark, semicolons, decimal commas, CRLF: what a French spreadsheet opens with a double click.</summary>
    Csv,

    Xlsx,

    /// <summary>A list of objects whose members are the columns, in UTF-8, for programs.</summary>
    Json,
}
