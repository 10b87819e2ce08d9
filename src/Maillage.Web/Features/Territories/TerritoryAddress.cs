using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>The stable public addresses of territories.</summary>
public static class TerritoryAddress
{
    /// <summary>
    /// The newest contract of a code has the plain address; an older one that shares its code, or any of 2015–2023, says its years.
    /// </summary>
    public static string Of(ContractKey key, Generation newest) =>
        key.Generation == newest ? $"/contrats/{key.Code}" : $"/contrats/{key.Generation.Slug}/{key.Code}";

    public static string Of(QpvCode code) => $"/quartiers/{code}";

    /// <summary>What is loaded for a commune: the neighbourhoods and contracts that touch it.</summary>
    public static string OfCommune(InseeCode code) => $"/quartiers?commune={code}";

    public static string OfEpci(EpciCode code) => $"/quartiers?epci={code}";

    public static string OfDepartment(DepartmentCode code) => $"/contrats?departement={code}";
}
