using System.Globalization;
using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary>Which amounts a picture, a table or a download of <c>/argent</c> holds. Always one stage: stages are never added up.</summary>
/// <param name="Year">The year; null for all of them.</param>
/// <param name="Stage">Planned, granted or paid.</param>
/// <param name="Contract">A contract; null for all territories.</param>
/// <param name="Theme">A theme; null for all.</param>
/// <param name="Giver">The number of an organisation; null for all.</param>
sealed record MoneyFilter(int? Year, GrantStage Stage, ContractKey? Contract, Theme? Theme, int? Giver)
{
    /// <summary>Reads an address; what it does not say, or says wrong, is left to what is loaded.</summary>
    public static MoneyFilter Read(string? annee, string? etape, string? contrat, string? theme, string? attribuant, TerritorySnapshot territories, FundingSnapshot funding)
    {
        var stage = etape switch { "prevu" => GrantStage.Planned, "verse" => GrantStage.Paid, _ => GrantStage.Granted };
        // A territory may have a working table and no list of grants: then show what there is.
        if (string.IsNullOrEmpty(etape) && funding.Grants.All(x => x.Stage != stage)) stage = funding.Grants.Select(x => x.Stage).DefaultIfEmpty(stage).First();
        var year = annee == "toutes" ? null
            : int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && funding.GrantYears.Contains(asked) ? asked
            : funding.Grants.Where(x => x.Stage == stage).Select(x => (int?)x.Year).Max();
        return new MoneyFilter(
            year, stage,
            ContractCode.TryParse(contrat, out var code) ? territories.FindContract(code)?.Key : null,
            Theme.Find(theme),
            int.TryParse(attribuant, NumberStyles.None, CultureInfo.InvariantCulture, out var giver) && funding.IsGiver(giver) ? giver : null);
    }

    public bool Holds(GrantFact grant, TerritorySnapshot territories) => grant.Stage == Stage
        && (Year is null || grant.Year == Year)
        && (Giver is null || grant.Giver == Giver)
        && (Theme is null || grant.Theme == Theme)
        && (Contract is null || MoneyTerritory.ContractOf(grant, territories)?.Key == Contract);

    /// <summary>The address that says it, without its path.</summary>
    public string Query => "?" + string.Join('&', new[]
    {
        "annee=" + (Year?.ToString(CultureInfo.InvariantCulture) ?? "toutes"),
        "etape=" + Stage.Slug,
        Contract is { } contract ? "contrat=" + contract.Code : "",
        Theme is { } theme ? "theme=" + theme.Code : "",
        Giver is { } giver ? "attribuant=" + giver.ToString(CultureInfo.InvariantCulture) : "",
    }.Where(x => x.Length > 0));
}
