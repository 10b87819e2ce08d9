namespace Maillage.Web.Shared.Import;

/// <summary>What a person said of the columns of a layout that Maillage did not know; remembered for the next file of the same layout.</summary>
public sealed class ColumnMap
{
    /// <summary>The kind of import.</summary>
    public required string Kind { get; init; }

    /// <summary>The names of the file's columns, folded, separated by a bar.</summary>
    public required string Layout { get; init; }

    /// <summary>« field=column », separated by semicolons.</summary>
    public required string Map { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }
}
