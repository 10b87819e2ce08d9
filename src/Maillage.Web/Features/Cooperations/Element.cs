namespace Maillage.Web.Features.Cooperations;

/// <summary>What makes a cooperation: three elements, and the time that they take (ORIV and network of the Grand Est, 2020 to 2022).</summary>
public enum Element
{
    /// <summary>The will of the actors.</summary>
    Will = 0,

    /// <summary>A common goal.</summary>
    Goal = 1,

    /// <summary>A common ground: one territory, or one subject.</summary>
    Ground = 2,

    Time = 3,
}

/// <summary>The words of an <see cref="Element"/>.</summary>
public static class ElementWords
{
    public static IReadOnlyList<Element> All { get; } = [Element.Will, Element.Goal, Element.Ground, Element.Time];

    extension(Element element)
    {
        public string Label => element switch { Element.Will => "volonté", Element.Goal => "but commun", Element.Ground => "terrain commun", _ => "temps" };

        /// <summary>Its word in forms.</summary>
        public string Code => element switch { Element.Will => "volonte", Element.Goal => "but", Element.Ground => "terrain", _ => "temps" };

        public string Question => element switch
        {
            Element.Will => "La volonté : avons-nous, chacun, envie d’agir ensemble ?",
            Element.Goal => "Le but commun : cherchons-nous la même chose ?",
            Element.Ground => "Le terrain commun : agissons-nous sur un même territoire, ou un même sujet ?",
            _ => "Le temps : avons-nous celui que cela demande ?",
        };

        /// <summary>The words of the degrees, from 1 to 5.</summary>
        public IReadOnlyList<string> Degrees => element switch
        {
            Element.Will => ["absente", "faible", "inégale", "réelle", "forte"],
            Element.Goal => ["aucun", "flou", "en discussion", "assez clair", "clair pour tous"],
            Element.Ground => ["aucun", "à la marge", "en partie", "en grande partie", "entièrement"],
            _ => ["pas du tout", "trop peu", "tout juste", "assez", "largement"],
        };

        /// <summary>The word nearest to a median: « entre faible et inégale ».</summary>
        public string Said(int medianTwice) => medianTwice % 2 == 0
            ? element.Degrees[medianTwice / 2 - 1]
            : $"entre « {element.Degrees[medianTwice / 2 - 1]} » et « {element.Degrees[medianTwice / 2]} »";
    }
}
