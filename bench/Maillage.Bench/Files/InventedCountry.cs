using System.Globalization;
using System.Text.Json;
using Maillage.Bench.Measures;
using Maillage.France.Tables;

namespace Maillage.Bench.Files;

/// <summary>
/// Files shaped like the official ones and as long, with invented contents on the real communes and groupings (which the program
/// brings): 1,609 neighbourhoods of some fifty edges each in the box of metropolitan France, 448 and 434 contracts, their figures, nine years of population
/// of every commune, a contour for each grouping. Always the same ones.
/// </summary>
sealed class InventedCountry
{
    const int Neighbourhoods = 1609;
    const int CurrentContracts = 448;
    const int FormerContracts = 434;

    static readonly string[] Figures =
    [
        "popMuniQPV", "indiceJeunesse", "partPopEt", "partPopImmi", "partMenImmi", "partMenEt", "partMen1p", "partMen2p", "partMen3p", "partMen45p",
        "partMen6pp", "nombre_menages", "nombre_logements_sociaux", "taux_logements_sociaux", "taux_d_emploi", "taux_pauvrete_60%",
        "personnes_couvertes_CAF", "allocataires_CAF", "RSA_socle",
    ];

    readonly Random random = new(20260101);
    readonly List<(string Code, string Department, string Epci)> communes;
    readonly List<(string Code, string Name, string Department)> groupings;

    InventedCountry()
    {
        var reference = Path.Combine(PublishedProgram.Folder, "reference");
        communes = Read(Path.Combine(reference, "communes.csv"), "code", "departement", "epci")
            .Where(x => x[2].Length > 0)
            .Select(x => (x[0], x[1], x[2]))
            .ToList();
        var departments = communes.GroupBy(x => x.Epci).ToDictionary(x => x.Key, x => x.First().Department);
        groupings = Read(Path.Combine(reference, "epci.csv"), "code", "nom")
            .Where(x => departments.ContainsKey(x[0]))
            .Select(x => (x[0], JsonEncodedText.Encode(x[1]).Value, departments[x[0]]))
            .ToList();
        // The portrait that is measured is the one of the Grand Nancy: it must be among those that have a contract.
        var nancy = groupings.FindIndex(x => x.Code == "245400676");
        if (nancy >= 0) (groupings[0], groupings[nancy]) = (groupings[nancy], groupings[0]);
    }

    static IEnumerable<string[]> Read(string path, params string[] columns)
    {
        using var reader = TableFile.Open(path);
        var places = columns.Select(x => reader.Find(x)).ToArray();
        while (reader.Read()) yield return [.. places.Select(x => reader[x])];
    }

    public static IReadOnlyList<BenchFile> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var country = new InventedCountry();
        return
        [
            new("contracts", Save("contracts-2015.geojson", country.Contracts(FormerContracts, (i, _) => $"CV{i + 1:000}"))),
            new("contracts", Save("contracts-2024.geojson", country.Contracts(CurrentContracts, (i, department) =>
                i == 0 ? "CN05403M" : $"CN{department.PadLeft(3, '0')}{i % 90 + 10:00}{(char)('A' + i / 90)}"))),
            new("neighbourhoods", Save("neighbourhoods-2024.geojson", country.Contours())),
            new("indicators", Save("neighbourhoods-2024.csv", country.NeighbourhoodFigures())),
            new("indicators", Save("communes.csv", country.Populations())),
            new("boundaries", Save("groupings.geojson", country.Boundaries())),
        ];

        string Save(string name, IEnumerable<string> lines)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllLines(path, lines);
            return path;
        }
    }

    IEnumerable<string> Contracts(int count, Func<int, string, string> code) => Collection(groupings.Take(count).Select((x, i) => Feature(
        $$"""{"codgeo":"{{x.Code}}","code_cv":"{{code(i, x.Department)}}","lib_cv":"{{x.Department}} - {{x.Name}}","insee_dep":"{{x.Department}}","pop":{{random.Next(1000, 90000)}}}""",
        $$"""{"type":"Point","coordinates":[{{Degrees(random.NextDouble() * 12 - 4)}},{{Degrees(43 + random.NextDouble() * 7)}}]}""")));

    IEnumerable<(string Code, (string Code, string Department, string Epci) Commune)> Codes()
    {
        var contracted = groupings.Take(CurrentContracts).Select(x => x.Code).ToHashSet();
        var within = communes.Where(x => contracted.Contains(x.Epci)).ToList();
        for (var i = 0; i < Neighbourhoods; i++)
        {
            // Six of them in the Grand Nancy, the others anywhere.
            var commune = i < 6 ? within.First(x => x.Epci == groupings[0].Code) : within[(int)(i * 7919L % within.Count)];
            yield return ($"QN{commune.Department.PadLeft(3, '0')}{i % 90 + 10:00}{(char)('A' + i / 90)}", commune);
        }
    }

    IEnumerable<string> Contours() => Collection(Codes().Select((x, i) => Feature(
        $$"""{"code_qp":"{{x.Code}}","lib_qp":"Quartier Inventé {{i + 1}}","insee_dep":"{{x.Commune.Department}}","insee_com":"{{x.Commune.Code}}","siren_epci":"{{x.Commune.Epci}}"}""",
        $$"""{"type":"MultiPolygon","coordinates":[[{{Ring(0.002 + random.NextDouble() * 0.008, 30 + random.Next(60))}}]]}""")));

    IEnumerable<string> Boundaries() => Collection(groupings.Select(x => Feature(
        $$"""{"code":"{{x.Code}}","nom":"{{x.Name}}"}""", $$"""{"type":"Polygon","coordinates":[{{Ring(0.15, 45)}}]}""")));

    IEnumerable<string> NeighbourhoodFigures() => Codes()
        .Select(x => $"{x.Commune.Code},{x.Code},{string.Join(',', Figures.Select((y, i) => Number(i is 0 or 11 or 12 or >= 16 ? random.Next(300, 9000) : Math.Round(random.NextDouble() * 80, 1))))}")
        .Prepend("COG,codeQPV," + string.Join(',', Figures));

    IEnumerable<string> Populations() => communes
        .Select(x => $"{x.Code},{string.Join(',', Enumerable.Range(0, 9).Select(_ => random.Next(50, 20000)))}")
        .Prepend("codgeo," + string.Join(',', Enumerable.Range(13, 9).Select(x => $"p{x}_pop")));

    /// <summary>A ring around a random place, as jagged as a neighbourhood: seen from its middle, each direction meets it once.</summary>
    string Ring(double radius, int corners)
    {
        var (x, y) = (random.NextDouble() * 12 - 4, 43 + random.NextDouble() * 7);
        var points = Enumerable.Range(0, corners)
            .Select(i => (Angle: i * Math.Tau / corners, Reach: radius * (0.4 + 0.6 * random.NextDouble())))
            .Select(p => $"[{Degrees(x + p.Reach * 1.4 * Math.Cos(p.Angle))},{Degrees(y + p.Reach * Math.Sin(p.Angle))}]")
            .ToList();
        return $"[{string.Join(',', points.Append(points[0]))}]";
    }

    static IEnumerable<string> Collection(IEnumerable<string> features) =>
    [
        """{"type":"FeatureCollection","features":[""",
        string.Join(",\n", features),
        "]}",
    ];

    static string Feature(string properties, string geometry) => $$"""{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}""";

    static string Degrees(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
