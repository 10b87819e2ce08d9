using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Features.Territories;
using NetTopologySuite.Geometries;

namespace Maillage.Bench.Benches;

/// <summary>One million points located among all neighbourhoods, by us and by shapely, on the same points and contours.</summary>
sealed class PointsBench : IBench
{
    const int Count = 1_000_000;

    /// <summary>Half of them before shapely, half after, so that a machine that slows down does so for both.</summary>
    const int Runs = 5;

    public string Name => "points";

    public string Says => "un million de points situés parmi tous les quartiers, comparé à l’arbre STRtree de shapely dans le même passage";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var files = CountryFiles.Find();
        var neighbourhoods = Read(files.Neighbourhoods);
        var points = Draw(neighbourhoods);
        Console.WriteLine($"{Count:N0} points, {neighbourhoods.Count:N0} contours, {neighbourhoods.Sum(x => x.Contour!.NumPoints):N0} sommets.");

        NeighbourhoodLocator locator = null!;
        var build = new Spread(Repeated.Times(Runs, () => locator = new NeighbourhoodLocator(neighbourhoods)));
        var found = new QpvCode?[Count];
        var all = new List<double>();
        var one = new List<double>();
        Measure();
        // The first runs are compiled on the way; they are not counted.
        all.Clear();
        one.Clear();
        Measure();
        var shapely = ShapelyRun.Locate(points, neighbourhoods.Select(x => x.Contour!));
        Measure();

        var (oursAll, oursOne) = (new Spread(all).Median, new Spread(one).Median);
        var inside = found.Count(x => x is not null);
        Console.WriteLine($"Maillage : {oursAll:N0} ms sur {Environment.ProcessorCount} cœurs, {oursOne:N0} ms sur un seul ; {inside:N0} points dans un quartier ; arbre fait en {build.Median:N1} ms.");
        var different = 0;
        foreach (var (way, (milliseconds, numbers)) in shapely.Ways)
        {
            Console.WriteLine($"shapely {shapely.Version}, {Describe(way)} : {milliseconds:N0} ms sur un cœur ; {numbers.Count(x => x >= 0):N0} points dans un quartier.");
            different += Compare(neighbourhoods, points, found, numbers);
        }
        if (different > 0) Console.WriteLine($"{different:N0} réponses diffèrent.");

        var tree = shapely.Ways["strtree"].Milliseconds;
        var fastest = shapely.Ways.MinBy(x => x.Value.Milliseconds);
        return Task.FromResult(new BenchLine("points")
            .Add("data", files.Data).Add("points", Count).Add("inside", inside).Add("different", different)
            .Add("ours_ms", oursAll).Add("ours_one_core_ms", oursOne).Add("ours_build_ms", build.Median)
            .Add("ours_points_per_s", (long)(Count / oursAll * 1000))
            .Add("shapely", shapely.Version).Add("strtree_ms", tree).Add("strtree_build_ms", shapely.BuildMilliseconds)
            .Add("strtree_points_per_s", (long)(Count / tree * 1000))
            .Add("shapely_fastest", fastest.Key).Add("shapely_fastest_ms", fastest.Value.Milliseconds)
            .Add("ratio", tree / oursAll).Add("ratio_one_core", tree / oursOne)
            .Add("ratio_fastest", fastest.Value.Milliseconds / oursAll).Add("ratio_fastest_one_core", fastest.Value.Milliseconds / oursOne));

        void Measure()
        {
            all.AddRange(Repeated.Times(Runs, () => Parallel.For(0, Count, Locate)));
            one.AddRange(Repeated.Times(Runs, () =>
            {
                for (var i = 0; i < Count; i++) Locate(i);
            }));
        }

        void Locate(int i) => found[i] = locator.Containing(points[2 * i], points[2 * i + 1]);
    }

    static string Describe(string way) => way switch
    {
        "strtree" => "arbre STRtree des contours, contours préparés",
        "reversed" => "arbre STRtree des points (sa construction comprise), contours préparés",
        "sorted" => "sans arbre, points triés et tableaux entiers",
        _ => way,
    };

    /// <summary>Tells the points that are not found alike, and how far they are from the line of a contour.</summary>
    static int Compare(List<NeighbourhoodInfo> neighbourhoods, double[] points, QpvCode?[] ours, int[] theirs)
    {
        var different = Enumerable.Range(0, Count).Where(i => ours[i] != (theirs[i] < 0 ? null : neighbourhoods[theirs[i]].Code)).ToList();
        foreach (var i in different.Take(10))
        {
            var (x, y) = (points[2 * i], points[2 * i + 1]);
            var line = neighbourhoods.Min(n => n.Contour!.Boundary.Distance(n.Contour.Factory.CreatePoint(new Coordinate(x, y))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  ({x:R}, {y:R}) : Maillage {ours[i]?.Value ?? "-"}, shapely {(theirs[i] < 0 ? "-" : neighbourhoods[theirs[i]].Code.Value)} ; ligne la plus proche à {line:R}°"));
        }
        return different.Count;
    }

    /// <summary>The contours as the import takes them (those that cross themselves are mended), in the order of codes.</summary>
    static List<NeighbourhoodInfo> Read(string path)
    {
        using var reader = TableFile.Open(path);
        var code = reader.Find("code_qp");
        var found = new List<NeighbourhoodInfo>();
        var mended = 0;
        while (reader.Read())
        {
            switch (ContourReader.Read(reader.GeometryJson.Span, out var contour))
            {
                case ContourState.Mended:
                    mended++;
                    break;
                case not ContourState.Whole:
                    Console.WriteLine($"{reader[code]} : sans surface, laissé de côté des deux côtés.");
                    continue;
            }
            found.Add(new NeighbourhoodInfo
            {
                Code = QpvCode.Parse(reader[code]),
                Name = "",
                Communes = [],
                Epcis = [],
                DepartmentCode = default,
                ToleranceMetres = 0,
                ImportId = 0,
                Attachment = new Attachment(null, AttachmentRule.None, []),
                Contour = contour,
            });
        }
        if (mended > 0) Console.WriteLine($"Contours redressés avant la mesure, pour les deux : {mended:N0}.");
        return [.. found.OrderBy(x => x.Code)];
    }

    /// <summary>Longitudes and latitudes: half near neighbourhoods (their boxes made twice as wide and high), half anywhere in the box of metropolitan France.</summary>
    static double[] Draw(List<NeighbourhoodInfo> neighbourhoods)
    {
        var random = new Random(54);
        var points = new double[2 * Count];
        for (var i = 0; i < Count; i++)
        {
            var box = i % 2 == 0 ? neighbourhoods[random.Next(neighbourhoods.Count)].Contour!.EnvelopeInternal.Copy() : new Envelope(-5.2, 9.6, 41.3, 51.1);
            if (i % 2 == 0) box.ExpandBy(box.Width / 2, box.Height / 2);
            points[2 * i] = box.MinX + random.NextDouble() * box.Width;
            points[2 * i + 1] = box.MinY + random.NextDouble() * box.Height;
        }
        return points;
    }
}
