using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Features.Kit;

/// <summary>Invented subsidies for the page of the kit: who gives, for which theme, to which neighbourhood.</summary>
static class KitFlow
{
    static readonly (string Giver, string Theme, double Euros)[] Given =
    [
        ("État, politique de la ville", "Éducation et parentalité", 96_400), ("État, politique de la ville", "Emploi et insertion", 74_000),
        ("État, politique de la ville", "Cadre de vie", 31_500), ("État, politique de la ville", "Culture", 18_200),
        ("Ville de Valmeuse", "Éducation et parentalité", 62_000), ("Ville de Valmeuse", "Culture", 48_700), ("Ville de Valmeuse", "Sport", 41_000),
        ("Ville de Valmeuse", "Cadre de vie", 12_300), ("Agglomération de Valmeuse", "Emploi et insertion", 55_000),
        ("Agglomération de Valmeuse", "Sport", 22_000), ("Conseil départemental de la Meuse", "Santé et accès aux droits", 38_600),
        ("Conseil départemental de la Meuse", "Éducation et parentalité", 27_500), ("Caisse d’allocations familiales", "Éducation et parentalité", 45_000),
        ("Caisse d’allocations familiales", "Santé et accès aux droits", 9_800), ("4 autres financeurs", "Culture", 7_400),
        ("4 autres financeurs", "Emploi et insertion", 6_100), ("4 autres financeurs", "2 autres thèmes", 3_900),
    ];

    static readonly (string Theme, string Place, double Euros)[] Received =
    [
        ("Éducation et parentalité", "Les Tisserands – Bords de Meuse", 118_400), ("Éducation et parentalité", "Les Provinces", 61_000),
        ("Éducation et parentalité", "La Californie", 51_500), ("Emploi et insertion", "Les Tisserands – Bords de Meuse", 71_000),
        ("Emploi et insertion", "Champ-le-Bœuf", 43_600), ("Emploi et insertion", "La Californie", 20_500),
        ("Culture", "Cœur de Ville", 39_300), ("Culture", "Les Tisserands – Bords de Meuse", 35_000),
        ("Sport", "Champ-le-Bœuf", 37_000), ("Sport", "Les Provinces", 26_000), ("Cadre de vie", "La Californie", 24_800),
        ("Cadre de vie", "Plateau de la Haye", 19_000), ("Santé et accès aux droits", "Les Tisserands – Bords de Meuse", 29_400),
        ("Santé et accès aux droits", "Champ-le-Bœuf", 19_000), ("2 autres thèmes", "Cœur de Ville", 3_900),
    ];

    public static FlowDrawing Drawing { get; } = FlowDrawing.Of(
        [
            Column("Qui donne", Given.Select(x => (x.Giver, x.Euros)), "/ui?financeur="),
            Column("Pour quoi", Given.Select(x => (x.Theme, x.Euros)), "/ui?theme="),
            Column("Où", Received.Select(x => (x.Place, x.Euros)), "/ui?quartier="),
        ],
        [
            .. Given.Select(x => new FlowLink(0, x.Giver, x.Theme, x.Euros, Euros(x.Euros))),
            .. Received.Select(x => new FlowLink(1, x.Theme, x.Place, x.Euros, Euros(x.Euros))),
        ]);

    static FlowColumn Column(string title, IEnumerable<(string Label, double Euros)> amounts, string page) => new(title,
    [
        .. amounts.GroupBy(x => x.Label).Select(x => new { Label = x.Key, Sum = x.Sum(y => y.Euros), IsRest = x.Key.Contains("autres", StringComparison.Ordinal) })
            .Select(x => new FlowNode(x.Label, x.Label, Euros(x.Sum), x.IsRest ? null : page + Uri.EscapeDataString(x.Label), x.IsRest)),
    ]);

    static string Euros(double value) => KitSamples.Count(value) + "\u202f€";
}
