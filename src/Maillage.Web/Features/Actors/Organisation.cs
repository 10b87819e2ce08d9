namespace Maillage.Web.Features.Actors;

/// <summary>
/// An organisation: all the mentions that the rules, and what people said, take for one. Only its number is its own, and never given to another;
/// everything else follows from its mentions and is written again by each import.
/// </summary>
public sealed class Organisation
{
    public required int Id { get; init; }

    /// <summary>The fullest way in which the files write its name, as they write it.</summary>
    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>Nine digits; empty when no file gives them.</summary>
    public required string Siren { get; init; }

    /// <summary>The number in the register of associations; empty when no file gives it.</summary>
    public required string Rna { get; init; }

    /// <summary>The commune of its seat, or the one that the files name; empty when unknown.</summary>
    public required string CommuneCode { get; init; }

    /// <summary>Empty when unknown, or when the files name several.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>The organisation that took its mentions, when it was merged: its address leads there.</summary>
    public int? MergedInto { get; init; }

    public required OrganisationStanding Standing { get; init; }
}

/// <summary>Whether an organisation has its place on public pages.</summary>
public enum OrganisationStanding
{
    Current = 0,

    /// <summary>The register says that it was dissolved or removed, and no other file names it.</summary>
    Former = 1,

    /// <summary>Only rows that are not public name it.</summary>
    Hidden = 2,

    /// <summary>No loaded file names it any more, or its mentions went to another.</summary>
    Gone = 3,
}
