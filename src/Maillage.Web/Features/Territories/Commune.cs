using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille, from the official geographic code (COG).</summary>
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

    /// <summary>The commune of which this one is a municipal arrondissement.</summary>
    public InseeCode? ArrondissementOf { get; init; }

    /// <summary>Municipal population, inhabitants; null where the source gives none.</summary>
    public int? Population { get; init; }

    public required int ImportId { get; init; }
}
