using System.Globalization;

namespace Maillage.Bench.Measures;

/// <summary>Times in milliseconds, in order, to read percentiles from.</summary>
sealed class Spread
{
    readonly double[] times;

    /// <param name="milliseconds">One at least.</param>
    public Spread(IEnumerable<double> milliseconds)
    {
        times = [.. milliseconds.Order()];
        if (times.Length == 0) throw new BenchException("Rien n’a été mesuré.");
    }

    public int Count => times.Length;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double Max => times[^1];

    /// <summary>The least time that such a share of the times do not exceed (nearest rank).</summary>
    double At(double share) => times[Math.Clamp((int)Math.Ceiling(share * times.Length) - 1, 0, times.Length - 1)];

    public override string ToString() =>
        string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"médiane {Median:0.##} ms, p99 {P99:0.##} ms, maximum {Max:0.##} ms");
}
