using System.Globalization;
using static Maillage.Web.Demonstration.InventedOrganisations;

namespace Maillage.Web.Demonstration;

/// <summary>What people counted themselves, in the street and at their counters: with the day, who counted, and how.</summary>
sealed class ObservationFile(SourceFolder to, InventedOrganisations organisations)
{
    static readonly (string Quarter, string Indicator, string Unit, string By, string Method, int First, int Last)[] Series =
    [
        (Terraces, "Familles rencontrées au pied des immeubles", "familles", "glycines", "Comptage à chaque sortie, deux après-midi par semaine", 64, 112),
        (Milestone, "Familles rencontrées au pied des immeubles", "familles", "boussole", "Comptage à chaque sortie, deux après-midi par semaine", 38, 71),
        (Vale, "Enfants à la bibliothèque de rue", "enfants", "pages", "Feuille de présence sans nom, chaque mercredi", 12, 29),
        (Port, "Marche exploratoire : points signalés", "points", "voix", "Marche à douze habitantes, carte annotée", 41, 23),
        (Milestone, "Jeunes rencontrés en soirée", "jeunes", "passe-rive", "Carnet de rue des éducateurs, jeunes différents sur le trimestre", 86, 74),
        (Port, "Passages au bus santé", "passages", "pole-docks", "Registre d’accueil sans nom", 55, 140),
        (Tanners, "Paniers emportés dans le mois", "paniers", "panier", "Caisse de l’épicerie", 410, 575),
        (Gardens, "Parcelles cultivées", "parcelles", "mains-vertes", "Tour du jardin, premier samedi du mois", 34, 88),
    ];

    static readonly DateOnly[] Days = [new(2023, 3, 15), new(2023, 9, 20), new(2024, 3, 13), new(2024, 6, 19), new(2024, 9, 18)];

    public Task WriteAsync()
    {
        var dice = new Dice(42);
        var rows = new List<object?[]>();
        for (var i = 0; i < Days.Length; i++)
            foreach (var (quarter, indicator, unit, by, method, first, last) in Series)
            {
                // The neighbourhood of the gardens is one since 2024.
                if (quarter == Gardens && Days[i].Year < 2024) continue;
                var value = Math.Round(first + (last - first) * i / (Days.Length - 1d) + dice.Between(-2, 2));
                rows.Add(Line(quarter, indicator, value, unit, Days[i], organisations[by].Name, method));
            }
        rows.Add(Line(Port, "Se sentir en sécurité le soir sur les quais", 46.5, "%", new(2024, 5, 24), organisations["conseil-port"].Name, "Questionnaire à la sortie du marché, 86 réponses"));
        rows.Add(Line(Milestone, "Se sentir en sécurité le soir devant chez soi", 52, "%", new(2024, 5, 31), organisations["conseil-borne"].Name, "Questionnaire au pied des immeubles, 61 réponses"));
        rows.Add(Line(Terraces, "Halls remis en état", "une douzaine", "halls", new(2024, 7, 2), organisations["trait-union"].Name, "Carnet de la régie"));
        return to.TextAsync("observations-de-terrain.csv", SourceFolder.Utf8WithMark, ';',
            ["Territoire", "Indicateur", "Valeur", "Unité", "Date", "Collecté par", "Méthode"], rows);
    }

    object?[] Line(string quarter, string indicator, object value, string unit, DateOnly day, string by, string method) =>
        [organisations.Quarter(quarter).Code, indicator, value, unit, day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), by, method];
}
