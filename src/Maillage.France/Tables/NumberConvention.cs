namespace Maillage.France.Tables;

/// <summary>What a comma means in a column of numbers.</summary>
public enum NumberConvention
{
    /// <summary>Not known: what can be read in two ways is refused.</summary>
    Unknown = 0,

    /// <summary>The decimal mark, as in French: "1,234" is a little more than one.</summary>
    Comma,

    /// <summary>It parts thousands, as in English, and a point is the decimal mark: "1,234" is more than a thousand.</summary>
    Point,
}
