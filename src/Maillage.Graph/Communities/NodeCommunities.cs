namespace Maillage.Graph.Communities;

/// <summary>A division of the nodes of a graph into communities, numbered from the largest to the smallest; equal ones by their least node. Immutable.</summary>
public sealed class NodeCommunities
{
    readonly int[] communityOf;
    readonly int[] sizes;

    internal NodeCommunities(int[] communityOf, int[] sizes, double quality, int iterations)
    {
        this.communityOf = communityOf;
        this.sizes = sizes;
        Quality = quality;
        Iterations = iterations;
    }

    /// <summary>How many communities.</summary>
    public int Count => sizes.Length;

    /// <summary>The community of each node.</summary>
    public ReadOnlySpan<int> All => communityOf;

    /// <summary>How many nodes each community has.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>What <see cref="CommunityQuality.Of"/> says of it.</summary>
    public double Quality { get; }

    /// <summary>How many times the whole was gone through.</summary>
    public int Iterations { get; }

    /// <summary>The community of a node.</summary>
    public int this[int node] => communityOf[node];
}
