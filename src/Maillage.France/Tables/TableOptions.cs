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

    /// <summary>
    /// From how many bytes on a part may not be more than <see cref="MaxExpansion"/> times what it was in the file. Below, even a sheet of one value said again and again passes.
    /// </summary>
    public long FreeExpandedBytes { get; init; } = 64L << 20;

    /// <summary>How many times larger a part may become. Real sheets stay below forty; what is made to harm reaches a thousand, the most that the compression allows.</summary>
    public int MaxExpansion { get; init; } = 200;

    /// <summary>How many parts a zipped file may have; a workbook of a hundred sheets has some three hundred.</summary>
    public int MaxParts { get; init; } = 10_000;
}
