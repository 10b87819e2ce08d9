namespace Maillage.France.Tables;

/// <summary>How much of a date its text said.</summary>
public enum DatePrecision
{
    Day = 0,

    /// <summary>A month: the date is its first day.</summary>
    Month,

    /// <summary>A year: the date is its 1 January.</summary>
    Year,
}
