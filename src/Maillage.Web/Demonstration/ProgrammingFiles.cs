using System.Globalization;
using Maillage.France.Tables;

namespace Maillage.Web.Demonstration;

/// <summary>
/// The programming table of the contract, a line for each action and funder. Each year somebody else kept it: neighbourhoods by their names
/// of 2015 in 2022, by their codes of 2015 in 2023, by those of 2024 then.
/// </summary>
sealed class ProgrammingFiles(SourceFolder to, InventedLand land, InventedOrganisations organisations, InventedActions actions)
{
    public static IReadOnlyList<int> Years { get; } = [2022, 2023, 2024];

    static readonly TableColumn[] Columns =
    [
        new("Porteur"), new("SIRET"), new("Intitulé de l’action"), new("Thématique"), new("Quartier(s)"), new("Contrat"), new("Année", ColumnKind.Integer), new("Financeur"), new("SIRET du financeur"),
        new("Montant demandé", ColumnKind.Number), new("Montant accordé", ColumnKind.Number), new("Montant versé", ColumnKind.Number), new("Première demande / Renouvellement"),
    ];

    public static string NameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"programmation-{year}.{(year == 2024 ? "xlsx" : "csv")}");

    public async Task WriteAsync()
    {
        string[] header = [.. Columns.Select(x => x.Name)];
        await to.TextAsync(NameOf(2022), SourceFolder.Cp1252, ';', header, Rows(2022, x => x));
        await to.TextAsync(NameOf(2023), SourceFolder.Utf8WithMark, ';', header, Rows(2023, x => x is null ? null : Euros(x.Value)));
        await to.WorkbookAsync(NameOf(2024), Columns, Rows(2024, x => x));
    }

    List<object?[]> Rows(int year, Func<int?, object?> amount) =>
    [
        .. actions.Contributions.Where(x => x.Year == year)
            .OrderBy(x => x.Action.Theme, StringComparer.Ordinal).ThenBy(x => x.Action.Holder.Rank).ThenBy(x => x.Action.Title, StringComparer.Ordinal)
            .Select((x, i) => new object?[]
            {
                InventedScribes.Name(x.Action.Holder, InventedScribe.Programming, year), i % 11 == 7 ? "" : x.Action.Holder.Siret(x.Action.Establishment),
                x.Action.Title, x.Action.Theme, Where(x.Action, year), year < 2024 ? land.FormerContracts[0].Code : land.Contracts[0].Code, year, x.Funder,
                organisations.All.FirstOrDefault(y => y.Name == (x.Funder == InventedGivers.City ? "Commune de Valdauvelle" : x.Funder))?.Siret() ?? "",
                amount(x.Asked), amount(x.Granted), amount(x.Paid), x.IsRenewed ? "Renouvellement" : "Première demande",
            }),
    ];

    string Where(InventedAction action, int year)
    {
        if (action.Quarters.Count == 0) return "Tous les quartiers";
        if (year == 2024) return string.Join(", ", action.Quarters.Select(x => x.Code));
        var formers = action.Quarters.SelectMany(x => x.Formers).Distinct().ToList();
        return string.Join(", ", year == 2023 ? formers : formers.Select(x => land.Formers.Single(y => y.Code == x).Name));
    }

    static string Euros(int amount) => amount.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00A0') + " €";
}
