namespace Maillage.Web.Features.Territories;

/// <summary>The contour of a commune, of an EPCI or of the country, to draw maps with.</summary>
public sealed class Boundary
{
    public required BoundaryKind Kind { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>The department of a commune; empty for the others.</summary>
    public required string Department { get; init; }

    /// <summary>WGS84 longitude and latitude, as well-known binary.</summary>
    public required byte[] Contour { get; init; }

    public required int ImportId { get; init; }
}

/// <summary>What a <see cref="Boundary"/> bounds.</summary>
public enum BoundaryKind
{
    Commune = 0,
    Epci = 1,
    Country = 2,
}
