namespace Maillage.Graph.Prediction;

/// <summary>What a <see cref="PredictionTrial"/> found.</summary>
/// <param name="Cut">The last day that was known.</param>
/// <param name="ActorCount">How many actors were tied to somebody on that day: they alone can be foretold by the plain scores, and all are judged on them.</param>
/// <param name="CameCount">How many pairs of them tied for the first time afterwards.</param>
/// <param name="OtherCount">How many did not.</param>
/// <param name="AskerCount">How many actors were asked for their ten best.</param>
/// <param name="JudgedCount">How many of these tied anew, and give the precision.</param>
/// <param name="Guessing">The precision at ten of candidates drawn blindly: the share of candidates that came, over those who give the precision.</param>
/// <param name="MedianDegree">The median number of partners of all actors who had one.</param>
/// <param name="Weights">What ours had learnt before the cut.</param>
/// <param name="Lines">One for each way of ranking, in the order of <see cref="RankingKind"/>.</param>
/// <param name="InTurns">Ours again where one suggestion in three goes to the little-connected (<see cref="OneInThree"/>); its areas are those of ours.</param>
/// <param name="Winner">Which ranking foretold best.</param>
public sealed record TrialResult(
    int Cut, int ActorCount, int CameCount, long OtherCount, int AskerCount, int JudgedCount, double Guessing, double MedianDegree,
    ReasonWeights Weights, IReadOnlyList<TrialLine> Lines, TrialLine InTurns, RankingKind Winner)
{
    /// <summary>The line of a ranking, or nothing where it was not tried.</summary>
    public TrialLine? Of(RankingKind kind)
    {
        foreach (var line in Lines)
            if (line.Kind == kind) return line;
        return null;
    }
}
