using System.Globalization;
using Maillage.Web.Shared.Charts;
using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Kit;

/// <summary>Invented content for the page of the kit: an agglomeration of four communes and six neighbourhoods.</summary>
static class KitSamples
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<KitNeighbourhood> Neighbourhoods { get; } =
    [
        new("1", "Cœur de Ville", 1_439, 41, 1.4),
        new("2", "Les Tisserands – Bords de Meuse", 16_157, null, 1.3),
        new("3", "La Californie", 1_765, 61, 1.6),
        new("4", "Les Provinces", 2_749, 55, 1.6),
        new("5", "Plateau de la Haye", 1_189, 41.5, 1.0),
        new("6", "Champ-le-Bœuf", 3_601, 52, 1.7),
    ];

    /// <summary>1,518 values shaped like the poverty rates of neighbourhoods, in percent.</summary>
    public static IReadOnlyList<double> PovertyInFrance { get; } = [.. Quantiles(1518).Select(share => 43 + (4.6 * Logit(share)))];

    /// <summary>1,518 values shaped like the inhabitants of neighbourhoods.</summary>
    public static IReadOnlyList<double> InhabitantsInFrance { get; } =
        [.. Quantiles(1518).Select(share => 2317 * Math.Exp(0.36 * Logit(share)))];

    public static MapDrawing Map { get; } = MapDrawing.Of(new MapScene
    {
        Shapes =
        [
            Commune("Valmeuse", 98_000, (5.90, 48.75), (6.02, 48.80), (6.10, 48.74), (6.16, 48.66), (6.06, 48.60), (5.93, 48.64)),
            Commune("Saint-Aubin-lès-Forges", 21_000, (6.10, 48.74), (6.02, 48.80), (6.10, 48.90), (6.30, 48.86), (6.28, 48.72), (6.16, 48.66)),
            Commune("Montreuil-sur-Meuse", 12_500, (6.02, 48.80), (5.90, 48.75), (5.70, 48.82), (5.80, 48.92), (6.10, 48.90)),
            Commune("Haute-Fontaine", 6_400, (5.93, 48.64), (6.06, 48.60), (6.16, 48.66), (6.28, 48.72), (6.30, 48.50), (5.80, 48.50)),
            Neighbourhood(0, 6.020, 48.700, 0.010),
            Neighbourhood(1, 6.060, 48.665, 0.022),
            Neighbourhood(2, 6.105, 48.690, 0.009),
            Neighbourhood(3, 5.965, 48.690, 0.012),
            Neighbourhood(4, 6.115, 48.760, 0.010),
            Neighbourhood(5, 6.108, 48.752, 0.008),
        ],
    });

    public static string Percent(double value) => value.ToString("0.#", French) + "\u00a0%";

    public static string Count(double value) => value.ToString("N0", French);

    public static string Ratio(double value) => value.ToString("0.0", French);

    public static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    public static IReadOnlyList<StripPlace> Many(int count) =>
    [
        .. Quantiles(count).Select((share, index) =>
            new StripPlace($"{index + 1}", $"Quartier {index + 1}", 43 + (3.5 * Logit(share)), Percent(Math.Round(43 + (3.5 * Logit(share)))))),
    ];

    private static IEnumerable<double> Quantiles(int count) =>
        Enumerable.Range(1, count).Select(index => index / (count + 1.0));

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static MapShape Commune(string name, double inhabitants, params (double Longitude, double Latitude)[] corners) =>
        new(MapShapeKind.Boundary, Area(corners), name) { LabelImportance = inhabitants };

    private static MapShape Neighbourhood(int index, double longitude, double latitude, double size)
    {
        // A street plan gives neighbourhoods their broken outline: here a star of uneven arms.
        (double, double)[] corners =
        [
            .. Enumerable.Range(0, 14).Select(corner =>
            {
                double angle = corner * Math.Tau / 14;
                double arm = size * (0.65 + (0.35 * Math.Cos((corner * 2.3) + index)));
                return (longitude + (arm * 1.4 * Math.Cos(angle)), latitude + (arm * Math.Sin(angle)));
            }),
        ];
        KitNeighbourhood place = Neighbourhoods[index];
        return new(MapShapeKind.Neighbourhood, Area(corners), place.Name) { Number = place.Number, Href = place.Href, IsFocus = true };
    }

    private static Polygon Area((double Longitude, double Latitude)[] corners) =>
        GeometryFactory.Default.CreatePolygon([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.Longitude, corner.Latitude))]);
}
