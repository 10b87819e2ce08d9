namespace Maillage.Web.Shared.Import;

/// <summary>
/// What a file speaks for. What is loaded within it and absent from the file is gone; what is outside stays untouched.
/// </summary>
/// <param name="Fixed">Columns of the live table with the value that they must have (a generation, a series).</param>
/// <param name="DepartmentColumn">The column that holds the department; null when the kind has none.</param>
public sealed record Scope(IReadOnlyList<(string Column, IReadOnlyList<int> Values)> Fixed, string? DepartmentColumn)
{
    /// <summary>For rows that are their content: the lists that the file speaks for. Those of other lists stay untouched.</summary>
    public IReadOnlyCollection<long> Lists { get; init; } = [];

    /// <summary>Columns of text with the value that they must have.</summary>
    public IReadOnlyList<(string Column, string Value)> Text { get; init; } = [];

    /// <summary>A column of text that begins with some letters, or does not: two files that fill one table, each for its part.</summary>
    public (string Column, string Start, bool Does)? Beginning { get; init; }

    /// <summary>What the file speaks for, in French, where departments do not tell it.</summary>
    public string? Words { get; init; }

    /// <summary>A table to which files add and from which none removes.</summary>
    public static Scope Nothing { get; } = new([("import_id", [])], null);
}

/// <summary>How far a file speaks, as <c>--scope</c> says it.</summary>
public abstract record ScopeChoice
{
    /// <summary>The departments that the file names, no more: the choice when nothing is said.</summary>
    public sealed record DepartmentsOfTheFile : ScopeChoice;

    /// <summary>The whole country: a department that the file does not name is gone.</summary>
    public sealed record WholeCountry : ScopeChoice;

    /// <summary>Some departments: lines of the others are left aside.</summary>
    public sealed record Departments(IReadOnlyList<string> Codes) : ScopeChoice;
}
