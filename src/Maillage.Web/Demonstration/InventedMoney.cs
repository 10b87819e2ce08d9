using static Maillage.Web.Demonstration.InventedThemes;

namespace Maillage.Web.Demonstration;

/// <summary>A grant that a giver decided, in euros.</summary>
/// <param name="To">Who receives it.</param>
/// <param name="Year">The year it is for.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Object">What for.</param>
/// <param name="Theme">How the giver sorts it.</param>
/// <param name="IsProject">Whether it is for a project, rather than for the running of the organisation.</param>
/// <param name="IsContract">Whether it is a part of the contract's programming.</param>
/// <param name="Establishment">Which establishment receives it.</param>
sealed record InventedGrant(InventedOrganisation To, int Year, int Amount, string Object, string Theme, bool IsProject, bool IsContract, int Establishment = 1);

/// <summary>
/// What each giver gives, 2020–2024: its part of the contract's actions, and what it gives by itself, mostly renewed as it was from one
/// year to the next. No giver helps both health and employment by itself.
/// </summary>
sealed class InventedMoney(InventedOrganisations organisations, InventedActions actions)
{
    public static IReadOnlyList<int> Years { get; } = [2020, 2021, 2022, 2023, 2024];

    const string Running = "Fonctionnement";

    /// <summary>The share of what an organisation hopes for that a giver grants it, by theme.</summary>
    static readonly Dictionary<string, double> Agglomeration = new()
    {
        [Employment] = 0.5, [Living] = 0.35, [Culture] = 0.35, [Rights] = 0.3, [Bonds] = 0.22, [Education] = 0.2, [Sport] = 0.3,
    };

    static readonly Dictionary<string, double> Department = new()
    {
        [Health] = 0.5, [Rights] = 0.4, [Education] = 0.5, [Bonds] = 0.25, [Sport] = 0.3, [Culture] = 0.3, [Institution] = 0.7,
    };

    static readonly Dictionary<string, double> City = new()
    {
        [Sport] = 0.6, [Culture] = 0.45, [Bonds] = 0.3, [Living] = 0.3, [Education] = 0.25, [Rights] = 0.15,
    };

    static readonly Dictionary<string, double> Fund = new() { [Bonds] = 0.4, [Education] = 0.45 };

    static readonly string[] Feasts =
        ["Un été à Valdauvelle", "Carnaval des Tanneurs", "Forum des associations", "Nuit de la lecture en bas de chez soi", "Fête de l’Auvelle", "Marché solidaire de décembre"];

    static readonly string[] FundedKinds = ["Centre social", "Espace de vie sociale", "Crèche", "Association", "Café associatif", "Épicerie sociale"];

    public IReadOnlyList<InventedGrant> OfAgglomeration() =>
        Of(InventedGivers.Agglomeration, Agglomeration, 900, 2021, organisations.OfAgglomeration);

    public IReadOnlyList<InventedGrant> OfDepartment() =>
        Of(InventedGivers.Department, Department, 900, 2022, organisations.All.Where(x => x.Place.Department == "985"));

    /// <summary>A city also gives to many for its feasts.</summary>
    public IReadOnlyList<InventedGrant> OfCity()
    {
        var dice = new Dice(2025);
        var helped = organisations.All.Where(x => x.Place.Name == "Valdauvelle" && x.IsAssociation && City.ContainsKey(x.Theme)).ToList();
        var feasts = Years.SelectMany(year => helped.Where(x => x.Exists(year) && dice.Chance(0.75)).Select(x => new InventedGrant(
            x, year, Rounded(dice.Between(500, 2_400)), Feasts[(int)dice.Between(0, Feasts.Length)], x.Theme, IsProject: true, IsContract: false)));
        return InOrder([.. Of(InventedGivers.City, City, 500, 2023, helped), .. feasts]);
    }

    public IReadOnlyList<InventedGrant> OfFund() =>
        Of(InventedGivers.Fund, Fund, 1_500, 2024, organisations.All.Where(x => FundedKinds.Contains(x.Kind)));

    IReadOnlyList<InventedGrant> Of(string giver, Dictionary<string, double> shares, int least, int seed, IEnumerable<InventedOrganisation> helped)
    {
        var dice = new Dice(seed);
        var grants = actions.Contributions.Where(x => x.Funder == giver && x.Granted > 0)
            .Select(x => new InventedGrant(x.Action.Holder, x.Year, x.Granted, x.Action.Title, x.Action.Theme, true, true, x.Action.Establishment)).ToList();
        foreach (var organisation in helped)
        {
            var wished = organisation.Base * shares.GetValueOrDefault(organisation.Theme);
            if (wished < least) continue;
            var amount = 0;
            foreach (var year in Years.Where(organisation.Exists))
            {
                if (amount == 0 || dice.Chance(0.4)) amount = Rounded(wished * dice.Between(0.85, 1.15));
                if (dice.Chance(0.06)) continue;
                grants.Add(new InventedGrant(organisation, year, amount, Running, organisation.Theme, false, false));
            }
        }
        return InOrder(grants);
    }

    static IReadOnlyList<InventedGrant> InOrder(IEnumerable<InventedGrant> grants) =>
        [.. grants.OrderBy(x => x.Year).ThenBy(x => x.To.Rank).ThenBy(x => x.Object, StringComparer.Ordinal)];

    static int Rounded(double amount) => amount switch
    {
        < 5_000 => (int)Math.Round(amount / 100) * 100,
        _ => (int)Math.Round(amount / 500) * 500,
    };
}
