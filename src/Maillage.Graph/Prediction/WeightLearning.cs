namespace Maillage.Graph.Prediction;

/// <summary>
/// Learns from the past of a network how much each reason counts there: the past is cut at earlier days, and the ties that came between each and the end are told apart from
/// those that did not by a logistic regression (Hosmer, Lemeshow and Sturdivant 2013, "Applied Logistic Regression", section 2.2), whose weights hold to
/// <see cref="ReasonWeights.Stated"/> as a normal prior would have it (Genkin, Lewis and Madigan 2007, Technometrics 49, 291-304, section 3). Each cut has a level of its own, since
/// there are not as many ties to come each time.
/// </summary>
public static class WeightLearning
{
    /// <summary>
    /// The weights learnt from what was known on a day, that day included; the stated ones where too few ties were seen to come. The same to the last bit for the same past,
    /// whatever came later. Weights have six decimals, so that the numbering of actors, which changes sums in their last digits, does not show.
    /// </summary>
    /// <remarks>Time: cuts times pairs times 30 rounds at most; memory: 100 bytes a pair. Where pairs are drawn, another numbering draws others.</remarks>
    /// <param name="history">The network; what comes after the day is not looked at.</param>
    /// <param name="until">The last day that is known.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="cancel">Stops the work.</param>
    public static ReasonWeights Learn(MembershipHistory history, int until, RankingOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Hold, nameof(options));
        int[] days = [.. history.Dates.TakeWhile(x => x <= until)];
        if (days.Length < 2) return ReasonWeights.Stated;
        var after = new KnownNetwork(history, until, options.HalfLife, cancel).Ties;
        var regression = new HeldRegression(ReasonWeights.Stated.All, options.Hold);
        var ties = 0;
        foreach (var day in Spread(days[..^1], options.MostCuts))
        {
            var before = new KnownNetwork(history, day, options.HalfLife, cancel);
            var draw = new PairDraw(before.Ties, after, options.MostPairs / 2, options.Seed, cancel);
            if (draw.Came.Length == 0 || draw.Others.Length == 0) continue;
            regression.StartLevel();
            Add(before, draw.Came, draw.CameWeight, came: true);
            Add(before, draw.Others, draw.OtherWeight, came: false);
            ties = Math.Max(ties, draw.CameCount);
        }
        return ties < Math.Max(1, options.FewestTies) ? ReasonWeights.Stated : new([.. regression.Solve(cancel).Select(x => Math.Round(x, 6))], ties);

        void Add(KnownNetwork before, (int One, int Other)[] pairs, double weight, bool came)
        {
            Span<double> values = stackalloc double[ReasonWeights.Count];
            foreach (var (one, other) in pairs)
            {
                cancel.ThrowIfCancellationRequested();
                before.Values(one, other, values);
                regression.Add(values, weight, came);
            }
        }
    }

    /// <summary>At most so many of them, evenly, the last among them.</summary>
    static IEnumerable<int> Spread(int[] days, int most)
    {
        var count = Math.Min(days.Length, Math.Max(1, most));
        for (var i = 1; i <= count; i++) yield return days[(int)((long)i * days.Length / count) - 1];
    }
}
