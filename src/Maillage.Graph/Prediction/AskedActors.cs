using Maillage.Graph.Measures;

namespace Maillage.Graph.Prediction;

/// <summary>Actors who ask each ranking for their ten best, and what they are told is held against what came.</summary>
sealed class AskedActors
{
    const int Places = 10;

    readonly SparseGraph before;
    readonly SparseGraph after;
    readonly bool[] isTied;
    readonly int[] askers;
    readonly int? threads;

    public AskedActors(SparseGraph before, SparseGraph after, int[] actors, TrialOptions options, int? threads)
    {
        (this.before, this.after, this.threads) = (before, after, threads);
        isTied = new bool[before.NodeCount];
        foreach (var actor in actors) isTied[actor] = true;
        askers = [.. actors];
        if (askers.Length > options.MostAskers)
        {
            new SplitMix64(options.Seed).Shuffle(askers);
            askers = [.. askers.Take(options.MostAskers).Order()];
        }
        int[] came = [.. askers.Select(CameTo)];
        JudgedCount = came.Count(x => x > 0);
        Guessing = JudgedCount == 0 ? double.NaN : askers.Zip(came).Where(x => x.Second > 0).Average(x => (double)x.Second / (actors.Length - 1 - before.Degree(x.First)));
    }

    public int Count => askers.Length;

    /// <summary>How many of them tied anew.</summary>
    public int JudgedCount { get; }

    /// <summary>The precision of candidates drawn blindly.</summary>
    public double Guessing { get; }

    /// <param name="score">Fills the scores of an actor with all; self and partners are left out whatever they score.</param>
    /// <param name="isAboveZero">Whether a score of 0 is no suggestion.</param>
    /// <param name="count">How many of the best are put in order.</param>
    /// <param name="arrange">Puts them in order.</param>
    /// <param name="cancel">Stops the work.</param>
    public AskedAnswer Ask(Action<int, double[]> score, bool isAboveZero, int count, Func<LinkCandidate[], LinkCandidate[]> arrange, CancellationToken cancel)
    {
        var precisions = new double[askers.Length];
        var suggestions = new int[askers.Length][];
        ManyNodes.Do(askers.Length, threads, () => new double[before.NodeCount], (scores, first, last) =>
        {
            for (var i = first; i < last && !cancel.IsCancellationRequested; i++)
            {
                score(askers[i], scores);
                scores[askers[i]] = double.NaN;
                foreach (var partner in before.Neighbours(askers[i])) scores[partner] = double.NaN;
                var best = new BestCandidates(count);
                for (var other = 0; other < scores.Length; other++)
                {
                    if (!isTied[other] || (isAboveZero && scores[other] <= 0)) scores[other] = double.NaN;
                    if (!double.IsNaN(scores[other])) best.Offer(other, scores[other]);
                }
                var ranked = best.ToArray();
                var told = arrange(ranked);
                if (told.Length > Places) told = told[..Places];
                suggestions[i] = [.. told.Select(x => x.Node)];
                // An order that somebody arranged has no equal places.
                precisions[i] = count == Places ? Precision(askers[i], told, scores) : told.Count(x => Came(askers[i], x.Node)) / (double)Places;
            }
        }, cancel, piece: 8);
        cancel.ThrowIfCancellationRequested();
        int[] different = [.. suggestions.SelectMany(x => x).Distinct()];
        var judged = askers.Zip(precisions).Where(x => CameTo(x.First) > 0).Select(x => x.Second).ToArray();
        return new(judged.Length == 0 ? double.NaN : judged.Average(), different.Length, OneInThree.MedianDegree(different.Select(before.Degree)));
    }

    /// <summary>The mean over all orders of equal scores, as <see cref="PredictionQuality.PrecisionAt"/> gives it, without putting all in order.</summary>
    double Precision(int asker, LinkCandidate[] told, double[] scores)
    {
        if (told.Length < Places) return told.Count(x => Came(asker, x.Node)) / (double)Places;
        var lowest = told[^1].Score;
        int above = 0, equal = 0;
        double cameAbove = 0, cameEqual = 0;
        foreach (var candidate in told)
        {
            if (candidate.Score <= lowest) continue;
            above++;
            if (Came(asker, candidate.Node)) cameAbove++;
        }
        for (var other = 0; other < scores.Length; other++)
        {
            if (scores[other] != lowest) continue;
            equal++;
            if (Came(asker, other)) cameEqual++;
        }
        return (cameAbove + (cameEqual * (Places - above) / equal)) / Places;
    }

    bool Came(int one, int other) => before.WeightBetween(one, other) == 0 && after.WeightBetween(one, other) > 0;

    int CameTo(int actor)
    {
        var count = 0;
        foreach (var other in after.Neighbours(actor))
            if (isTied[other] && before.WeightBetween(actor, other) == 0) count++;
        return count;
    }
}
