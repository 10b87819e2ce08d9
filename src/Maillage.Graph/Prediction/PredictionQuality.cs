namespace Maillage.Graph.Prediction;

/// <summary>How good a prediction was, once it is known what came.</summary>
public static class PredictionQuality
{
    /// <summary>
    /// The chance that something which came scored higher than something which did not, equal scores counting half; 0.5 is guessing. <see cref="double.NaN"/>
    /// where either is missing. Source: J. A. Hanley and B. J. McNeil 1982, Radiology 143, 29-36. Time: n log n; memory: n.
    /// </summary>
    /// <param name="came">Scores of what came; any numbers but <see cref="double.NaN"/>.</param>
    /// <param name="didNot">Scores of what did not.</param>
    public static double AreaUnderCurve(IEnumerable<double> came, IEnumerable<double> didNot)
    {
        double[] hits = [.. came.Order()], misses = [.. didNot.Order()];
        RefuseNaN(hits);
        RefuseNaN(misses);
        if (hits.Length == 0 || misses.Length == 0) return double.NaN;
        // Twice the wins, in whole numbers: a win is two halves.
        Int128 halves = 0;
        int below = 0, notAbove = 0;
        foreach (var hit in hits)
        {
            while (below < misses.Length && misses[below] < hit) below++;
            while (notAbove < misses.Length && misses[notAbove] <= hit) notAbove++;
            halves += below + notAbove;
        }
        return (double)halves / (2d * hits.Length * misses.Length);
    }

    /// <summary>
    /// The share of the best k that came. Where the k-th place is shared by equal scores, each of them holds what is left of the k in equal parts: the mean
    /// over all orders of the equal ones (McSherry and Najork 2008, ECIR 2008, section 3). Where there are fewer than k, the share of k. <see cref="double.NaN"/>
    /// for k = 0. Time: n log n; memory: n.
    /// </summary>
    /// <param name="scored">What was predicted: its score, and whether it came.</param>
    /// <param name="k">How many one looks at.</param>
    public static double PrecisionAt(int k, IEnumerable<(double Score, bool Came)> scored)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        var all = scored.OrderByDescending(x => x.Score).ToArray();
        RefuseNaN(Array.ConvertAll(all, x => x.Score));
        double found = 0;
        for (int first = 0, next; first < Math.Min(k, all.Length); first = next)
        {
            var came = 0;
            for (next = first; next < all.Length && all[next].Score == all[first].Score; next++)
                if (all[next].Came) came++;
            var within = Math.Min(next, k) - first;
            found += (double)came * within / (next - first);
        }
        return k == 0 ? double.NaN : found / k;
    }

    static void RefuseNaN(double[] scores)
    {
        if (Array.Exists(scores, double.IsNaN)) throw new ArgumentException("A score is a number.", nameof(scores));
    }
}
