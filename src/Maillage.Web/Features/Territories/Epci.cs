using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// A grouping of communes: an EPCI with its own taxation (CC, CA, CU, METRO, MET69) or, in Greater Paris, an EPT.
/// A commune of Greater Paris belongs to the metropolis and to an EPT.
/// </summary>
public sealed class Epci
{
    /// <summary>The kind of a territorial establishment of Greater Paris, which lies inside an EPCI.</summary>
    public const string TerritorialEstablishment = "EPT";

    public required EpciCode Code { get; init; }
    public required string Name { get; init; }

    /// <summary>CC, CA, CU, METRO, MET69 or EPT.</summary>
    public required string Kind { get; init; }

    /// <summary>Municipal population, inhabitants; null where the source gives none.</summary>
    public int? Population { get; init; }

    public required int ImportId { get; init; }
}
