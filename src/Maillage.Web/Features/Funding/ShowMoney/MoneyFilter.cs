using System.Globalization;
using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary>
/// Which amounts a picture, a table or a download of <c>/argent</c> holds. Always one stage, said by one kind of file: neither are ever added up.
/// </summary>
/// <param name="Year">The year; null for all of them.</param>
/// <param name="Stage">Planned, granted or paid.</param>
/// <param name="Source">The givers' own lists, or the programming tables of contracts.</param>
/// <param name="Contract">A contract; null for all territories.</param>
/// <param name="Theme">A theme; null for all.</param>
/// <param name="Giver">The number of an organisation; null for all.</param>
sealed record MoneyFilter(int? Year, GrantStage Stage, GrantSource Source, ContractKey? Contract, Theme? Theme, int? Giver)
{
    /// <summary>Reads an address; what it does not say, or says wrong, is left to what is loaded.</summary>
    public static MoneyFilter Read(
        string? annee, string? etape, string? source, string? contrat, string? theme, string? attribuant, TerritorySnapshot territories, FundingSnapshot funding)
    {
        var contract = ContractCode.TryParse(contrat, out var code) ? territories.FindContract(code)?.Key : null;
        int? giver = int.TryParse(attribuant, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && funding.IsGiver(number) ? number : null;
        var among = giver is { } known ? funding.GivenBy(known) : contract is { } key ? funding.GrantsFor(key) : funding.Grants;
        // What is not said is left to what there is: lists before programmings, granted amounts before others, the latest year.
        var said = source switch { "listes" => GrantSource.List, "programmation" => GrantSource.Programming, _ => among.Count == 0 ? GrantSource.List : among.Min(x => x.Source) };
        var stage = etape switch
        {
            "prevu" => GrantStage.Planned,
            "accorde" => GrantStage.Granted,
            "verse" => GrantStage.Paid,
            _ => new[] { GrantStage.Granted, GrantStage.Paid, GrantStage.Planned }.FirstOrDefault(x => among.Any(y => y.Stage == x && y.Source == said), GrantStage.Granted),
        };
        var year = annee == "toutes" ? null
            : int.TryParse(annee, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && funding.GrantYears.Contains(asked) ? asked
            : among.Where(x => x.Stage == stage && x.Source == said).Select(x => (int?)x.Year).Max();
        return new MoneyFilter(year, stage, said, contract, Theme.Find(theme), giver);
    }

    public bool Holds(GrantFact grant, TerritorySnapshot territories) => grant.Stage == Stage && grant.Source == Source
        && (Year is null || grant.Year == Year)
        && (Giver is null || grant.Giver == Giver)
        && (Theme is null || grant.Theme == Theme)
        && (Contract is null || MoneyTerritory.ContractOf(grant, territories)?.Key == Contract);

    /// <summary>The address that says it, without its path.</summary>
    public string Query => AddressQuery.Of(
        ("annee", AddressQuery.Number(Year) ?? "toutes"), ("etape", Stage.Slug), ("source", Source.Slug), ("contrat", Contract?.Code.Value), ("theme", Theme?.Code),
        ("attribuant", AddressQuery.Number(Giver)));
}
