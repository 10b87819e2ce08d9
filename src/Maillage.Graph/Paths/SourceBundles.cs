namespace Maillage.Graph.Paths;

/// <summary>Work on all cores, one search after another, whose sums do not depend on how many cores there were.</summary>
static class SourceBundles
{
    /// <summary>Each is summed by itself and added in its order: the same result to the last digit, at the price of so many arrays.</summary>
    const int Count = 32;

    /// <summary>Adds up what each piece of work brings.</summary>
    /// <param name="works">How many pieces.</param>
    /// <param name="length">How long the sums are.</param>
    /// <param name="threads">At most so many at once; by default as many as there are processors.</param>
    /// <param name="make">Makes what a thread works with.</param>
    /// <param name="add">Does a piece of work, by its number, and adds what it brings.</param>
    /// <param name="progress">Told after each piece how much is done, from 0 to 1; by several threads, one at a time.</param>
    /// <param name="cancel">Looked at before each piece.</param>
    public static double[] Sum<TSweep>(
        int works, int length, int? threads, Func<TSweep> make, Action<TSweep, int, double[]> add, IProgress<double>? progress, CancellationToken cancel)
        where TSweep : IDisposable
    {
        cancel.ThrowIfCancellationRequested();
        var bundles = new double[Math.Min(Count, works)][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancel };
        var done = 0;
        var telling = new Lock();
        Parallel.For(0, bundles.Length, options, make, (bundle, _, sweep) =>
        {
            var sums = bundles[bundle] = new double[length];
            for (var work = bundle; work < works; work += bundles.Length)
            {
                cancel.ThrowIfCancellationRequested();
                add(sweep, work, sums);
                if (progress is null) continue;
                lock (telling) progress.Report((double)++done / works);
            }
            return sweep;
        }, sweep => sweep.Dispose());

        var total = new double[length];
        foreach (var bundle in bundles)
            for (var i = 0; i < length; i++) total[i] += bundle[i];
        return total;
    }
}
