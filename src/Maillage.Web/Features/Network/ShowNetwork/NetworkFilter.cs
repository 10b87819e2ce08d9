using System.Globalization;
using Maillage.France;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Network.ShowNetwork;

/// <summary>Which network is asked for.</summary>
/// <param name="Hub">What ties organisations.</param>
/// <param name="Department">Only organisations tied to contracts of this department, or seated there; null for all.</param>
/// <param name="Contract">Only organisations tied to this contract; null for all.</param>
/// <param name="Year">Only posts and amounts of this year; null for all years.</param>
/// <param name="Generation">The contracts that tie: those of one generation, since a contract and the one that it follows have nearly the same organisations.</param>
sealed record NetworkFilter(NetworkHub Hub, DepartmentCode? Department, ContractKey? Contract, int? Year, Generation Generation)
{
    public static NetworkFilter Read(
        string? par, string? departement, string? contrat, string? generation, string? annee, TerritorySnapshot territories, IReadOnlyList<int> years)
    {
        int? year = int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && years.Contains(asked) ? asked : null;
        var former = generation == "2015" || generation is null && year < 2024 || territories.Contracts.Keys.All(x => x.Generation == Generation.G2015);
        return new NetworkFilter(HubOf(par), Place(departement, territories), Key(contrat, former, territories), year, former ? Generation.G2015 : Generation.G2024);
    }

    static NetworkHub HubOf(string? par) => par switch { "financeurs" => NetworkHub.Giver, "themes" => NetworkHub.Theme, _ => NetworkHub.Contract };

    static DepartmentCode? Place(string? departement, TerritorySnapshot territories) =>
        DepartmentCode.TryParse(departement, out var department) && territories.Departments.ContainsKey(department) ? department : null;

    static ContractKey? Key(string? contrat, bool former, TerritorySnapshot territories) =>
        ContractCode.TryParse(contrat, out var code) ? (territories.FindContract(code, former ? Generation.G2015 : Generation.G2024) ?? territories.FindContract(code))?.Key : null;

    /// <summary>The address that says it, without its path.</summary>
    public string Query => AddressQuery.Of(
        ("par", Hub.Slug), ("departement", Department?.Value), ("contrat", Contract?.Code.Value), ("generation", Generation == Generation.G2015 ? "2015" : null),
        ("annee", AddressQuery.Number(Year)));
}
