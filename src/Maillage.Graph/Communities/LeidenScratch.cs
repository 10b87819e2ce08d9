namespace Maillage.Graph.Communities;

/// <summary>Arrays that every level and every pass of one run of <see cref="Leiden"/> writes over; sized for the first level, which has the most nodes.</summary>
sealed class LeidenScratch(int nodes)
{
    /// <summary>The weight between the node looked at and each group; zeros between two nodes.</summary>
    public readonly double[] Links = new double[nodes];

    /// <summary>The groups whose link is not zero. One more: a place is written before it is known to be needed.</summary>
    public readonly int[] Touched = new int[nodes + 1];

    /// <summary>What joining each of the touched groups would bring.</summary>
    public readonly double[] Gains = new double[nodes];

    /// <summary>Nodes that wait, or nodes in the order in which they are looked at.</summary>
    public readonly int[] Queue = new int[nodes];

    public readonly bool[] IsQueued = new bool[nodes];

    /// <summary>Numbers of communities that nobody is in, the last one to be taken first.</summary>
    public readonly int[] Free = new int[nodes];

    /// <summary>The size of each community.</summary>
    public readonly double[] Totals = new double[nodes];

    /// <summary>How many nodes of the level each community has.</summary>
    public readonly int[] Members = new int[nodes];

    /// <summary>Nodes, group after group.</summary>
    public readonly int[] Sorted = new int[nodes];

    public readonly int[] Firsts = new int[nodes + 1];

    /// <summary>The group of each node within its community.</summary>
    public readonly int[] GroupOf = new int[nodes];

    /// <summary>The size of each group.</summary>
    public readonly double[] GroupTotals = new double[nodes];

    /// <summary>How many nodes each group has.</summary>
    public readonly int[] GroupMembers = new int[nodes];

    /// <summary>The weight between each group and the rest of its community.</summary>
    public readonly double[] Cuts = new double[nodes];

    /// <summary>New numbers for old ones.</summary>
    public readonly int[] Numbers = new int[nodes];
}
