using System.Buffers;

namespace Maillage.Graph.Prediction;

/// <summary>
/// Ranks possible cooperations by what speaks for them: the score of a pair is the sum of its reasons, each times its weight, the same from both ends. No score is a promise: it
/// orders pairs of one network on one day. One is made for many questions; safe to use from many threads.
/// </summary>
public sealed class CooperationRanking
{
    readonly KnownNetwork known;

    /// <summary>Prepares. Time and memory: those of the projection of the hubs on actors.</summary>
    /// <param name="history">The network.</param>
    /// <param name="date">The last day that is known; what comes later is not looked at.</param>
    /// <param name="weights">How much each reason counts: see <see cref="WeightLearning"/>.</param>
    /// <param name="options">Those with which the weights were learnt; null for the usual.</param>
    /// <param name="cancel">Stops the work.</param>
    public CooperationRanking(MembershipHistory history, int date, ReasonWeights weights, RankingOptions? options = null, CancellationToken cancel = default)
        : this(new KnownNetwork(history, date, (options ?? new()).HalfLife, cancel), weights)
    {
    }

    internal CooperationRanking(KnownNetwork known, ReasonWeights weights) => (this.known, Weights) = (known, weights);

    public ReasonWeights Weights { get; }

    /// <summary>Who is tied to whom on that day; the weight of a tie is how many hubs two share.</summary>
    public SparseGraph Ties => known.Ties;

    /// <summary>The score of a pair, tied or not; nine decimals.</summary>
    /// <param name="one">An actor.</param>
    /// <param name="other">Another.</param>
    public double Score(int one, int other)
    {
        RefusePair(one, other);
        Span<double> values = stackalloc double[ReasonWeights.Count];
        known.Values(one, other, values);
        return Sum(values);
    }

    /// <summary>What the score of a pair is made of: the reasons that are there, the weightiest first. They add up to the score.</summary>
    /// <param name="one">An actor.</param>
    /// <param name="other">Another.</param>
    public ReasonShare[] Reasons(int one, int other)
    {
        RefusePair(one, other);
        var values = new double[ReasonWeights.Count];
        known.Values(one, other, values);
        return [.. values.Select((x, i) => new ReasonShare((PairReason)i, x, x * Weights.All[i])).Where(x => x.Value != 0)
            .OrderByDescending(x => Math.Abs(x.Contribution)).ThenBy(x => x.Reason)];
    }

    /// <summary>
    /// The best candidates for an actor: neither itself nor a partner; the best first, equal ones by their number. Fewer than asked for where there are not as many. An actor without
    /// any tie has candidates too: territory, themes, kinds, skills and wishes speak for them.
    /// </summary>
    /// <remarks>Time: actors times reasons, and the degrees of its partners together; memory: nothing but the result.</remarks>
    /// <param name="actor">For whom.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="isAsked">Who may be suggested: those of a territory, a theme; null for everybody.</param>
    /// <param name="cancel">Stops the work.</param>
    public LinkCandidate[] Best(int actor, int count, Predicate<int>? isAsked = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actor, (uint)Ties.NodeCount, nameof(actor));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        cancel.ThrowIfCancellationRequested();
        var scores = ArrayPool<double>.Shared.Rent(Ties.NodeCount);
        try
        {
            ScoreAll(actor, scores.AsSpan(0, Ties.NodeCount));
            var best = new BestCandidates(count);
            for (var other = 0; other < Ties.NodeCount; other++)
                if (!double.IsNaN(scores[other]) && isAsked?.Invoke(other) != false) best.Offer(other, scores[other]);
            return best.ToArray();
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    /// <summary>The best pairs among some actors, not tied yet: those of a neighbourhood, of a theme. The best first, equal ones by their numbers.</summary>
    /// <remarks>Time: squared actors times reasons, and for each the degrees of its partners together; memory: the result.</remarks>
    /// <param name="actors">Among whom; each once.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancel">Stops the work.</param>
    public ScoredPair[] BestPairs(IReadOnlyCollection<int> actors, int count, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int[] among = [.. actors.Distinct().Order()];
        foreach (var actor in among) ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actor, (uint)Ties.NodeCount, nameof(actors));
        var best = new PriorityQueue<(int One, int Other), (double Score, int Earlier, int Later)>();
        Span<double> values = stackalloc double[ReasonWeights.Count];
        for (var i = 0; i < among.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var j = i + 1; j < among.Length; j++)
            {
                var (one, other) = (among[i], among[j]);
                if (Ties.WeightBetween(one, other) != 0) continue;
                known.Values(one, other, values);
                var place = (Sum(values), -one, -other);
                if (best.Count < count) best.Enqueue((one, other), place);
                else if (count > 0) best.EnqueueDequeue((one, other), place);
            }
        }
        var result = new ScoredPair[best.Count];
        for (var place = result.Length - 1; place >= 0; place--)
        {
            best.TryDequeue(out var pair, out var priority);
            result[place] = new(pair.One, pair.Other, priority.Score);
        }
        return result;
    }

    /// <summary>The score of an actor with each other; <see cref="double.NaN"/> for itself and its partners.</summary>
    internal void ScoreAll(int actor, Span<double> scores)
    {
        scores.Clear();
        known.Shared(actor, scores);
        Span<double> values = stackalloc double[ReasonWeights.Count];
        for (var other = 0; other < scores.Length; other++)
        {
            known.Values(actor, other, scores[other], values);
            scores[other] = Sum(values);
        }
        scores[actor] = double.NaN;
        foreach (var partner in Ties.Neighbours(actor)) scores[partner] = double.NaN;
    }

    /// <summary>Rounded, so that what is equal but for the order of a sum stays equal whatever the numbering.</summary>
    double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++) sum += values[i] * Weights.All[i];
        return Math.Round(sum, 9);
    }

    void RefusePair(int one, int other)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)one, (uint)Ties.NodeCount, nameof(one));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)other, (uint)Ties.NodeCount, nameof(other));
        ArgumentOutOfRangeException.ThrowIfEqual(one, other);
    }
}
