using System.Text.Json;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Imports;

/// <summary>What the reading of a file found, kept until someone decided.</summary>
sealed record ImportFindings
{
    /// <summary>The columns of the file; empty where no column has to be matched.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Which column each expected field has; empty where no column has to be matched.</summary>
    public IReadOnlyList<FoundField> Fields { get; init; } = [];

    /// <summary>What it changes, or changed; null where it could not be read to the end.</summary>
    public FoundDifference? Difference { get; init; }

    public string Write() => JsonSerializer.Serialize(this);

    public static ImportFindings Read(string json) => json.Length == 0 ? new ImportFindings() : JsonSerializer.Deserialize<ImportFindings>(json) ?? new ImportFindings();
}

/// <summary>An expected field and its column.</summary>
/// <param name="Code">The word of the field.</param>
/// <param name="Column">The place of its column; -1 when it has none.</param>
/// <param name="IsProposed">Whether nobody said it, and no known layout does.</param>
sealed record FoundField(string Code, int Column, bool IsProposed);

/// <summary>What a file changes in what is loaded.</summary>
sealed record FoundDifference
{
    /// <summary>How many rejected lines are kept to be shown before the import; the import itself keeps all of them.</summary>
    public const int MostRejected = 1000;

    public required int Lines { get; init; }
    public required int Added { get; init; }
    public required int Changed { get; init; }
    public required int Unchanged { get; init; }
    public required int Removed { get; init; }
    public required int Repeated { get; init; }
    public required int OutOfScope { get; init; }

    /// <summary>Rejected lines, however many reasons each has.</summary>
    public required int RejectedLines { get; init; }

    /// <summary>Reasons of rejection, more than there are lines where a line has several.</summary>
    public required int Rejections { get; init; }

    public required bool IsNews { get; init; }
    public required string Format { get; init; }
    public required string Scope { get; init; }
    public required string Source { get; init; }
    public required string Licence { get; init; }
    public required int? Year { get; init; }
    public required Visibility Visibility { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>As <see cref="QualityFinding.Write"/> writes it.</summary>
    public required string Quality { get; init; }

    public required IReadOnlyList<RejectedLine> Rejected { get; init; }

    public static FoundDifference Of(ImportOutcome outcome, Visibility visibility) => new()
    {
        Lines = outcome.Lines,
        Added = outcome.Added,
        Changed = outcome.Changed,
        Unchanged = outcome.Unchanged,
        Removed = outcome.Removed,
        Repeated = outcome.Repeated,
        OutOfScope = outcome.OutOfScope,
        RejectedLines = outcome.RejectedLines,
        Rejections = outcome.Rejected.Count,
        IsNews = outcome.IsNews,
        Format = outcome.Format,
        Scope = outcome.Scope,
        Source = outcome.Source,
        Licence = outcome.Licence,
        Year = outcome.Year,
        Visibility = visibility,
        Notes = outcome.Notes,
        Quality = QualityFinding.Write(outcome.Quality),
        Rejected = [.. outcome.Rejected.Take(MostRejected)],
    };
}
