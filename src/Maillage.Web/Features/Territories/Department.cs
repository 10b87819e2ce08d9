using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A department, or an overseas collectivity that stands for one, from the official geographic code (COG).</summary>
public sealed class Department
{
    public required DepartmentCode Code { get; init; }
    public required string Name { get; init; }
    public required string RegionCode { get; init; }

    public required int ImportId { get; init; }
}
