using System.Globalization;
using Maillage.France.Tables;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Four givers, four ways of publishing: the schema of today, the schema of yesterday with the habits of a French spreadsheet, a city's
/// own columns, and a sheet with a title that says who gave.
/// </summary>
sealed class GrantFiles(SourceFolder to, InventedOrganisations organisations, InventedMoney money)
{
    const string InMoney = "aide en numéraire";
    const char NoBreakSpace = '\u00A0';

    public async Task WriteAsync()
    {
        await AgglomerationAsync();
        await DepartmentAsync();
        await CityAsync();
        await FundAsync();
    }

    /// <summary>SCDL 2.1. Who has no SIRET has its number in the register; a council of residents has neither.</summary>
    Task AgglomerationAsync()
    {
        var dice = new Dice(2101);
        var giver = organisations["agglo"];
        var rows = new List<object?[]>();
        foreach (var grant in money.OfAgglomeration())
        {
            var decided = Session(grant.Year, dice, (4, 8), (6, 24), (10, 14));
            var signed = decided.AddDays((int)dice.Between(6, 75));
            var isLarge = grant.Amount >= 5_000;
            rows.Add(
            [
                giver.Name, giver.Siret(), Iso(signed), string.Create(CultureInfo.InvariantCulture, $"DEL-{decided:yyyyMMdd}-{rows.Count % 40 + 1:00}"),
                InventedScribes.Name(grant.To, InventedScribe.Agglomeration, grant.Year), grant.To.Siret(grant.Establishment),
                grant.To.HasSiret && dice.Chance(0.4) ? "" : grant.To.Rna, grant.Object, grant.Amount,
                grant.To.Key == "marees-port" && !grant.IsContract ? "aide en nature" : InMoney, isLarge ? "échelonné" : "unique",
                isLarge ? $"{Iso(signed)}/{grant.Year}-12-15" : Iso(signed.AddDays(20)), "", "non", 1,
                $"{(grant.IsContract ? "Contrat de ville" : "Droit commun")} - {grant.Theme}",
            ]);
        }
        Find(rows, "Le Troc du quai", 2023)[2] = "2023-02-30";
        Repeat(rows, "Garage solidaire La Bielle joyeuse", 2022);
        Repeat(rows, "Les Pages volantes du Vallon", 2024);
        return to.TextAsync("subventions-auvelle-agglomeration.csv", SourceFolder.Utf8, ',',
            [
                "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "rnaBeneficiaire", "objet", "montant", "nature",
                "conditionsVersement", "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention", "dispositifAide",
            ], rows);

        static object?[] Find(List<object?[]> rows, string name, int year) =>
            rows.First(x => (string)x[4]! == name && ((string)x[2]!).StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

        static void Repeat(List<object?[]> rows, string name, int year)
        {
            var row = Find(rows, name, year);
            rows.Insert(rows.IndexOf(row) + 1, row);
        }
    }

    /// <summary>SCDL 1.1 as a spreadsheet saved it: semicolons, decimal commas, days first, numbers that lost their shape, a total among the lines.</summary>
    Task DepartmentAsync()
    {
        var dice = new Dice(1101);
        var giver = organisations["departement"];
        var rows = new List<object?[]>();
        var summed = 0m;
        foreach (var grant in money.OfDepartment())
        {
            var decided = Session(grant.Year, dice, (3, 21), (6, 12), (11, 18));
            var signed = decided.AddDays((int)dice.Between(8, 40));
            var amount = grant.Amount + (dice.Chance(0.15) ? Math.Round((decimal)dice.Between(1, 90), 2) : 0);
            summed += amount;
            rows.Add(
            [
                giver.Name, giver.Siret(), French(signed), string.Create(CultureInfo.InvariantCulture, $"CP {decided:dd/MM/yyyy}"),
                InventedScribes.Name(grant.To, InventedScribe.Department, grant.Year), Habit(grant.To.Siret(grant.Establishment), rows.Count), grant.Object, Amount(amount), InMoney,
                grant.Amount >= 8_000 ? "échelonné" : "unique", grant.Amount >= 8_000 ? $"{French(signed)}_31/12/{grant.Year}" : French(signed.AddDays(15)), "", "non", 1,
            ]);
            if (grant.To.Key == "marees-portrelay" && grant.Year == 2021) rows[^1][5] = "";
            if (rows.Count is not (40 or 120)) continue;
            rows.Add([giver.Name, giver.Siret(), French(decided), "", "TOTAL", "", "Sous-total des lignes ci-dessus", Amount(summed), InMoney, "", "", "", "", ""]);
            summed = 0;
        }
        // A year for a day, a word for an amount.
        rows[23][2] = "2020";
        rows[101][7] = "NC";
        return to.TextAsync("subventions-departement-auvelle.csv", SourceFolder.Cp1252, ';',
            [
                "nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "objet", "montant", "nature",
                "conditionsVersement", "datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention",
            ], rows);

        static string French(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

        static string Amount(decimal euros) => euros.ToString("#,0.00", CultureInfo.InvariantCulture).Replace(',', NoBreakSpace).Replace('.', ',');

        // By spaces, by a program that took it for a number, as a spreadsheet shows a long number, without its establishment.
        static string Habit(string siret, int row) => (siret.Length, row) switch
        {
            (0, _) => "",
            (_, 17 or 88) => $"{siret[0]},{siret[1..6]}E+13",
            (_, 52 or 55) => siret[..9],
            (_, _) when row % 5 == 1 => $"{siret[..3]} {siret[3..6]} {siret[6..9]} {siret[9..]}",
            (_, _) when row % 5 == 3 => siret + ".0",
            _ => siret,
        };
    }

    /// <summary>The city's list: its own columns, none of which says who gives. Whole numbers stand in the cells of the SIRET.</summary>
    Task CityAsync()
    {
        var dice = new Dice(2201);
        var rows = new List<object?[]>();
        foreach (var grant in money.OfCity().Where(x => x.Year >= 2022))
        {
            var decided = Session(grant.Year, dice, (2, 7), (5, 23), (12, 12));
            rows.Add(
            [
                InventedScribes.Capitals(grant.Theme), grant.To.Rank, InventedScribes.Name(grant.To, InventedScribe.City, grant.Year),
                grant.IsProject ? "Projet" : "Fonctionnement", grant.IsProject ? grant.Object : "", string.Create(CultureInfo.InvariantCulture, $"V{grant.Year}-{rows.Count + 101}"),
                decided, grant.Amount, Number(grant.To.Siret(grant.Establishment), rows.Count),
                grant.Amount >= 3_000 ? "70 % à la signature, 30 % au bilan" : "En une fois, à réception du relevé bancaire",
            ]);
        }
        // Refused after all, and a number cut short.
        rows[31][7] = 0;
        rows[47][8] = organisations["gants"].Siret()[..^1];
        return to.WorkbookAsync("subventions-ville-valdauvelle.xlsx",
            [
                new("Thématique"), new("N° asso."), new("Nom association"), new("Nature subv."), new("Titre du projet"), new("N° délibération"),
                new("Date", ColumnKind.Date), new("Accordé", ColumnKind.Number), new("SIRET", ColumnKind.Number), new("Modalités de paiement"),
            ], rows);

        static object? Number(string siret, int row) => siret.Length == 0 ? null : row % 9 == 4 ? siret : long.Parse(siret, CultureInfo.InvariantCulture);
    }

    /// <summary>A title above the columns, a year for a date, a total below.</summary>
    Task FundAsync()
    {
        var grants = money.OfFund();
        List<object?[]> rows =
        [
            ["Caisse des familles de Corvane – aides aux partenaires, exercices 2020 à 2024"],
            [],
            ["Exercice", "Partenaire", "N° SIRET", "Commune", "Domaine", "Objet de l’aide", "Montant accordé"],
        ];
        foreach (var grant in grants)
            rows.Add(
            [
                grant.Year, InventedScribes.Name(grant.To, InventedScribe.Fund, grant.Year), grant.To.Siret(grant.Establishment) is { Length: > 0 } siret ? siret : null,
                grant.To.Place.Name, grant.Theme, grant.Object, grant.Amount,
            ]);
        rows.Add(["Total", null, null, null, null, null, grants.Sum(x => x.Amount)]);
        return to.OpenDocumentAsync("subventions-caf-corvane.ods", "Aides", rows);
    }

    /// <summary>A day of the year when the assembly sat: one of three.</summary>
    static DateOnly Session(int year, Dice dice, params (int Month, int Day)[] days)
    {
        var (month, day) = days[(int)dice.Between(0, days.Length)];
        return new DateOnly(year, month, day);
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
