using System.Globalization;
using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Network.ShowNetwork;

/// <summary>Which network is asked for.</summary>
/// <param name="Hub">What ties organisations.</param>
/// <param name="Department">Only organisations tied to contracts of this department, or seated there; null for all.</param>
/// <param name="Contract">Only organisations tied to this contract; null for all.</param>
/// <param name="Year">Only posts and amounts of this year; null for all years.</param>
sealed record NetworkFilter(NetworkHub Hub, DepartmentCode? Department, ContractKey? Contract, int? Year)
{
    public static NetworkFilter Read(string? par, string? departement, string? contrat, string? generation, string? annee, TerritorySnapshot territories) => new(
        par switch { "financeurs" => NetworkHub.Giver, "themes" => NetworkHub.Theme, _ => NetworkHub.Contract },
        DepartmentCode.TryParse(departement, out var department) && territories.Departments.ContainsKey(department) ? department : null,
        ContractCode.TryParse(contrat, out var code) ? territories.FindContract(code, generation == "2015" ? Generation.G2015 : null)?.Key : null,
        int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);

    /// <summary>The address that says it, without its path.</summary>
    public string Query => "?" + string.Join('&', new[]
    {
        "par=" + Hub.Plural.Replace("è", "e", StringComparison.Ordinal),
        Department is { } department ? "departement=" + department : "",
        Contract is { } contract ? "contrat=" + contract.Code + (contract.Generation == Generation.G2015 ? "&generation=2015" : "") : "",
        Year is { } year ? "annee=" + year.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(x => x.Length > 0));
}
