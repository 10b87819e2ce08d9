using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A commune of today, a municipal arrondissement of Paris, Lyon or Marseille, or a former commune that became a part of another
/// (official files keep naming it), from the official geographic code (COG).
/// </summary>
public sealed class Commune
{
    public required InseeCode Code { get; init; }
    public required string Name { get; init; }
    public required DepartmentCode DepartmentCode { get; init; }
    public required string RegionCode { get; init; }

    /// <summary>The EPCI with its own taxation; null for the few communes that belong to none, and overseas collectivities.</summary>
    public EpciCode? EpciCode { get; init; }

    /// <summary>In Greater Paris, the EPT as well.</summary>
    public EpciCode? TerritorialEstablishmentCode { get; init; }

    /// <summary>The commune that this one is a part of: of an arrondissement, of a former commune; null for a commune of today.</summary>
    public InseeCode? PartOf { get; init; }

    /// <summary>Municipal population, inhabitants; null where the source gives none.</summary>
    public int? Population { get; init; }

    public required int ImportId { get; init; }
}
