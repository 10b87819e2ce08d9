namespace Maillage.Web.Shared.Import;

/// <summary>The plain type of a staged column; each engine has its own word for it.</summary>
public enum StagedType
{
    Text,
    Integer,
    Long,
    Real,
    Bytes,
}

/// <summary>A column of a table that an import fills.</summary>
/// <param name="Name">The column's name in the database.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsKey">Whether it is part of the key by which lines are compared with what is loaded.</param>
public sealed record StagedColumn(string Name, StagedType Type, bool IsKey = false);

/// <summary>
/// A table that an import fills, with the columns that it compares. The live table has an <c>import_id</c> as well, which is
/// not compared: a row keeps the number of the import that last changed it.
/// </summary>
/// <param name="Name">The live table.</param>
/// <param name="Record">
/// The columns of the key that name what people count, separated by a space: a neighbourhood has one row for each of its figures,
/// and counts once.
/// </param>
/// <param name="Columns">The columns, in the order in which rows give their values.</param>
public sealed record StagedTable(string Name, string Record, params IReadOnlyList<StagedColumn> Columns)
{
    /// <summary>
    /// For rows that have no name of their own, and are their content (a grant, a post): the column that says for which list a row speaks.
    /// Their first column is a hash of all the others, so that none is ever changed: it is there or not. Null for rows with codes.
    /// </summary>
    public string? ListColumn { get; init; }

    public IEnumerable<StagedColumn> Keys => Columns.Where(x => x.IsKey);
    public IReadOnlyList<string> RecordColumns { get; } = Record.Split(' ');

    public IEnumerable<StagedColumn> Values => Columns.Where(x => !x.IsKey);
}
