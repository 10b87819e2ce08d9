namespace Maillage.Graph.Prediction;

/// <summary>How much a trial looks at; beyond, it draws.</summary>
public sealed record TrialOptions
{
    /// <summary>How ours is learnt and ranks.</summary>
    public RankingOptions Ranking { get; init; } = new();

    /// <summary>How many ties to come at most, and how many other pairs, the area under the curve is taken over.</summary>
    public int MostPairs { get; init; } = 200_000;

    /// <summary>How many actors at most are asked for their ten best.</summary>
    public int MostAskers { get; init; } = 2_000;

    /// <summary>Above how many actors times ties the walks of personalised PageRank are left out: they take hours on large networks.</summary>
    public long MostSteps { get; init; } = 20_000_000;

    /// <summary>What draws start from.</summary>
    public ulong Seed { get; init; } = 1;
}
