namespace Maillage.Graph.Prediction;

/// <summary>
/// How likely a tie between two nodes is thought to be. Direction and, but for the walk, weights are set aside. Source of all: D. Liben-Nowell and
/// J. Kleinberg 2007, "The link-prediction problem for social networks", JASIST 58, 1019-1031, section 3.
/// </summary>
public enum LinkScore
{
    /// <summary>How many neighbours they share (Newman 2001, Physical Review E 64, 025102).</summary>
    CommonNeighbours,

    /// <summary>The sum over shared neighbours of one over the logarithm of their degree (Adamic and Adar 2003, Social Networks 25, 211-230).</summary>
    AdamicAdar,

    /// <summary>The sum over shared neighbours of one over their degree (Zhou, Lu and Zhang 2009, European Physical Journal B 71, 623-630).</summary>
    ResourceAllocation,

    /// <summary>The product of their degrees (Barabasi and Albert 1999, Science 286, 509-512).</summary>
    PreferentialAttachment,

    /// <summary>Where a walk from one finds the other, and from the other the one, both together: personalised PageRank, damping 0.85.</summary>
    PersonalisedPageRank,
}
