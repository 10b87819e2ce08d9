using Maillage.France;
using Maillage.France.Language;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Territories;

/// <summary>A neighbourhood with what follows from the files together: its contract, its contour, where it comes from and went.</summary>
public sealed record NeighbourhoodInfo
{
    public required QpvCode Code { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<Commune> Communes { get; init; }
    public required IReadOnlyList<Epci> Epcis { get; init; }
    public required DepartmentCode DepartmentCode { get; init; }
    public required Attachment Attachment { get; init; }
    public required int ToleranceMetres { get; init; }
    public required int ImportId { get; init; }

    /// <summary>WGS84; null when the file gave none.</summary>
    public Geometry? Contour { get; init; }

    public Generation Generation => Code.Generation;

    /// <summary>The name with French capitals; the stored one stays as the source wrote it.</summary>
    public string DisplayName { get; init; } = "";

    public string Address => TerritoryAddress.Of(Code);

    /// <summary>« Vandœuvre-lès-Nancy et Nancy ».</summary>
    public string CommuneNames => FrenchFormat.List(Communes.Select(x => x.Name));
}
