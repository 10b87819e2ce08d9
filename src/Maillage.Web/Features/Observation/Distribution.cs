namespace Maillage.Web.Features.Observation;

/// <summary>
/// The values of an indicator over many territories: what the silhouette of a strip is drawn from. Known values only;
/// doubtful ones stay out.
/// </summary>
public sealed class Distribution
{
    public const int BinCount = 40;

    readonly double[] sorted;

    /// <param name="values">At least one value, in any order.</param>
    /// <param name="isLogarithmic">Whether bins are even on a logarithmic scale; only for values above zero.</param>
    public Distribution(IEnumerable<double> values, bool isLogarithmic)
    {
        sorted = [.. values.Order()];
        IsLogarithmic = isLogarithmic && sorted[0] > 0;
        var bins = new int[BinCount];
        foreach (var value in sorted) bins[Math.Min(BinCount - 1, (int)(Place(value) * BinCount))]++;
        Bins = bins;
    }

    public bool IsLogarithmic { get; }
    public int Count => sorted.Length;
    public double Min => sorted[0];
    public double Max => sorted[^1];

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public double Median => Count % 2 == 1 ? sorted[Count / 2] : (sorted[Count / 2 - 1] + sorted[Count / 2]) / 2;

    /// <summary>How many values fall in each of <see cref="BinCount"/> equal parts of the scale.</summary>
    public IReadOnlyList<int> Bins { get; }

    /// <summary>Where a value stands on the scale, from 0 (least) to 1 (greatest); held within it.</summary>
    public double Place(double value)
    {
        if (Max <= Min) return 0.5;
        var place = IsLogarithmic
            ? value <= 0 ? 0 : (Math.Log(value) - Math.Log(Min)) / (Math.Log(Max) - Math.Log(Min))
            : (value - Min) / (Max - Min);
        return Math.Clamp(place, 0, 1);
    }
}
