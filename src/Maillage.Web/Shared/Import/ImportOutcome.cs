namespace Maillage.Web.Shared.Import;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportOutcome
{
    public required int Lines { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Unchanged { get; init; }
    public required int Removed { get; init; }

    /// <summary>Lines that say again what another line of the file said.</summary>
    public required int Repeated { get; init; }

    /// <summary>Lines outside the departments asked for.</summary>
    public required int OutOfScope { get; init; }

    public required IReadOnlyList<RejectedLine> Rejected { get; init; }

    /// <summary>French sentences: repairs, marks, columns left aside.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What whoever publishes the file could put right.</summary>
    public required IReadOnlyList<QualityFinding> Quality { get; init; }

    public required string Format { get; init; }
    public required string Scope { get; init; }
    public required string Source { get; init; }
    public required string Licence { get; init; }
    public required int? Year { get; init; }

    /// <summary>Whether the file changes what is loaded, or what is known of where it comes from.</summary>
    public required bool IsNews { get; init; }

    /// <summary>Whether the database was written; false for a repeated import and for a dry run.</summary>
    public required bool Written { get; init; }

    /// <summary>Lines refused: one line refused for two reasons counts once.</summary>
    public int RejectedLines => Rejected.Select(x => x.Line).Distinct().Count();
}
