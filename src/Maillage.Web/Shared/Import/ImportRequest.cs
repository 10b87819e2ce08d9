using Maillage.France;

namespace Maillage.Web.Shared.Import;

/// <summary>What a person asked: a file, and what they say of it that the file does not.</summary>
public sealed record ImportRequest
{
    public required string Path { get; init; }
    public ScopeChoice Scope { get; init; } = new ScopeChoice.DepartmentsOfTheFile();

    /// <summary>The year that the file describes.</summary>
    public int? Year { get; init; }

    public string? Source { get; init; }
    public string? Licence { get; init; }

    /// <summary>The generation of a file of contracts, when its codes do not tell it.</summary>
    public Generation? Generation { get; init; }

    /// <summary>How far the contours may stand from the legal ones, in metres.</summary>
    public int? ToleranceMetres { get; init; }

    /// <summary>Show the difference and write nothing.</summary>
    public bool DryRun { get; init; }
}
