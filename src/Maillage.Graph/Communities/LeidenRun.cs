namespace Maillage.Graph.Communities;

/// <summary>One run of <see cref="Leiden"/> on one undirected graph: what stays from iteration to iteration.</summary>
sealed class LeidenRun
{
    readonly SparseGraph graph;
    readonly CancellationToken cancellation;
    readonly double resolution;
    readonly double randomness;
    readonly double[] sizes;
    readonly LeidenScratch scratch;
    readonly LeidenRows[] rows = [new(), new()];

    /// <summary>The community of each node of the graph.</summary>
    readonly int[] communityOf;

    /// <summary>The community of each node of the level.</summary>
    readonly int[] levelCommunityOf;

    /// <summary>The node of the level that each node of the graph is in.</summary>
    readonly int[] levelNodeOf;

    SplitMix64 random;

    public LeidenRun(SparseGraph graph, LeidenOptions options, CancellationToken cancellation)
    {
        (this.graph, this.cancellation) = (graph, cancellation);
        random = new(options.Seed);
        var nodes = graph.NodeCount;
        var total = graph.TotalWeight;
        randomness = graph.EdgeCount == 0 ? 0 : options.Randomness * total / graph.EdgeCount;
        sizes = new double[nodes];
        if (options.Quality.IsModularity)
        {
            for (var node = 0; node < nodes; node++) sizes[node] = graph.Strength(node);
            resolution = total == 0 ? 0 : options.Quality.Resolution / (2 * total);
        }
        else
        {
            Array.Fill(sizes, 1);
            resolution = options.Quality.Resolution;
        }
        scratch = new(nodes);
        communityOf = new int[nodes];
        levelCommunityOf = new int[nodes];
        levelNodeOf = new int[nodes];
        if (options.Start.IsEmpty) for (var node = 0; node < nodes; node++) communityOf[node] = node;
        else options.Start.Span.CopyTo(communityOf);
    }

    public ReadOnlySpan<int> CommunityOf => communityOf;

    /// <summary>Goes through the whole once; false when there was nothing better to find.</summary>
    public bool Iterate()
    {
        communityOf.CopyTo(levelCommunityOf);
        for (var node = 0; node < levelNodeOf.Length; node++) levelNodeOf[node] = node;

        var level = new LeidenLevel(graph.Starts, graph.Ends, graph.AllWeights, sizes);
        double brought = 0;
        for (var height = 0; ; height++)
        {
            var communities = levelCommunityOf.AsSpan(0, level.NodeCount);
            brought += LeidenMoves.Run(level, resolution, communities, scratch, ref random, cancellation);
            var count = Number(communities);
            if (count == level.NodeCount) break;

            var groups = LeidenRefinement.Run(level, resolution, randomness, communities, count, scratch, ref random, cancellation);
            if (groups == level.NodeCount)
            {
                groups = LeidenParts.Run(level, communities, scratch);
                if (groups == level.NodeCount)
                {
                    // Communities of nodes that nothing ties to one another, from the start that was given.
                    for (var node = 0; node < groups; node++) communities[node] = node;
                    break;
                }
            }
            level = Rise(level, groups);
        }
        for (var node = 0; node < communityOf.Length; node++) communityOf[node] = levelCommunityOf[levelNodeOf[node]];
        return brought > 0;

        LeidenLevel Rise(LeidenLevel below, int groups)
        {
            var above = rows[0];
            above.Gather(below, groups, scratch.GroupOf, scratch.Sorted.AsSpan(0, below.NodeCount), scratch.Links, scratch.Touched, cancellation);
            Array.Reverse(rows);
            for (var node = 0; node < below.NodeCount; node++) scratch.Numbers[scratch.GroupOf[node]] = levelCommunityOf[node];
            scratch.Numbers.AsSpan(0, groups).CopyTo(levelCommunityOf);
            foreach (ref var node in levelNodeOf.AsSpan()) node = scratch.GroupOf[node];
            return above.Level;
        }
    }

    /// <summary>Numbers communities without holes, their totals too; gives how many there are.</summary>
    int Number(Span<int> communities)
    {
        var numbers = scratch.Numbers.AsSpan(0, communities.Length);
        var count = 0;
        for (var community = 0; community < numbers.Length; community++)
        {
            if (scratch.Members[community] == 0) continue;
            numbers[community] = count;
            scratch.Totals[count++] = scratch.Totals[community];
        }
        foreach (ref var community in communities) community = numbers[community];
        return count;
    }
}
