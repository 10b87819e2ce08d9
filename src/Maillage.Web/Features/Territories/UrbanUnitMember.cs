using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A commune of an urban unit (<em>unité urbaine</em>, Insee), with which the law compares a neighbourhood.</summary>
public sealed class UrbanUnitMember
{
    public required InseeCode CommuneCode { get; init; }

    /// <summary>Insee's code of the urban unit, five characters.</summary>
    public required string UrbanUnitCode { get; init; }

    public required string UrbanUnitName { get; init; }
    public required DepartmentCode DepartmentCode { get; init; }
    public required int ImportId { get; init; }
}
