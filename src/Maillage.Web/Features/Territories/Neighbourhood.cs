using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A priority neighbourhood (QPV) as an official file gives it. Codes do not join across generations.</summary>
public sealed class Neighbourhood
{
    public required QpvCode Code { get; init; }
    public required Generation Generation { get; init; }

    /// <summary>The name as the source writes it, capitals included.</summary>
    public required string Name { get; init; }

    /// <summary>The codes of the communes it lies in, at least one, in the order of the source, joined by a space.</summary>
    public required string CommuneCodes { get; init; }

    /// <summary>The codes of the EPCI it lies in, joined by a space: empty where there is none (overseas), two where it crosses a border.</summary>
    public required string EpciCodes { get; init; }

    public required DepartmentCode DepartmentCode { get; init; }

    /// <summary>The contour, WGS84 longitude and latitude, as well-known binary; null when the source has none.</summary>
    public byte[]? Contour { get; init; }

    /// <summary>How far the contour may stand from the legal one, in metres.</summary>
    public required int ToleranceMetres { get; init; }

    public required int ImportId { get; init; }
}
