namespace Maillage.Web.Demonstration;

/// <summary>
/// The names and numbers of the invented island of Corvane. No commune of France bears one of these names. Codes are of the
/// official shapes and belong to nobody: 985 is no department today, 984 and 989 are lands without inhabitants (Terres australes,
/// Clipperton) whose communes have other numbers; no EPCI has a SIREN in 24999.
/// </summary>
static class InventedPlaces
{
    public const string CountryCode = "XC";
    public const string CountryName = "Île de Corvane";

    public static IReadOnlyList<(string Code, string Name)> Regions { get; } = [("96", "Haute-Corvane"), ("98", "Corvane-Maritime")];

    public static IReadOnlyList<(string Code, string Name, string Region)> Departments { get; } =
        [("985", "Auvelle", "98"), ("984", "Monts-de-Brème", "96"), ("989", "Côte-des-Embruns", "98")];

    public static string RegionName(string code) => Regions.Single(x => x.Code == code).Name;

    public static string DepartmentName(string code) => Departments.Single(x => x.Code == code).Name;

    /// <summary>The agglomeration comes first.</summary>
    public static IReadOnlyList<EpciPlan> Epcis { get; } =
    [
        new("985", "CA", "CA Auvelle Agglomération", -4, -2,
            ["Valdauvelle", "Saint-Arvin-sur-Auvelle", "Port-Lanvelle", "Montberne-les-Vignes"],
            ["Les Terrasses Du Lac", "Le Clos Des Tanneurs - Gare", "La Haute Borne", "Le Vallon Aux Cerisiers", "Coeur De Port - Les Docks", "Les Jardins D'Alembert"]),
        new("985", "CC", "CC du Pays de Rochevelle", 8, -16,
            ["Rochevelle", "Pierrelongue-sur-Auvelle", "Ormevelle", "Sablonnet-les-Dunes", "Tourvelane", "Coudrelle"],
            ["Le Grand Pré", "La Croix Du Sud - Beauvoisin", "Les Quatre Moulins"]),
        new("985", "CA", "CA Brisemer", -17, -3,
            ["Portrelay", "Chantebrise-sur-Mer", "Fresnoville-les-Bains", "Valbrèche", "Hérivaux-la-Grève", "Évremare", "Crèvebrume"],
            ["La Pointe Rouge", "Les Embruns", "Le Vieux Chantier - Arsenal", "Cité Des Pilotes", "Les Hauts De Portrelay", "Le Bois Joli", "L'Estacade"]),
        new("985", "CC", "CC Landes et Marais", -14, -13,
            ["Lanmorey", "Nanteraie", "Saint-Guidel", "Kermadrec", "Lesquinoy", "Ploumarec"],
            ["Les Bruyères", "Kermorvan", "La Chaussée Neuve - Les Saules", "Le Pont Tournant"]),
        new("985", "CC", "CC Vallée de l'Orne Blanche", -3, -15,
            ["Fontevrane", "Saint-Valbert-des-Prés", "Vernoise", "Les Aubrays-Saint-Loup", "Bellandre", "Trois-Fontanes"],
            ["La Fontaine Aux Dames", "Les Aubiers", "Le Moulin À Vent"]),
        new("984", "CA", "CA Tournemarche Brème", -5, 11,
            ["Tournemarche", "Grandlieu-sur-Brème", "Sainte-Ailide", "Arcenvaux", "Aigremande", "Malaverne", "Saint-Ombert"],
            ["Les Hautes Bergères", "Le Faubourg De L'Étoile", "La Madeleine - Les Peupliers", "Cité Jean Mermoz", "Les Tilleuls", "Plein Ciel", "La Manufacture", "Le Parc Aux Biches", "Les Combes"]),
        new("984", "CA", "CA de Castelmire", 9, 9,
            ["Castelmire", "Mirevault", "Hauterive-la-Tour", "Montravail", "Combreuvial", "Saint-Eutherin", "Marvoisin"],
            ["La Citadelle", "Les Remparts - Saint-Éloi", "Les Grands Champs", "Pierre Blanche", "Le Coteau", "La Sablière"]),
        new("984", "CC", "CC des Hauts de Brème", 4, 18.5,
            ["Havremont", "La Ferté-Morvanne", "Échalandry", "Bois-Herpin-le-Vieux", "Saint-Maudan-le-Haut", "Noirlande"],
            ["La Filature", "Les Épinettes", "Le Haut Fourneau - Cité Ouvrière"]),
        new("984", "CC", "CC Forêt et Étangs", -16, 9.5,
            ["Villaubry", "Les Essarts-Brûlon", "Longpréau", "Le Mesnil-Tardiveau", "Valsemé-le-Roi", "Boisgervais"],
            ["Les Étangs", "La Verrerie", "Le Clos Saint-Hubert", "Les Sorbiers", "La Tuilerie"]),
        new("984", "CC", "CC du Ponant", -26, 3,
            ["Sauverive", "Pontaubray", "Clairoux-Saint-Aubert", "Grainmare", "Les Loges-d'Embrun"],
            ["Le Phare", "Les Genêts - Bellevue", "La Grande Jetée", "Cité Des Goélands", "Les Salines"]),
        new("989", "CU", "CU de Brézanne", 22, 1.5,
            ["Brézanne", "Corbelance", "Trémoville", "Champlorin", "Saint-Florvin", "Ambrelles", "Landrécourt-sur-Mer"],
            ["Les Deux Rives", "Le Belvédère", "La Cartoucherie", "Quartier Des Musiciens", "Les Provinces", "La Butte Aux Lièvres"]),
        new("989", "CA", "CA Aubrelane Littoral", 18, -10,
            ["Aubrelane", "Barvelot", "Trézeville", "Villedoré", "Orsenneville", "Sainte-Orlaine"],
            ["Les Vagues", "La Corderie - Vieux Bassin", "Les Acacias", "Le Point Du Jour", "La Chênaie"]),
        new("989", "CC", "CC Coeur d'Île", 9, -4,
            ["Montcazel", "Pégourlac", "Rivaulac", "Courcelange", "Le Plessis-Aubrée", "Beaumarquet"],
            ["Le Mail", "Les Charmilles", "La Fonderie", "Le Champ De Foire"]),
    ];
}

/// <summary>An intercommunal body to invent.</summary>
/// <param name="Department">Its department.</param>
/// <param name="Kind">CC, CA or CU.</param>
/// <param name="Name">Its name as the official list would write it.</param>
/// <param name="East">Where its first commune stands: kilometres east of the island's middle.</param>
/// <param name="North">Kilometres north of it.</param>
/// <param name="Communes">Its communes, the largest first.</param>
/// <param name="Neighbourhoods">Its neighbourhoods of 2024, with the capitals that the official files use.</param>
sealed record EpciPlan(
    string Department, string Kind, string Name, double East, double North, IReadOnlyList<string> Communes, IReadOnlyList<string> Neighbourhoods);
