namespace Maillage.Web.Features.Actors;

/// <summary>
/// One way in which the loaded files name an organisation: the name as written, the identifiers and the place that stand beside it.
/// A thousand grants to one name and one SIRET are one mention. Its number is a hash of all the rest, so that the same words have the
/// same number in every database and decisions about them outlive the files.
/// </summary>
public sealed record Mention
{
    /// <summary>See <see cref="MentionNumber"/>.</summary>
    public required long Id { get; init; }

    /// <summary>The name as the file writes it, trimmed; never empty.</summary>
    public required string Name { get; init; }

    /// <summary>Nine digits that pass the check; empty when absent or wrong.</summary>
    public string Siren { get; init; } = "";

    /// <summary>Fourteen digits that pass the check; empty when absent or wrong. Its first nine are <see cref="Siren"/>.</summary>
    public string Siret { get; init; } = "";

    /// <summary>The number in the register of associations (<c>W543001234</c>); empty when absent or wrong.</summary>
    public string Rna { get; init; } = "";

    /// <summary>The number of a line of the former register (<c>543P012345</c>); empty elsewhere.</summary>
    public string RegisterNumber { get; init; } = "";

    /// <summary>The commune stated for the organisation itself; empty when none is.</summary>
    public string CommuneCode { get; init; } = "";

    /// <summary>The department stated for the organisation or for what it does; empty when none is.</summary>
    public string DepartmentCode { get; init; } = "";

    /// <summary>The contracts beside which the name stands, as « 2015 CV049 », separated by commas and sorted; empty when none.</summary>
    public string Contracts { get; init; } = "";

    /// <summary>
    /// Where the giver has its remit, when nothing says where the organisation is: a department code. Weak: a department may help an association of
    /// the next one, a member of Parliament any association.
    /// </summary>
    public string NearDepartment { get; init; } = "";

    /// <summary>Of what tells most mentions apart: a list asks once a line, and nine texts take three times as long.</summary>
    public override int GetHashCode() => HashCode.Combine(Name, Siret, CommuneCode);
}
