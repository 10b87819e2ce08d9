using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary>Where an amount goes, as far as its line tells.</summary>
/// <param name="Key">What tells it from another.</param>
/// <param name="Label">Its French name, with what it rests on.</param>
/// <param name="Address">Its page; null when it has none.</param>
sealed record MoneyTerritory(string Key, string Label, string? Address)
{
    static readonly MoneyTerritory Untold = new("", "Territoire non dit", null);

    /// <summary>The contract that the line names, itself or by its neighbourhoods.</summary>
    public static ContractInfo? ContractOf(GrantFact grant, TerritorySnapshot territories)
    {
        if (grant.Contract is { } key && territories.Contracts.TryGetValue(key, out var named)) return named;
        foreach (var code in grant.Neighbourhoods)
            if (territories.Neighbourhoods.TryGetValue(code, out var place) && territories.ContractOf(place) is { } contract) return contract;
        return null;
    }

    /// <summary>The contract named; else the department of whoever receives, which is not where the money acts; else nothing.</summary>
    public static MoneyTerritory Of(GrantFact grant, TerritorySnapshot territories, ActorSnapshot actors)
    {
        if (ContractOf(grant, territories) is { } contract) return new MoneyTerritory($"c:{contract.Key}", contract.DisplayName, contract.Address);
        var actor = actors.Find(grant.Beneficiary);
        var department = actor is null ? "" : actor.CommuneCode.Length > 0 ? DepartmentOf(actor.CommuneCode) : actor.DepartmentCode;
        return department.Length == 0 || !France.DepartmentCode.TryParse(department, out var code)
            ? Untold
            : new MoneyTerritory("d:" + department, $"Siège : {territories.DepartmentName(code)}", null);
    }

    static string DepartmentOf(string commune) => France.InseeCode.TryParse(commune, out var code) ? code.Department.Value : "";
}
