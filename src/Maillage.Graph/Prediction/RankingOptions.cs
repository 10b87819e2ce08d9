namespace Maillage.Graph.Prediction;

/// <summary>How possible cooperations are ranked and the ranking learnt.</summary>
public sealed record RankingOptions
{
    /// <summary>After how long an entry counts half, in the unit of dates; above 0. Four years unless said otherwise: about the length of a European programme.</summary>
    public double HalfLife { get; init; } = 4;

    /// <summary>From how many ties on, seen to come in the past, weights are learnt rather than the stated ones used.</summary>
    public int FewestTies { get; init; } = 30;

    /// <summary>
    /// How strongly weights hold to the stated ones (<see cref="ReasonWeights.Stated"/>): the precision of a normal distribution around them, at least 0.
    /// </summary>
    public double Hold { get; init; } = 10;

    /// <summary>How many earlier days at most the past is cut at to learn from.</summary>
    public int MostCuts { get; init; } = 5;

    /// <summary>How many pairs at most of each cut are learnt from, ties and others alike; beyond, they are drawn and weighted.</summary>
    public int MostPairs { get; init; } = 60_000;

    /// <summary>What draws start from. Where no draw is needed it changes nothing.</summary>
    public ulong Seed { get; init; } = 1;
}
