namespace Maillage.Web.Shared.Import;

/// <summary>One import that changed what is loaded, or what is known of where it comes from. A repeated import writes none.</summary>
public sealed class ImportRecord
{
    public int Id { get; init; }

    /// <summary>The kind of file, as on the command line (<c>neighbourhoods</c>, …).</summary>
    public required string Kind { get; init; }

    /// <summary>What within the kind: a generation, a layout and its year. With <see cref="Scope"/>, it names a data set.</summary>
    public required string Topic { get; init; }

    /// <summary>The territory that the file speaks for: what it leaves out there is gone. In words, « France entière » or department codes.</summary>
    public required string Scope { get; init; }

    public required string FileName { get; init; }
    public required string FileHash { get; init; }
    public required string FileFormat { get; init; }
    public required string Source { get; init; }
    public required string Licence { get; init; }

    /// <summary>The year that the file describes, where it is known.</summary>
    public int? Year { get; init; }

    /// <summary>When it was applied, UTC.</summary>
    public required DateTime AppliedAt { get; init; }

    public required int Lines { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Unchanged { get; init; }
    public required int Removed { get; init; }
    public required int Rejected { get; init; }

    /// <summary>French sentences about what was repaired, marked or left aside, one a line.</summary>
    public required string Notes { get; init; }

    /// <summary>Who may see its rows, and what is said of the file.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>What could be put right in the file, as <see cref="QualityFinding.Write"/> writes it.</summary>
    public required string Quality { get; init; }
}
