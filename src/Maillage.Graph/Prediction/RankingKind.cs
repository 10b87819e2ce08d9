namespace Maillage.Graph.Prediction;

/// <summary>A way of ranking possible cooperations that a <see cref="PredictionTrial"/> tries: ours, or one of <see cref="LinkScore"/>, in their order and with their numbers.</summary>
public enum RankingKind
{
    CommonNeighbours = LinkScore.CommonNeighbours,
    AdamicAdar = LinkScore.AdamicAdar,
    ResourceAllocation = LinkScore.ResourceAllocation,
    PreferentialAttachment = LinkScore.PreferentialAttachment,
    PersonalisedPageRank = LinkScore.PersonalisedPageRank,

    /// <summary><see cref="CooperationRanking"/>: all reasons, weighted.</summary>
    Reasons,
}
