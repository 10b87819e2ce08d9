using Maillage.Web.Features.Observation;

namespace Maillage.Web.Demonstration;

/// <summary>
/// The figures of the invented land. Neighbourhoods follow the ranges and the links of the real ones (poverty and employment go
/// opposite ways, large families come with many young people); communes are better off, and groupings are made of their communes.
/// </summary>
sealed class InventedFigures
{
    /// <summary>The columns of the official file of 2024, in its order, with the indicator that each holds.</summary>
    public static IReadOnlyList<(string Column, string Indicator)> Columns { get; } =
    [
        ("popMuniQPV", "population"), ("indiceJeunesse", "indice-jeunesse"), ("partPopEt", "part-etrangers"), ("partPopImmi", "part-immigres"),
        ("partMenImmi", "menages-immigres"), ("partMenEt", "menages-etrangers"), ("partMen1p", "menages-1-personne"),
        ("partMen2p", "menages-2-personnes"), ("partMen3p", "menages-3-personnes"), ("partMen45p", "menages-4-5-personnes"),
        ("partMen6pp", "menages-6-personnes-plus"), ("nombre_menages", "menages"), ("nombre_logements_sociaux", "logements-sociaux"),
        ("taux_logements_sociaux", "taux-logements-sociaux"), ("taux_d_emploi", "taux-emploi"), ("taux_pauvrete_60%", "taux-pauvrete"),
        ("personnes_couvertes_CAF", "caf-personnes"), ("allocataires_CAF", "caf-allocataires"), ("RSA_socle", "rsa-socle"),
    ];

    /// <summary>The files of communes and groupings leave these out: there the pages say « non comparable ».</summary>
    public static IReadOnlyList<string> WithoutComparison { get; } = ["taux-logements-sociaux", "rsa-socle"];

    /// <summary>The indicators that the files of communes and groupings give.</summary>
    public static IReadOnlyList<string> Compared { get; } = [.. Columns.Select(x => x.Indicator).Except(WithoutComparison)];

    const int Seed = 19680101;

    /// <summary>How often the source leaves a cell empty, as in the official file for the smaller neighbourhoods.</summary>
    const double Secrecy = 0.04;

    /// <summary>What tells the six neighbourhoods of the agglomeration apart: inhabitants, poverty, employment, youth, foreigners, persons alone, social housing.</summary>
    static readonly Profile[] Agglomeration =
    [
        new(6890, 47, 43.6, 2.6, 31.4, 31.2, 96.4),
        new(2370, 38, 52.7, 0.8, 14.9, 58.6, 41.3),
        new(3460, 59, 33.8, 3.2, 36.2, 27.5, 104.3),
        new(1480, 44, 46.1, 1.9, 24.8, 36.1, 88.7),
        new(1930, 51, 41.2, 1.4, 42.1, 47.8, 63.5),
        new(1120, 32, 57.9, 1.2, 9.6, 42.3, 71.8),
    ];

    readonly Dice dice = new(Seed);
    readonly Dictionary<string, IReadOnlyDictionary<string, double?>> neighbourhoods = [];
    readonly Dictionary<string, IReadOnlyDictionary<string, double?>> communes = [];

    public InventedFigures(InventedLand land)
    {
        for (var i = 0; i < land.Neighbourhoods.Count; i++)
        {
            var figures = Neighbourhood(i < Agglomeration.Length ? Agglomeration[i] : Draw());
            neighbourhoods[land.Neighbourhoods[i].Code] = Withhold(figures, i);
        }
        foreach (var epci in land.Epcis)
            for (var i = 0; i < epci.Communes.Count; i++)
                communes[epci.Communes[i].Code] = Commune(Inhabitants(land, epci, i), isCity: i == 0);
    }

    /// <summary>The figures of a neighbourhood of 2024 by indicator; null where the source keeps them secret.</summary>
    public IReadOnlyDictionary<string, double?> OfNeighbourhood(string code) => neighbourhoods[code];

    public IReadOnlyDictionary<string, double?> OfCommune(string code) => communes[code];

    public int PopulationOf(InventedCommune commune) => (int)communes[commune.Code]["population"]!.Value;

    /// <summary>The figures of a grouping: counts are added, shares are weighted by inhabitants.</summary>
    public IReadOnlyDictionary<string, double?> OfGrouping(IEnumerable<InventedCommune> members)
    {
        var parts = members.Select(x => communes[x.Code]).ToList();
        var inhabitants = parts.Sum(x => x["population"]!.Value);
        return Compared.ToDictionary(code => code, code => (double?)(IndicatorCatalogue.Find(code)!.Unit == IndicatorUnit.Count
            ? parts.Sum(x => x[code]!.Value)
            : Math.Round(parts.Sum(x => x[code]!.Value * x["population"]!.Value) / inhabitants, 1)));
    }

    Profile Draw()
    {
        var hardship = dice.Bell();
        return new Profile(
            Math.Round(Math.Clamp(2300 * Math.Exp(0.72 * dice.Bell()), 620, 19_400)),
            Math.Round(Math.Clamp(44 + 7.5 * hardship, 28, 65)),
            Math.Clamp(46.5 - 5 * hardship + 3.2 * dice.Bell(), 30, 62),
            Math.Clamp(1.6 * Math.Exp(0.4 * dice.Bell()), 0.5, 4),
            dice.Bell(21, 9, 1.5, 47),
            dice.Bell(39, 9, 20, 64),
            dice.Bell(79, 18, 20, 98));
    }

    Dictionary<string, double?> Neighbourhood(Profile profile)
    {
        var young = Math.Log(profile.Youth / 1.6);
        var two = dice.Bell(24, 2.5, 17, 32);
        var three = dice.Bell(13.7 + 2 * young, 1.8, 7, 22);
        var four = dice.Bell(17.5 + 6 * young, 2.2, 6, 32);
        var six = Math.Clamp(4.3 * Math.Exp(0.9 * young + 0.25 * dice.Bell()), 0.3, 14);
        var scale = (100 - profile.Alone) / (two + three + four + six);
        var (alone, threes, fours, sixes) = (OneDigit(profile.Alone), OneDigit(three * scale), OneDigit(four * scale), OneDigit(six * scale));
        var twos = OneDigit(100 - alone - threes - fours - sixes);
        var size = (alone + 2 * twos + 3 * threes + 4.4 * fours + 6.6 * sixes) / 100;
        var households = Math.Round(profile.Population / size);
        var immigrants = Math.Clamp(profile.Foreigners * 1.12 + dice.Between(1, 5), 1, 60);
        var covered = Math.Round(profile.Population * Math.Clamp(0.5 + profile.Poverty / 250 + dice.Between(-0.06, 0.06), 0.4, 0.9));
        var claimants = Math.Round(covered * dice.Between(0.41, 0.47));
        return new Dictionary<string, double?>
        {
            ["population"] = profile.Population,
            ["indice-jeunesse"] = OneDigit(profile.Youth),
            ["part-etrangers"] = OneDigit(profile.Foreigners),
            ["part-immigres"] = OneDigit(immigrants),
            ["menages-immigres"] = OneDigit(Math.Min(immigrants * dice.Between(1.1, 1.25), 68)),
            ["menages-etrangers"] = OneDigit(profile.Foreigners * dice.Between(0.9, 1.02)),
            ["menages-1-personne"] = alone,
            ["menages-2-personnes"] = twos,
            ["menages-3-personnes"] = threes,
            ["menages-4-5-personnes"] = fours,
            ["menages-6-personnes-plus"] = sixes,
            ["menages"] = households,
            ["logements-sociaux"] = Math.Round(households * profile.SocialHousing / 100),
            ["taux-logements-sociaux"] = OneDigit(profile.SocialHousing),
            ["taux-emploi"] = OneDigit(profile.Employment),
            ["taux-pauvrete"] = profile.Poverty,
            ["caf-personnes"] = covered,
            ["caf-allocataires"] = claimants,
            ["rsa-socle"] = Math.Round(claimants * Math.Clamp(profile.Poverty / 190 + dice.Between(-0.03, 0.03), 0.1, 0.4)),
        };
    }

    /// <summary>Empties the cells that the source would not publish: in small neighbourhoods, and here and there elsewhere.</summary>
    Dictionary<string, double?> Withhold(Dictionary<string, double?> figures, int rank)
    {
        if (rank == Agglomeration.Length - 1)
            foreach (var code in new[] { "menages-6-personnes-plus", "menages-etrangers", "rsa-socle" }) figures[code] = null;
        if (rank < Agglomeration.Length) return figures;
        foreach (var (_, code) in Columns.Skip(1))
            if (dice.Chance(Secrecy)) figures[code] = null;
        return figures;
    }

    /// <summary>A commune holds its neighbourhoods several times over.</summary>
    int Inhabitants(InventedLand land, InventedEpci epci, int rank)
    {
        if (epci == land.Epcis[0]) return new[] { 61_840, 14_270, 9_860, 6_430 }[rank];
        var held = land.Neighbourhoods.Where(x => x.Communes[0] == epci.Communes[rank]).Sum(x => neighbourhoods[x.Code]["population"]!.Value);
        var own = rank switch
        {
            0 => dice.Between(13_000, 38_000),
            1 => dice.Between(4_000, 11_000),
            _ => dice.Between(650, 4_200),
        };
        return (int)Math.Round(Math.Max(own, held * dice.Between(3.2, 4.4)));
    }

    Dictionary<string, double?> Commune(int inhabitants, bool isCity)
    {
        var poverty = OneDigit(isCity ? dice.Between(15.5, 20) : dice.Between(12, 16));
        var alone = OneDigit(isCity ? dice.Between(40, 47) : dice.Between(26, 35));
        var (threes, fours, sixes) = (OneDigit(dice.Between(13, 15.5)), OneDigit(isCity ? dice.Between(13, 16) : dice.Between(17, 22)), OneDigit(dice.Between(0.8, 1.7)));
        var twos = OneDigit(100 - alone - threes - fours - sixes);
        var households = Math.Round(inhabitants / ((alone + 2 * twos + 3 * threes + 4.3 * fours + 6.4 * sixes) / 100));
        var foreigners = OneDigit(isCity ? dice.Between(6, 11) : dice.Between(2, 5));
        var covered = Math.Round(inhabitants * dice.Between(0.44, 0.52));
        return new Dictionary<string, double?>
        {
            ["population"] = inhabitants,
            ["indice-jeunesse"] = OneDigit(dice.Between(0.8, 1.2)),
            ["part-etrangers"] = foreigners,
            ["part-immigres"] = OneDigit(foreigners * dice.Between(1.15, 1.35)),
            ["menages-immigres"] = OneDigit(foreigners * dice.Between(1.2, 1.4)),
            ["menages-etrangers"] = OneDigit(foreigners * dice.Between(0.85, 0.98)),
            ["menages-1-personne"] = alone,
            ["menages-2-personnes"] = twos,
            ["menages-3-personnes"] = threes,
            ["menages-4-5-personnes"] = fours,
            ["menages-6-personnes-plus"] = sixes,
            ["menages"] = households,
            ["logements-sociaux"] = Math.Round(households * (isCity ? dice.Between(0.2, 0.32) : dice.Between(0.05, 0.14))),
            ["taux-emploi"] = OneDigit(Math.Clamp(68.5 - 0.95 * (poverty - 12) + dice.Between(-0.8, 0.8), 60, 68)),
            ["taux-pauvrete"] = poverty,
            ["caf-personnes"] = covered,
            ["caf-allocataires"] = Math.Round(covered * dice.Between(0.42, 0.47)),
        };
    }

    static double OneDigit(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>What a neighbourhood is like; shares in percent.</summary>
    sealed record Profile(double Population, double Poverty, double Employment, double Youth, double Foreigners, double Alone, double SocialHousing);
}
