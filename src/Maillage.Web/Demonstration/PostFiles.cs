using System.Globalization;

namespace Maillage.Web.Demonstration;

/// <summary>
/// The State's posts, year by year. Both lists carry the contracts of 2015 until 2023 and those of 2024 then, and the quirks of the
/// real ones: a code made of two, a missing one, an identifier said twice, names for numbers, a year as a text.
/// </summary>
sealed class PostFiles(SourceFolder to, InventedLand land, InventedOrganisations organisations)
{
    const int WholePost = 7164;
    const int HalfPost = WholePost / 2;

    /// <summary>What the State pays for a post for a year, in the official lists: one flat rate for all.</summary>
    static readonly Dictionary<int, decimal> Flat = new() { [2020] = 19875.06m, [2021] = 20071.82m, [2022] = 21254m, [2023] = 22555.73m, [2024] = 22810.61m };

    /// <summary>Who employs adultes-relais, how many, since when.</summary>
    static readonly (string Employer, int Count, int From, int To)[] Relays =
    [
        ("glycines", 3, 2020, 2024), ("trait-union", 2, 2020, 2024), ("boussole", 2, 2020, 2024), ("ponton", 1, 2020, 2024), ("passe-rive", 2, 2020, 2023),
        ("mots", 1, 2021, 2024), ("camelias", 1, 2022, 2024), ("comptoir", 1, 2020, 2024), ("fileuses", 1, 2021, 2024), ("voisins", 1, 2023, 2024),
        ("ville", 2, 2020, 2024), ("ccas-port", 1, 2020, 2022), ("habitat", 1, 2020, 2024), ("mains-vertes", 1, 2024, 2024),
        ("quatre-moulins", 2, 2020, 2024), ("vigie", 3, 2020, 2024), ("bruyeres", 1, 2021, 2024), ("moulin", 1, 2022, 2024), ("plein-ciel", 4, 2020, 2024),
        ("citadelle", 1, 2020, 2022), ("belvedere", 2, 2020, 2024), ("corderie", 1, 2021, 2024),
    ];

    /// <summary>Whose posts Fonjep helps to pay; a half is a post shared between two.</summary>
    static readonly (string Employer, int From, int To, int Amount)[] Fonjep =
    [
        ("glycines", 2020, 2024, WholePost), ("glycines", 2022, 2024, HalfPost), ("boussole", 2020, 2024, WholePost), ("ponton", 2021, 2024, HalfPost), ("crayons", 2020, 2024, WholePost),
        ("ludotheque", 2020, 2022, HalfPost), ("marmite", 2022, 2024, HalfPost), ("radio", 2020, 2024, WholePost), ("heron", 2020, 2024, WholePost), ("comptoir", 2020, 2024, WholePost),
        ("vigie", 2020, 2024, WholePost), ("bruyeres", 2020, 2023, WholePost), ("plein-ciel", 2020, 2024, 2 * WholePost), ("citadelle", 2021, 2024, WholePost),
        ("marees-portrelay", 2023, 2024, HalfPost), ("corderie", 2022, 2024, WholePost),
    ];

    public static string RelaysOf(int year) => string.Create(CultureInfo.InvariantCulture, $"adultes-relais-{year}.json");

    public static string FonjepOf(int year) => string.Create(CultureInfo.InvariantCulture, $"postes-fonjep-{year}.json");

    public async Task WriteAsync()
    {
        foreach (var year in InventedMoney.Years)
        {
            await to.JsonAsync(RelaysOf(year), RelayLines(year));
            await to.JsonAsync(FonjepOf(year), FonjepLines(year));
        }
    }

    List<(string, object?)[]> RelayLines(int year)
    {
        var lines = new List<(string, object?)[]>();
        var number = 0;
        foreach (var (key, count, from, until) in Relays)
            for (var i = 0; i < count; i++)
            {
                number++;
                if (year < from || year > until) continue;
                var employer = organisations[key];
                // An agreement lasts three years; its renewals are counted in the last two digits.
                var id = string.Create(CultureInfo.InvariantCulture, $"{employer.Place.Department}{from % 100}R{number:0000}{(year - from) / 3:00}");
                var code = ContractOf(employer, year);
                if ((year, key, i) is (2021, "vigie", 2)) code = "CV953CV954";
                if ((year, key) is (2023, "mots")) code = null;
                var line = Line(id, employer.Siret(), employer, code);
                // Some lines say neither department nor region.
                lines.Add((year, key) is (2020, "habitat") ? line[..^2] : line);
                if ((year, key, i) is (2022, "glycines", 1)) lines.Add(Line(id, employer.Siret(2), employer, code));
                if ((year, key, i) is (2024, "boussole", 1)) lines.Add(Line(id, employer.Siret(), employer, "CN98502M"));
            }
        return lines;

        (string, object?)[] Line(string id, string siret, InventedOrganisation employer, string? code) =>
        [
            ("id_poste", id), ("code_tiers", siret), ("raison_sociale", InventedScribes.Name(employer, InventedScribe.Relays, year)), ("annee", year), ("montant", Flat[year]),
            ("code_cv", code), ("insee_dep", employer.Place.Department), ("insee_reg", employer.Place.Region),
        ];
    }

    List<(string, object?)[]> FonjepLines(int year)
    {
        var lines = new List<(string, object?)[]>();
        for (var i = 0; i < Fonjep.Length; i++)
        {
            var (key, from, until, amount) = Fonjep[i];
            if (year < from || year > until) continue;
            var employer = organisations[key];
            var name = InventedScribes.Name(employer, InventedScribe.Fonjep, year);
            var code = (year, key) is (2023, "heron") or (2024, "citadelle") ? null : ContractOf(employer, year);
            (string, object?)[] line =
            [
                ("id_poste", string.Create(CultureInfo.InvariantCulture, $"D98{101 + 7 * i}")), ("code_tiers", year < 2024 ? name : null), ("raison_sociale", name),
                ("montant", amount), ("annee", year < 2023 ? year : year.ToString(CultureInfo.InvariantCulture)),
                ("code_cv", code), ("insee_dep", employer.Place.Department), ("insee_reg", employer.Place.Region),
            ];
            lines.Add(line);
            if ((year, key) is (2021, "radio") or (2024, "crayons") or (2024, "vigie")) lines.Add(line);
        }
        return lines;
    }

    string? ContractOf(InventedOrganisation employer, int year) =>
        (year < 2024 ? land.FormerContracts : land.Contracts).SingleOrDefault(x => x.Epci.Code == employer.Place.EpciCode)?.Code;
}
