namespace Maillage.Graph.Communities;

/// <summary>
/// Communities by the Leiden algorithm (Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9,
/// 2019): nodes move to where they bring most, each community is refined into well-connected groups, the groups become the nodes of a smaller graph, and so on until
/// nothing can be joined; then the whole again from there.
/// </summary>
/// <remarks>
/// Every community is connected, and the quality is never below that of the start. One thread: the result depends on graph, options and nothing else. Time of an
/// iteration: nearly linear in ties in practice. Memory: 90 bytes a node, and at worst 12 bytes a neighbour for each of two smaller graphs.
/// <para>
/// A directed graph is read as undirected: ties there and back add up. Nodes without ties are alone. Loops and parallel ties were dealt with by
/// <see cref="SparseGraphBuilder"/>.
/// </para>
/// </remarks>
public static class Leiden
{
    /// <summary>Finds communities.</summary>
    /// <exception cref="ArgumentException">The start is not one number a node.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No iteration at all, or a randomness that is not 0 or above.</exception>
    /// <exception cref="OperationCanceledException">It was called off; within a few milliseconds.</exception>
    public static NodeCommunities Find(SparseGraph graph, LeidenOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostIterations, 1, nameof(options));
        if (!(options.Randomness >= 0)) throw new ArgumentOutOfRangeException(nameof(options), options.Randomness, "Randomness is 0 or above.");
        if (!options.Start.IsEmpty) CommunityQuality.Check(graph, options.Start.Span);
        graph = UndirectedGraph.Of(graph);

        var run = new LeidenRun(graph, options, cancellation);
        var iterations = 1;
        while (run.Iterate() && iterations < options.MostIterations) iterations++;
        var (communityOf, sizes) = Numbered(run.CommunityOf);
        return new(communityOf, sizes, options.Quality.Of(graph, communityOf), iterations);
    }

    static (int[] CommunityOf, int[] Sizes) Numbered(ReadOnlySpan<int> given)
    {
        var counts = new int[given.Length];
        var leasts = new int[given.Length];
        for (var node = given.Length - 1; node >= 0; node--)
        {
            counts[given[node]]++;
            leasts[given[node]] = node;
        }
        int[] order = [.. Enumerable.Range(0, given.Length).Where(x => counts[x] > 0).OrderByDescending(x => counts[x]).ThenBy(x => leasts[x])];
        var numbers = leasts;
        for (var place = 0; place < order.Length; place++) numbers[order[place]] = place;
        var communityOf = new int[given.Length];
        for (var node = 0; node < given.Length; node++) communityOf[node] = numbers[given[node]];
        return (communityOf, [.. order.Select(x => counts[x])]);
    }
}
