namespace Maillage.Graph.Communities;

/// <summary>How <see cref="Leiden"/> looks for communities.</summary>
public sealed record LeidenOptions
{
    /// <summary>What is to be as high as can be; modularity unless said otherwise.</summary>
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity();

    /// <summary>Draws the order in which nodes are looked at. The same seed and graph give the same communities, on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most times that the whole is gone through, each from where the last one ended; it stops once one finds nothing better. Where communities are clear three or four do;
    /// where there are none but those of chance, hundreds go on finding a little.</summary>
    public int MostIterations { get; init; } = 10;

    /// <summary>
    /// How readily the refinement takes another than the best choice: theta of the paper, in mean weights of a tie, 0.01 there; 0 always takes the best.
    /// </summary>
    public double Randomness { get; init; } = 0.01;

    /// <summary>
    /// The community of each node to start from, a number from 0, below that of nodes; each node alone when empty. The communities of yesterday make those of
    /// today change no more than the graph did.
    /// </summary>
    public ReadOnlyMemory<int> Start { get; init; }
}
