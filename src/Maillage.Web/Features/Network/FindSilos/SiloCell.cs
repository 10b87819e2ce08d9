namespace Maillage.Web.Features.Network.FindSilos;

/// <summary>How two groups are tied, or one within itself, beside chance.</summary>
/// <param name="One">A group.</param>
/// <param name="Other">Another, or the same.</param>
/// <param name="Seen">How many ties there are.</param>
/// <param name="Expected">How many there would be if ties formed at random.</param>
/// <param name="Chance">How often chance alone gives so few, or so many, either side counted; NaN where nothing was compared.</param>
/// <param name="Level">What it says.</param>
public sealed record SiloCell(ActorGroup One, ActorGroup Other, long Seen, double Expected, double Chance, SiloLevel Level)
{
    public bool IsWithin => One.Key == Other.Key;

    /// <summary>Its key among those of a grouping, the same from both sides.</summary>
    public string Key => string.CompareOrdinal(One.Key, Other.Key) <= 0 ? $"{One.Key}~{Other.Key}" : $"{Other.Key}~{One.Key}";

    /// <summary>How telling it is: a wall between many who might meet before one between few.</summary>
    public double Weight => Math.Abs(Expected - Seen);
}

/// <summary>What the ties between two groups say beside chance.</summary>
public enum SiloLevel
{
    /// <summary>Too few ties, seen and expected, to say anything.</summary>
    TooFew = 0,

    AsChance = 1,
    Fewer = 2,

    /// <summary>Less than half of what chance would give.</summary>
    FarFewer = 3,

    More = 4,

    /// <summary>More than twice.</summary>
    FarMore = 5,
}

/// <summary>The words of a <see cref="SiloLevel"/>.</summary>
public static class SiloLevelWords
{
    extension(SiloLevel level)
    {
        public string Label => level switch
        {
            SiloLevel.TooFew => "trop peu pour dire",
            SiloLevel.AsChance => "comme au hasard",
            SiloLevel.Fewer => "moins qu’au hasard",
            SiloLevel.FarFewer => "bien moins qu’au hasard",
            SiloLevel.More => "plus qu’au hasard",
            _ => "bien plus qu’au hasard",
        };

        /// <summary>The same at a glance.</summary>
        public string Sign => level switch
        {
            SiloLevel.TooFew => "·",
            SiloLevel.AsChance => "=",
            SiloLevel.Fewer => "−",
            SiloLevel.FarFewer => "− −",
            SiloLevel.More => "+",
            _ => "+ +",
        };

        /// <summary>The word of its style.</summary>
        public string Style => level switch
        {
            SiloLevel.TooFew => "few",
            SiloLevel.AsChance => "same",
            SiloLevel.Fewer => "less",
            SiloLevel.FarFewer => "far-less",
            SiloLevel.More => "more",
            _ => "far-more",
        };

        /// <summary>Whether it says that there is less, or more, than chance would give.</summary>
        public bool Tells => level >= SiloLevel.Fewer;

        public bool IsSilo => level is SiloLevel.Fewer or SiloLevel.FarFewer;
    }
}
