using Maillage.France;
using Maillage.France.Tables;

namespace Maillage.Web.Shared.Import;

/// <summary>What a person asked: a file, and what they say of it that the file does not.</summary>
public sealed record ImportRequest
{
    public required string Path { get; init; }

    /// <summary>What its owner calls the file, where it does not stand under its own name; null where it does.</summary>
    public string? FileName { get; init; }

    /// <summary>What its owner calls the file.</summary>
    public string Name => FileName ?? System.IO.Path.GetFileName(Path);

    public ScopeChoice Scope { get; init; } = new ScopeChoice.DepartmentsOfTheFile();

    /// <summary>The year that the file describes.</summary>
    public int? Year { get; init; }

    public string? Source { get; init; }
    public string? Licence { get; init; }

    /// <summary>The generation of a file of contracts, when its codes do not tell it.</summary>
    public Generation? Generation { get; init; }

    /// <summary>How far the contours may stand from the legal ones, in metres.</summary>
    public int? ToleranceMetres { get; init; }

    /// <summary>Who gives, when the file has no column for it: a name, a SIRET, or both.</summary>
    public string? Giver { get; init; }

    /// <summary>The name of one of several lists that a giver publishes for the same year: each is replaced without touching the others.</summary>
    public string? List { get; init; }

    /// <summary>Which column is what, for a layout never seen: « montant=Accordé; beneficiaire=Nom association ».</summary>
    public string? Map { get; init; }

    /// <summary>What the comma of amounts means, when the file leaves it open.</summary>
    public NumberConvention Numbers { get; init; }

    /// <summary>Who may see the rows.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>Show the difference and write nothing.</summary>
    public bool DryRun { get; init; }
}
