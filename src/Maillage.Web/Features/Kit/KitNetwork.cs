using Maillage.Web.Shared.Networks;

namespace Maillage.Web.Features.Kit;

/// <summary>Invented networks for the page of the kit.</summary>
static class KitNetwork
{
    static readonly (string Place, string Organisations)[] Present =
    [
        ("Cœur de Ville", "Valmeuse en scène; Maison des Tisserands; La Recyclerie du canal; Les Mots passerelles; Chorale du Pont-Neuf; Ciné-club des Halles; "
            + "Entraide étudiante; Mission locale du Val de Meuse; Union des commerçants; Amis de la médiathèque"),
        ("Les Tisserands – Bords de Meuse", "Maison des Tisserands; Mission locale du Val de Meuse; Valmeuse Basket; Les Mots passerelles; Femmes d’ici et d’ailleurs; "
            + "Régie des Bords de Meuse; Jardins ouvriers des Tisserands; Amicale des locataires du 12; Club de boxe des Tisserands; Pause-café des parents; "
            + "Radio Canal; Santé pour tous en Meuse; Les Petits Débrouillards du Val; Aide aux devoirs Jean-Zay"),
        ("La Californie", "Mission locale du Val de Meuse; La Recyclerie du canal; Femmes d’ici et d’ailleurs; Santé pour tous en Meuse; Ludothèque Roule-Boule; Potager de La Californie; "
            + "Les Petits Débrouillards du Val"),
        ("Les Provinces", "Valmeuse Basket; Les Petits Débrouillards du Val; Santé pour tous en Meuse; Comité de quartier des Provinces; Danse et partage; Amicale laïque Jules-Ferry; "
            + "Les Mots passerelles"),
        ("Plateau de la Haye", "La Recyclerie du canal; Les Aînés du Plateau; Cuisine du Plateau"),
        ("Champ-le-Bœuf", "Valmeuse Basket; Mission locale du Val de Meuse; Les Petits Débrouillards du Val; Centre social du Champ; Football-club du Champ; Musiques au Champ"),
        ("Bourg de Saint-Aubin", "Forges d’avenir; Mémoire des forges; Judo saint-aubinois"),
        ("Haut de Fontaine", "Foyer rural de Haute-Fontaine; Forges d’avenir"),
        ("Bord de l’eau", "Les Canoës de Montreuil; Comité des fêtes de Montreuil"),
    ];

    public static NetworkDrawing Associations { get; } = NetworkDrawing.Of(new TwoModeGraph(
        Present.SelectMany(x => Names(x.Organisations)).Distinct().Select(name => new NetworkNode(name, name, "/ui?organisation=" + Uri.EscapeDataString(name))),
        Present.Select(x => new NetworkNode(x.Place, x.Place, "/ui?quartier=" + Uri.EscapeDataString(x.Place))),
        Present.SelectMany(x => Names(x.Organisations).Select(name => new NetworkEdge(name, x.Place, 1 + (name.Length % 3))))));

    static readonly string[] Givers =
    [
        "Ville de Valmeuse", "Agglomération de Valmeuse", "État, politique de la ville", "Conseil départemental de la Meuse", "Région Grand Est",
        "Caisse d’allocations familiales", "Agence nationale du sport", "Direction des affaires culturelles", "Fondation du Val", "Bailleur Meuse Habitat",
        "Fonds de dotation des Forges", "Agence régionale de santé",
    ];

    public static NetworkDrawing Many { get; } = NetworkDrawing.Of(new TwoModeGraph(
        Enumerable.Range(0, 600).Select(index => new NetworkNode($"{index:000}", $"Association {index + 1}")),
        Givers.Select(name => new NetworkNode(name, name)),
        Enumerable.Range(0, 600).SelectMany(index => GiversOf(index).Distinct().Select(giver => new NetworkEdge($"{index:000}", Givers[giver])))));

    /// <summary>Most organisations have one giver, a few have several; the last two givers share theirs with no other.</summary>
    static IEnumerable<int> GiversOf(int index)
    {
        if (index % 40 == 39) return [10];
        if (index % 40 == 38) return [11];
        var own = (int)(10 * Math.Pow(index * 37 % 600 / 600.0, 1.6));
        return (index % 29) switch
        {
            0 => [own, 0, 2, (own + 3) % 10],
            < 4 => [own, 0, 1],
            < 6 => [own, 0, 2],
            < 13 => [own, 0],
            _ => [own],
        };
    }

    static string[] Names(string names) => names.Split("; ");
}
