namespace Maillage.Web.Shared.Charts;

/// <summary>The axis of a <see cref="Strip"/>: its two ends and how values stand between them.</summary>
public sealed record StripScale
{
    /// <param name="min">The lowest value shown, at the left end.</param>
    /// <param name="max">The highest, at the right end.</param>
    /// <param name="minDisplay">The lowest value in French.</param>
    /// <param name="maxDisplay">The highest value in French.</param>
    /// <param name="isLogarithmic">True when equal distances are equal ratios, for counts that span several orders of magnitude.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ends are not finite, are reversed, or a logarithmic scale reaches 0.</exception>
    public StripScale(double min, double max, string minDisplay, string maxDisplay, bool isLogarithmic = false)
    {
        if (!double.IsFinite(min) || !double.IsFinite(max) || min > max)
            throw new ArgumentOutOfRangeException(nameof(max), max, $"A scale cannot go from {min} to {max}.");
        if (isLogarithmic && min <= 0)
            throw new ArgumentOutOfRangeException(nameof(min), min, "A logarithmic scale starts above 0.");
        (Min, Max, MinDisplay, MaxDisplay, IsLogarithmic) = (min, max, minDisplay, maxDisplay, isLogarithmic);
    }

    public double Min { get; }

    public double Max { get; }

    public string MinDisplay { get; }

    public string MaxDisplay { get; }

    public bool IsLogarithmic { get; }

    /// <summary>
    /// Where a value stands, from 0 (left) to 1 (right). What lies outside stands at the nearer end; when both ends are the same value,
    /// everything stands in the middle.
    /// </summary>
    public double Position(double value)
    {
        if (Max <= Min)
            return 0.5;
        double share = IsLogarithmic
            ? Math.Log(Math.Max(value, Min) / Min) / Math.Log(Max / Min)
            : (value - Min) / (Max - Min);
        return Math.Clamp(share, 0, 1);
    }

    /// <summary>Counts values in equal parts of the axis, from left to right; the silhouette of a distribution.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="bins">At least 1; 40 reads well.</param>
    public int[] Histogram(IEnumerable<double> values, int bins)
    {
        int[] counts = new int[bins];
        foreach (double value in values)
            counts[Math.Min(bins - 1, (int)(Position(value) * bins))]++;
        return counts;
    }
}
