using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>What answers that diverge may mean, in plain words, and what others did about it.</summary>
/// <param name="Title">« L’envie est là, le temps manque ».</param>
/// <param name="Text">Why it may be so, never an accusation.</param>
/// <param name="Practices">Codes of levers, the first to try first.</param>
sealed record ElementHint(string Title, string Text, IReadOnlyList<string> Practices)
{
    const int High = 8;
    const int Low = 5;

    /// <param name="now">The reading of each element; null where nothing may be told.</param>
    /// <param name="before">Those of the wave before; null for a first one.</param>
    public static IReadOnlyList<ElementHint> Of(IReadOnlyList<ScaleReading?> now, IReadOnlyList<ScaleReading?>? before)
    {
        var (will, goal, ground, time) = (now[(int)Element.Will], now[(int)Element.Goal], now[(int)Element.Ground], now[(int)Element.Time]);
        var hints = new List<ElementHint>();
        if (goal?.Spread == Spread.Wide)
            hints.Add(new("Nous ne parlons pas tous du même but", "Les réponses sur le but sont éloignées : chacun a peut-être le sien, et c’est permis. Dites-les autour de la table avant de choisir une action.", ["but-partage", "controverse-pensee"]));
        if (IsHigh(will) && IsLow(goal))
            hints.Add(new("L’envie est là, le but reste à trouver", "Beaucoup veulent agir ensemble sans savoir encore pour quoi. C’est un bon moment pour écouter les habitants et partir d’un usage précis.", ["but-partage", "retour-aux-habitants", "usages-qui-reunissent"]));
        if (IsHigh(will) && IsLow(time))
            hints.Add(new("L’envie est là, le temps manque", "Coopérer demande du temps, que les organismes doivent accorder à leurs agents. Réduisez ce qui est prévu, ou obtenez des jours.", ["temps-dedie", "animateur-mandate", "tester-en-petit"]));
        if (IsLow(will))
            hints.Add(new("L’envie n’y est pas, ou pas encore", "Une coopération ne se décrète pas. Chacun voit-il ce qu’il y gagne, et ce qu’il risque ? Un premier essai, petit, rassure plus qu’un plan.", ["rendre-lisible-les-gains", "tester-en-petit", "convivialite"]));
        else if (will?.Spread == Spread.Wide)
            hints.Add(new("L’envie n’est pas la même pour tous", "Certains y croient, d’autres non. Il y a sans doute une raison, qu’un échange simple, sans étiquette, fait souvent dire.", ["tomber-la-veste", "rendre-lisible-les-gains", "accepter-les-limites"]));
        if (IsLow(ground) || ground?.Spread == Spread.Wide)
            hints.Add(new("Nous n’agissons pas tout à fait au même endroit", "Les périmètres ou les sujets ne se recouvrent pas pour tous. Cherchez un lieu, un public ou un usage qui concerne chacun.", ["usages-qui-reunissent", "accepter-les-limites"]));
        if (time?.Spread == Spread.Wide)
            hints.Add(new("Le temps ne manque pas à tous de la même façon", "Quelques-uns portent peut-être l’essentiel. Une règle simple sur qui fait quoi, et jusqu’où, évite l’usure.", ["regles-de-fonctionnement", "temps-dedie"]));
        if (before is not null && ElementWords.All.Where(x => now[(int)x] is { } here && before[(int)x] is { } there && here.MedianTwice <= there.MedianTwice - 2).ToList() is { Count: > 0 } fallen)
            hints.Add(new($"Depuis la vague précédente : {string.Join(", ", fallen.Select(x => x.Label))} en recul", "Quelque chose a changé. Demandez quoi avant de chercher quoi faire.", ["controverse-pensee", "regles-de-fonctionnement"]));
        return hints;
    }

    static bool IsHigh(ScaleReading? reading) => reading?.MedianTwice >= High;

    static bool IsLow(ScaleReading? reading) => reading?.MedianTwice <= Low;
}
