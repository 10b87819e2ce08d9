using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors;

/// <summary>A line of a directory that a territory keeps itself, in a file or in its space (see <see cref="OrganisationDeclaration"/>). Names and ways to reach people are not taken.</summary>
public sealed class DirectoryEntry
{
    public required long MentionId { get; init; }

    /// <summary>The directory; empty for the only one that files bring.</summary>
    public required string List { get; init; }

    public required string ShortName { get; init; }

    /// <summary>What the directory calls it: « centre social », « bailleur »…</summary>
    public required string Kind { get; init; }

    public required string Theme { get; init; }
    public required string CommuneCode { get; init; }

    /// <summary>The neighbourhoods where it works, codes separated by a space.</summary>
    public required string NeighbourhoodCodes { get; init; }

    /// <summary>Whom it is for, in its words.</summary>
    public required string Audience { get; init; }

    public required string Website { get; init; }
    public required string Description { get; init; }
    public required Visibility Visibility { get; init; }
    public required int ImportId { get; init; }
}
