namespace Maillage.Web.Features.Observation;

/// <summary>
/// The values of an indicator over many territories: what the silhouette of a strip is drawn from. Known values only;
/// doubtful ones stay out.
/// </summary>
public sealed class Distribution
{
    readonly double[] sorted;

    /// <param name="values">At least one value, in any order.</param>
    public Distribution(IEnumerable<double> values) => sorted = [.. values.Order()];

    /// <summary>From the least to the greatest.</summary>
    public IReadOnlyList<double> Values => sorted;

    public int Count => sorted.Length;
    public double Min => sorted[0];
    public double Max => sorted[^1];

    /// <summary>The middle value, or the mean of the two middle ones.</summary>
    public double Median => Count % 2 == 1 ? sorted[Count / 2] : (sorted[Count / 2 - 1] + sorted[Count / 2]) / 2;
}
