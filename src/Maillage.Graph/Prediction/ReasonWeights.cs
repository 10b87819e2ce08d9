using System.Collections.Immutable;

namespace Maillage.Graph.Prediction;

/// <summary>How much each reason counts: the score of a pair is the sum of the values of its reasons, each times its weight.</summary>
public sealed class ReasonWeights
{
    /// <summary>How many reasons there are.</summary>
    internal const int Count = 9;

    readonly ImmutableArray<double> weights;

    /// <param name="weights">One a reason, in the order of <see cref="PairReason"/>.</param>
    /// <param name="learntFrom">How many ties, seen to come, they were learnt from; 0 for stated ones.</param>
    /// <exception cref="ArgumentException">Not one finite number a reason.</exception>
    public ReasonWeights(IReadOnlyList<double> weights, int learntFrom = 0)
    {
        if (weights.Count != Count || weights.Any(x => !double.IsFinite(x))) throw new ArgumentException($"{Count} finite weights are expected.", nameof(weights));
        (this.weights, LearntFrom) = ([.. weights], learntFrom);
    }

    /// <summary>
    /// The weights where the past is too short to learn from: choices, not measures. Shared partners and a common theme first, then experience, recency and territory
    /// alike; a said wish before everything; the kind of organisation for nothing.
    /// </summary>
    public static ReasonWeights Stated { get; } = new([2, 0.5, 0.5, 1, 0.5, 1, 0, 1, 3]);

    /// <summary>The weight of a reason.</summary>
    public double this[PairReason reason] => weights[(int)reason];

    /// <summary>All of them, in the order of <see cref="PairReason"/>.</summary>
    public IReadOnlyList<double> All => weights;

    /// <summary>How many ties, seen to come, they were learnt from; 0 for stated ones.</summary>
    public int LearntFrom { get; }

    public bool IsLearnt => LearntFrom > 0;
}
