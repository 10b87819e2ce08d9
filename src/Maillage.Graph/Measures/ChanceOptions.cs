namespace Maillage.Graph.Measures;

/// <summary>How a figure is compared with chance.</summary>
/// <param name="Samples">How many random graphs are drawn, one or more; with 999 no probability below 0.001 can be seen.</param>
/// <param name="Seed">The same seed draws the same graphs, on any machine and with any number of threads.</param>
/// <param name="SwapsPerTie">How many exchanges are tried for each tie before a graph counts as random, one or more.</param>
/// <param name="Threads">How many threads at most; null for one a processor.</param>
/// <param name="Progress">Told after each random graph how much is done, from 0 to 1; by several threads, one at a time.</param>
public sealed record ChanceOptions(int Samples = 999, ulong Seed = 1, int SwapsPerTie = 10, int? Threads = null, IProgress<double>? Progress = null);
