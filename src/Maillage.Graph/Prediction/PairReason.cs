namespace Maillage.Graph.Prediction;

/// <summary>
/// Why two actors might cooperate. The value of each is told with it, always the same from both ends; what is unknown is 0. Order and numbers stay: they are kept in files.
/// </summary>
public enum PairReason
{
    /// <summary>
    /// Partners in common: the square root of the sum over shared partners of one over their number of partners (resource allocation: Zhou, Lu and Zhang 2009, equation 11). A
    /// shared partner of everybody counts little; the root, because the second shared partner says less than the first.
    /// </summary>
    SharedPartners = 0,

    /// <summary>
    /// How much both have cooperated: ln(1 + hubs entered), both together. The logarithm of preferential attachment (Newman 2001, Physical Review E 64, 025102, section IV),
    /// on hubs rather than partners: one large hub is one experience.
    /// </summary>
    Experience = 1,

    /// <summary>
    /// How lately: ln(1 + 20 times the hubs entered, each counting half after each <see cref="RankingOptions.HalfLife"/> since the actor was last seen there), both together. Those active of late tie again (Tylenda, Angelova and Bedathur 2009, "Towards time-aware link prediction in evolving social networks", SNA-KDD 2009, section 3).
    /// </summary>
    Recency = 2,

    /// <summary>One territory, at the finest level: 1 or 0 (nearness breeds ties: McPherson, Smith-Lovin and Cook 2001, Annual Review of Sociology 27, 415-444).</summary>
    Place = 3,

    /// <summary>One territory around: 1 or 0.</summary>
    Area = 4,

    /// <summary>Common themes: the cosine of the counts of themes, of their own and of the hubs entered, from 0 to 1.</summary>
    Theme = 5,

    /// <summary>Organisations of one kind: 1 or 0.</summary>
    Kind = 6,

    /// <summary>Complementary: how many of both look for something that the other offers, 0, 1 or 2.</summary>
    Complement = 7,

    /// <summary>Will: how many of both said they would like to work with the other, 0, 1 or 2.</summary>
    Will = 8,
}
