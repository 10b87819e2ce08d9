namespace Maillage.Web.Features.Actors;

/// <summary>An organisation as public pages show it.</summary>
public sealed record ActorInfo
{
    public required int Id { get; init; }

    /// <summary>The name as the files write it.</summary>
    public required string Name { get; init; }

    /// <summary>The name with French capitals.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The display name folded, to search and to sort.</summary>
    public required string Folded { get; init; }

    public required OrganisationKind Kind { get; init; }
    public required string Siren { get; init; }
    public required string Rna { get; init; }
    public required string CommuneCode { get; init; }
    public required string DepartmentCode { get; init; }

    /// <summary>What the register says; null when no loaded file of the register has it.</summary>
    public RegisterPosition? Register { get; init; }

    public DateOnly? CreatedOn { get; init; }

    /// <summary>What the register or a directory says it is about.</summary>
    public Theme? Theme { get; init; }

    /// <summary>Public lines of the territory's own directories.</summary>
    public IReadOnlyList<DirectoryEntry> Directory { get; init; } = [];

    public OrganisationStanding Standing { get; init; }

    public string Address => $"/acteurs/{Id}";
}
