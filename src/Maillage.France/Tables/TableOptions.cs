namespace Maillage.France.Tables;

/// <summary>What a person may say about a file before it is read; everything is found out otherwise.</summary>
public sealed record TableOptions
{
    /// <summary>The sheet to read in a workbook, by name (accents and capitals do not count). Without it, the first sheet that has a cell.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// How many bytes one part of a zipped file (XLSX, ODS) may hold once expanded; above, the file is refused.
    /// A few kilobytes can expand to terabytes, and a real sheet of a million rows holds less than the 2 GB allowed.
    /// </summary>
    public long MaxExpandedBytes { get; init; } = 2L << 30;
}
