namespace Maillage.France.Tables;

/// <summary>What the cells of a written column hold.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>A count: no decimals.</summary>
    Integer,

    Number,

    /// <summary>A value already in percent: 43.5 is 43,5 %.</summary>
    Percent,

    /// <summary>A <see cref="DateOnly"/> or a <see cref="DateTime"/>, of which the day is kept.</summary>
    Date,
}
