namespace Maillage.Graph.Communities;

/// <summary>What makes one division of a graph into communities better than another: the more, the better. Immutable.</summary>
/// <remarks>
/// Both compare the weight within a community with what would be expected. Modularity expects what chance gives to nodes of these strengths, and so
/// does not see communities that are small beside the whole (Fortunato and Barthelemy 2007). The constant Potts model expects
/// the same density everywhere: its resolution is that density, in weight a pair of nodes, and communities do not depend on how large the rest is.
/// </remarks>
public sealed record CommunityQuality
{
    CommunityQuality(bool isModularity, double resolution)
    {
        if (!(resolution >= 0) || double.IsInfinity(resolution))
            throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "A resolution is a finite number, 0 or above.");
        (IsModularity, Resolution) = (isModularity, resolution);
    }

    /// <summary>1 for plain modularity; the more, the smaller the communities. For the Potts model, a weight a pair of nodes.</summary>
    public double Resolution { get; }

    internal bool IsModularity { get; }

    /// <summary>
    /// Newman and Girvan (2004), with the resolution of Reichardt and Bornholdt (2006): the sum over communities of
    /// W / m - resolution (K / 2m)^2, with W the weight of the ties within, K the sum of the strengths and m the weight of all ties. At most 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A resolution that is not a finite number, 0 or above.</exception>
    public static CommunityQuality Modularity(double resolution = 1) => new(true, resolution);

    /// <summary>
    /// Traag, Van Dooren and Nesterov (2011), equation 6: the sum over communities of W - resolution n (n - 1) / 2, with W the weight of the ties
    /// within and n the number of nodes. In units of weight.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A resolution that is not a finite number, 0 or above.</exception>
    public static CommunityQuality ConstantPotts(double resolution) => new(false, resolution);

    /// <summary>
    /// The quality of a division. Time: nodes and ties; memory: nodes. 0 for a graph without ties under modularity, which is not defined there.
    /// The direction of ties is not looked at.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="communities">The community of each node: a number from 0, below that of nodes.</param>
    /// <exception cref="ArgumentException">There is not one such number a node.</exception>
    public double Of(SparseGraph graph, ReadOnlySpan<int> communities)
    {
        Check(graph, communities);
        double within = 0, all = 0;
        var sizes = new double[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var neighbours = graph.Neighbours(node);
            var weights = graph.Weights(node);
            if (!IsModularity) sizes[communities[node]]++;
            for (var i = 0; i < neighbours.Length; i++)
            {
                var weight = weights.IsEmpty ? 1 : weights[i];
                all += weight;
                if (communities[neighbours[i]] == communities[node]) within += weight;
                if (!IsModularity) continue;
                sizes[communities[node]] += weight;
                if (graph.IsDirected) sizes[communities[neighbours[i]]] += weight;
            }
        }
        // Both rows of an undirected tie were walked.
        if (!graph.IsDirected) (within, all) = (within / 2, all / 2);

        double expected = 0;
        if (IsModularity)
        {
            if (all == 0) return 0;
            foreach (var size in sizes) expected += size / (2 * all) * (size / (2 * all));
            return within / all - Resolution * expected;
        }
        foreach (var size in sizes) expected += size * (size - 1) / 2;
        return within - Resolution * expected;
    }

    internal static void Check(SparseGraph graph, ReadOnlySpan<int> communities)
    {
        if (communities.Length != graph.NodeCount || communities.ContainsAnyExceptInRange(0, graph.NodeCount - 1))
            throw new ArgumentException("Each node has one community, a number from 0, below that of nodes.", nameof(communities));
    }
}
