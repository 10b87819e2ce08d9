using System.Globalization;
using Maillage.France;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Demonstration;

/// <summary>A commune of the invented land. Contours are on the plane of <see cref="LandDrawing"/>, kilometres.</summary>
sealed record InventedCommune(string Code, string Name, string Department, string Region, string EpciCode, Coordinate Centre, Polygon Contour);

/// <summary>An intercommunal body with its communes, the largest first.</summary>
sealed record InventedEpci(string Code, EpciPlan Plan, IReadOnlyList<InventedCommune> Communes)
{
    public string Region => Communes[0].Region;
}

/// <summary>A neighbourhood of 2024.</summary>
sealed record InventedNeighbourhood(string Code, string Name, InventedEpci Epci, IReadOnlyList<InventedCommune> Communes, Polygon Contour, IReadOnlyList<string> Formers)
{
    public string Department => Epci.Plan.Department;

    /// <summary>INCHANGE, MODIFIE or NOUVEAU, as the passage table writes it; told by the last letter of the code.</summary>
    public string Status => Code[^1] switch
    {
        'I' => "INCHANGE",
        'M' => "MODIFIE",
        _ => "NOUVEAU",
    };
}

/// <summary>A neighbourhood of 2015.</summary>
sealed record InventedFormer(string Code, string Name, InventedCommune Commune, Polygon Contour);

/// <summary>A contract, on one territory.</summary>
sealed record InventedContract(string Code, InventedEpci Epci, string Territory, string TerritoryName);

/// <summary>
/// The island of Corvane: where its communes lie, which neighbourhoods they hold and held, which contracts bear on them.
/// The same on every machine.
/// </summary>
sealed class InventedLand
{
    const int Seed = 20240101;

    /// <summary>The contracts of these places bear on the main commune rather than on the EPCI.</summary>
    static readonly string[] ByCommune = ["Rochevelle", "Fontevrane", "Havremont"];

    /// <summary>Before 2024 these alone bore on the commune already.</summary>
    const string ByCommuneBefore = "Fontevrane";

    /// <summary>It had no contract before 2024.</summary>
    const string NewcomerBefore = "Havremont";

    readonly Dice dice = new(Seed);
    readonly List<InventedNeighbourhood> neighbourhoods = [];
    readonly List<InventedFormer> formers = [];
    readonly Dictionary<string, int> currentNumbers = [];
    readonly Dictionary<string, int> formerNumbers = [];

    InventedLand()
    {
        Epcis = DrawEpcis();
        Settle(Epcis[0]);
        foreach (var epci in Epcis.Skip(1)) Fill(epci);
        (Contracts, FormerContracts) = Contract();
    }

    public IReadOnlyList<InventedEpci> Epcis { get; }
    public IReadOnlyList<InventedNeighbourhood> Neighbourhoods => neighbourhoods;
    public IReadOnlyList<InventedFormer> Formers => formers;
    public IReadOnlyList<InventedContract> Contracts { get; }
    public IReadOnlyList<InventedContract> FormerContracts { get; }
    public IEnumerable<InventedCommune> Communes => Epcis.SelectMany(x => x.Communes);

    public static InventedLand Build() => new();

    /// <summary>The communes of each urban unit: the first three of each EPCI; around Valdauvelle, the agglomeration and the nearest commune outside.</summary>
    public IEnumerable<(string Code, string Name, IReadOnlyList<InventedCommune> Communes)> UrbanUnits()
    {
        var centre = Epcis[0].Communes[0].Centre;
        var suburb = Epcis.Skip(1).SelectMany(x => x.Communes.Skip(3)).MinBy(x => x.Centre.Distance(centre))!;
        for (var i = 0; i < Epcis.Count; i++)
        {
            var epci = Epcis[i];
            var name = epci.Communes[0].Name;
            var code = string.Create(CultureInfo.InvariantCulture, $"{epci.Plan.Department}{61 + i}");
            yield return (code, name, i == 0 ? [.. epci.Communes, suburb] : [.. epci.Communes.Take(3)]);
        }
    }

    List<InventedEpci> DrawEpcis()
    {
        var seeds = new List<Coordinate>();
        foreach (var plan in InventedPlaces.Epcis) seeds.Add(new Coordinate(plan.East, plan.North));
        var island = LandDrawing.Island(dice);
        foreach (var plan in InventedPlaces.Epcis) seeds.AddRange(Around(plan, seeds, island));

        var shares = LandDrawing.Share(island, seeds);
        var epcis = new List<InventedEpci>();
        var (next, numbers) = (InventedPlaces.Epcis.Count, new Dictionary<string, int>());
        for (var i = 0; i < InventedPlaces.Epcis.Count; i++)
        {
            var plan = InventedPlaces.Epcis[i];
            var region = InventedPlaces.Departments.Single(x => x.Code == plan.Department).Region;
            var code = EpciCodeOf(i + 1);
            var communes = new List<InventedCommune>();
            for (var j = 0; j < plan.Communes.Count; j++)
            {
                var at = j == 0 ? i : next++;
                // Above the numbers that Mayotte's communes bore when 985 was its department.
                var number = numbers[plan.Department] = numbers.GetValueOrDefault(plan.Department, 40) + 1;
                communes.Add(new InventedCommune(
                    string.Create(CultureInfo.InvariantCulture, $"{plan.Department}{number}"), plan.Communes[j], plan.Department, region, code, seeds[at], shares[at]));
            }
            epcis.Add(new InventedEpci(code, plan, communes));
        }
        return epcis;
    }

    /// <summary>Places for the smaller communes of a plan, around its first, not too near any other.</summary>
    List<Coordinate> Around(EpciPlan plan, List<Coordinate> taken, Polygon island)
    {
        var isAgglomeration = plan == InventedPlaces.Epcis[0];
        var found = new List<Coordinate>();
        var count = plan.Communes.Count - 1;
        for (var i = 0; i < count; i++)
            for (var attempt = 0; ; attempt++)
            {
                var angle = 2 * Math.PI * (i + dice.Between(-0.3, 0.3)) / count + plan.East;
                var reach = isAgglomeration ? dice.Between(3, 3.8) : dice.Between(3.4, 6.2) + attempt * 0.02;
                var place = new Coordinate(plan.East + reach * Math.Cos(angle), plan.North + reach * Math.Sin(angle));
                if (!island.Contains(LandDrawing.PointAt(place)) || taken.Concat(found).Any(x => x.Distance(place) < 2.4)) continue;
                found.Add(place);
                break;
            }
        return found;
    }

    /// <summary>The agglomeration: one neighbourhood of each fate, one over two communes.</summary>
    void Settle(InventedEpci epci)
    {
        var (city, suburb, port, hills) = (epci.Communes[0], epci.Communes[1], epci.Communes[2], epci.Communes[3]);
        var names = epci.Plan.Neighbourhoods;
        var border = city.Contour.Intersection(suburb.Contour).Coordinates.MinBy(x => x.Distance(city.Centre))!;
        var tanners = LandDrawing.Blocks(border, 0.26, dice);
        Add(names[0], epci, [city], Place(city, 0.62, [tanners]), 'I', Unchanged);
        Add(names[1], epci, [city, suburb], tanners, 'M', x => [Former("Clos Des Tanneurs", city, LandDrawing.Smaller(x, 0.8, 0.9))]);

        var heights = Place(city, 0.74, []);
        var (north, south) = LandDrawing.Halves(heights);
        var split = Former("La Haute Borne", city, heights);
        Add(names[2], epci, [city], north, 'M', _ => [split]);
        Add(names[3], epci, [city], south, 'M', _ => [split]);

        Add(names[4], epci, [port], Place(port, 0.46, []), 'M', x =>
        {
            var (old, docks) = LandDrawing.Halves(x);
            return [Former("Coeur De Port", port, LandDrawing.Smaller(old, 0.92, 0.9)), Former("Les Docks", port, LandDrawing.Smaller(docks, 0.9, 0.92))];
        });
        Add(names[5], epci, [hills], Place(hills, 0.17, []), 'N', _ => []);

        IReadOnlyList<string> Unchanged(Polygon contour) => [Former(names[0], city, contour)];
    }

    /// <summary>Elsewhere: most neighbourhoods went on, some were redrawn, a few are new; one ended.</summary>
    void Fill(InventedEpci epci)
    {
        var isByCommune = ByCommune.Contains(epci.Communes[0].Name);
        for (var i = 0; i < epci.Plan.Neighbourhoods.Count; i++)
        {
            var name = epci.Plan.Neighbourhoods[i];
            var commune = epci.Communes[!isByCommune && i % 4 == 3 ? 1 : 0];
            var contour = Place(commune, dice.Between(0.1, 0.58), []);
            switch (neighbourhoods.Count % 11)
            {
                case 5:
                    Add(name, epci, [commune], contour, 'N', _ => []);
                    break;
                case 1 or 4 or 7 or 9:
                    Add(name, epci, [commune], contour, 'M', x => [Former(name, commune, LandDrawing.Smaller(x, dice.Between(0.75, 0.95), dice.Between(0.8, 1)))]);
                    break;
                default:
                    Add(name, epci, [commune], contour, 'I', x => [Former(name, commune, x)]);
                    break;
            }
        }
        if (epci.Communes[0].Name == "Castelmire") Former("Les Baraquements", epci.Communes[0], Place(epci.Communes[0], 0.12, []));
    }

    void Add(string name, InventedEpci epci, IReadOnlyList<InventedCommune> communes, Polygon contour, char fate, Func<Polygon, IReadOnlyList<string>> comesFrom)
    {
        var number = currentNumbers[epci.Plan.Department] = currentNumbers.GetValueOrDefault(epci.Plan.Department) + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"QN{epci.Plan.Department}{number:00}{fate}");
        neighbourhoods.Add(new InventedNeighbourhood(code, name, epci, communes, contour, comesFrom(contour)));
    }

    string Former(string name, InventedCommune commune, Polygon contour)
    {
        // Numbers do not follow those of 2024, as in reality: a match by number would be wrong.
        var rank = formerNumbers[commune.Department] = formerNumbers.GetValueOrDefault(commune.Department) + 1;
        var code = string.Create(CultureInfo.InvariantCulture, $"QP{commune.Department}{(rank * 7) % 61:000}");
        formers.Add(new InventedFormer(code, name, commune, contour));
        return code;
    }

    /// <summary>A place for a neighbourhood within a commune, near its centre, apart from the others.</summary>
    Polygon Place(InventedCommune commune, double surface, IReadOnlyList<Polygon> others)
    {
        var within = commune.Contour.Buffer(-0.06);
        var taken = neighbourhoods.Select(x => x.Contour).Concat(formers.Select(x => x.Contour)).Concat(others).ToList();
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var (angle, reach) = (dice.Between(0, 2 * Math.PI), 0.5 + dice.Between(0, 1) + attempt * 0.002);
            var contour = LandDrawing.Blocks(new Coordinate(commune.Centre.X + reach * Math.Cos(angle), commune.Centre.Y + reach * Math.Sin(angle)), surface, dice);
            if (within.Contains(contour) && taken.All(x => x.Distance(contour) > 0.15)) return contour;
        }
        throw new InvalidOperationException($"No room for a neighbourhood in {commune.Name}.");
    }

    (List<InventedContract> Current, List<InventedContract> Former) Contract()
    {
        var (current, former) = (new List<InventedContract>(), new List<InventedContract>());
        var numbers = new Dictionary<string, int>();
        foreach (var epci in Epcis)
        {
            var city = epci.Communes[0];
            var department = epci.Plan.Department;
            var number = numbers[department] = numbers.GetValueOrDefault(department) + 1;
            var fate = city.Name == NewcomerBefore ? 'N' : ByCommune.Contains(city.Name) && city.Name != ByCommuneBefore ? 'M' : 'I';
            // The agglomeration's is the one that people look at first: its letter says that its map was redrawn.
            if (epci == Epcis[0]) fate = 'M';
            current.Add(On(string.Create(CultureInfo.InvariantCulture, $"CN{department}{number:00}{fate}"), epci, ByCommune.Contains(city.Name)));
            if (city.Name != NewcomerBefore)
                former.Add(On(string.Create(CultureInfo.InvariantCulture, $"CV{951 + former.Count}"), epci, city.Name == ByCommuneBefore));
        }
        return (current, former);

        static InventedContract On(string code, InventedEpci epci, bool isByCommune) => isByCommune
            ? new InventedContract(code, epci, epci.Communes[0].Code, epci.Communes[0].Name)
            : new InventedContract(code, epci, epci.Code, epci.Plan.Name);
    }

    /// <summary>A SIREN in a range that was never given, with its key.</summary>
    static string EpciCodeOf(int number)
    {
        for (var key = 0; ; key++)
            if (EpciCode.TryParse(string.Create(CultureInfo.InvariantCulture, $"24999{number:000}{key}"), out var code)) return code.ToString();
    }
}
