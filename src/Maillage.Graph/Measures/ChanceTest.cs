namespace Maillage.Graph.Measures;

/// <summary>
/// A figure of a graph beside the same figure of graphs where ties are formed at random while each node keeps as many as it has: « si les liens se
/// formaient au hasard ». <see cref="double.NaN"/> throughout where the figure itself has no value.
/// </summary>
/// <param name="Observed">The figure of the graph.</param>
/// <param name="Expected">Its mean over the random graphs.</param>
/// <param name="Deviation">Its standard deviation over them (divided by how many they are less one).</param>
/// <param name="AtMost">The chance of a figure as low as the observed, or lower: (r + 1) / (n + 1), r of n random graphs (Davison and Hinkley 1997, equation 4.11).</param>
/// <param name="AtLeast">The chance of a figure as high, or higher.</param>
/// <param name="Samples">How many random graphs have a figure.</param>
public sealed record ChanceTest(double Observed, double Expected, double Deviation, double AtMost, double AtLeast, int Samples)
{
    /// <summary>The chance of a figure as far off, on either side: twice the lesser of the two, 1 at most.</summary>
    public double BothSides => Math.Min(1, 2 * Math.Min(AtMost, AtLeast));

    /// <summary>How many deviations off; <see cref="double.NaN"/> where the random graphs do not differ.</summary>
    public double Score => Deviation > 0 ? (Observed - Expected) / Deviation : double.NaN;

    internal static ChanceTest Of(double observed, IEnumerable<double> drawn)
    {
        var figures = drawn.Where(x => !double.IsNaN(x)).ToList();
        if (double.IsNaN(observed) || figures.Count == 0) return new(observed, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        // Figures that are equal may differ in their last digit: sums were made in another order.
        var same = 1e-9 * Math.Max(Math.Abs(observed), 1e-3);
        var mean = observed + (figures.Sum(x => x - observed) / figures.Count);
        var deviation = figures.Count < 2 ? double.NaN : Math.Sqrt(figures.Sum(x => (x - mean) * (x - mean)) / (figures.Count - 1));
        if (deviation < same) deviation = 0;
        return new(observed, mean, deviation, Chance(figures.Count(x => x <= observed + same)), Chance(figures.Count(x => x >= observed - same)), figures.Count);

        double Chance(int asFar) => (asFar + 1d) / (figures.Count + 1);
    }
}
