using CsCheck;
using Maillage.Graph.Communities;

namespace Maillage.Graph.Tests.Communities;

public class LeidenTests
{
    static readonly Gen<CommunityQuality> AnyQuality = Gen.OneOf(
        One(0, 0.3, 1, 2.5).Select(CommunityQuality.Modularity), One(0, 0.05, 0.4, 1.5).Select(CommunityQuality.ConstantPotts));

    /// <summary>Any graph, and any way to look for communities in it, with or without a start.</summary>
    static readonly Gen<(SparseGraph Graph, LeidenOptions Options)> AnySearch =
        from given in SparseGraphTests.AnyTies
        from isDirected in Gen.Bool
        from quality in AnyQuality
        from seed in Gen.ULong
        from iterations in Gen.Int[1, 3]
        from randomness in One(0, 0.01, 1)
        from hasStart in Gen.Bool
        from start in Gen.Int[0, given.Nodes - 1].Array[given.Nodes]
        select (Build(given.Nodes, given.Ties, isDirected),
            new LeidenOptions { Quality = quality, Seed = seed, MostIterations = iterations, Randomness = randomness, Start = hasStart ? start : default(ReadOnlyMemory<int>) });

    static Gen<double> One(params double[] values) => Gen.Int[0, values.Length - 1].Select(x => values[x]);

    static LeidenOptions From(params int[] start) => new() { Start = start };

    static SparseGraph Build(int nodes, IEnumerable<(int From, int To, double Weight)> ties, bool isDirected = false)
    {
        var builder = new SparseGraphBuilder(nodes, isDirected);
        foreach (var (from, to, weight) in ties) builder.Add(from, to, weight);
        return builder.Build();
    }

    static NodeCommunities Find(SparseGraph graph, LeidenOptions? options = null) => Leiden.Find(graph, options, TestContext.Current.CancellationToken);

    [Fact]
    public void Every_community_is_connected() => AnySearch.Sample(search =>
    {
        var found = Find(search.Graph, search.Options);
        for (var community = 0; community < found.Count; community++)
        {
            var inside = Enumerable.Range(0, search.Graph.NodeCount).Where(x => found[x] == community).ToHashSet();
            var reached = new HashSet<int> { inside.First() };
            for (var grew = true; grew;)
                grew = search.Graph.Edges.Any(x => inside.Contains(x.From) && inside.Contains(x.To) && reached.Contains(x.From) != reached.Contains(x.To) && reached.Add(x.From) | reached.Add(x.To));
            Assert.Equal(inside.Order(), reached.Order());
        }
    }, iter: 2_000);

    [Fact]
    public void The_quality_is_never_below_that_of_the_start() => AnySearch.Sample(search =>
    {
        int[] start = search.Options.Start.IsEmpty ? [.. Enumerable.Range(0, search.Graph.NodeCount)] : search.Options.Start.ToArray();
        Assert.True(Find(search.Graph, search.Options).Quality >= search.Options.Quality.Of(search.Graph, start) - 1e-9);
    }, iter: 2_000);

    [Fact]
    public void Once_nothing_better_is_found_no_node_would_be_better_elsewhere_or_alone_and_no_two_communities_together() => AnySearch.Sample(search =>
    {
        var found = Find(search.Graph, search.Options with { MostIterations = int.MaxValue });
        var nodes = search.Graph.NodeCount;
        for (var node = 0; node < nodes; node++)
        {
            for (var elsewhere = 0; elsewhere < Math.Min(nodes, found.Count + 1); elsewhere++)
            {
                var moved = found.All.ToArray();
                moved[node] = elsewhere;
                Assert.True(search.Options.Quality.Of(search.Graph, moved) <= found.Quality + 1e-9);
            }
        }
        for (var one = 0; one < found.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                int[] together = [.. found.All.ToArray().Select(x => x == one ? other : x)];
                Assert.True(search.Options.Quality.Of(search.Graph, together) <= found.Quality + 1e-9);
            }
        }
    }, iter: 1_000);

    [Fact]
    public void A_quality_is_what_its_formula_says() => AnySearch.Sample(search =>
    {
        var (graph, quality) = (search.Graph, search.Options.Quality);
        int[] communities = search.Options.Start.IsEmpty ? [.. Enumerable.Range(0, graph.NodeCount).Select(x => x / 2)] : search.Options.Start.ToArray();
        var ties = graph.Edges.ToList();
        double expected = 0;
        foreach (var community in communities.Distinct())
        {
            var within = ties.Where(x => communities[x.From] == community && communities[x.To] == community).Sum(x => x.Weight);
            var strength = ties.Sum(x => (communities[x.From] == community ? x.Weight : 0) + (communities[x.To] == community ? x.Weight : 0));
            double count = communities.Count(x => x == community);
            var total = ties.Sum(x => x.Weight);
            expected += !quality.IsModularity
                ? within - (quality.Resolution * count * (count - 1) / 2)
                : total == 0 ? 0 : (within / total) - (quality.Resolution * Math.Pow(strength / (2 * total), 2));
        }
        Assert.Equal(expected, quality.Of(graph, communities), 1e-9);
    });

    [Fact]
    public void The_quality_told_is_that_of_the_communities_told_and_the_largest_come_first() => AnySearch.Sample(search =>
    {
        var found = Find(search.Graph, search.Options);
        Assert.Equal(search.Options.Quality.Of(search.Graph, found.All), found.Quality, 1e-9);
        Assert.Equal(found.Sizes.ToArray(), Enumerable.Range(0, found.Count).Select(x => found.All.ToArray().Count(y => y == x)));
        Assert.Equal(found.Sizes.ToArray().OrderDescending(), found.Sizes.ToArray());
        var firsts = Enumerable.Range(0, found.Count).Select(x => (-found.Sizes[x], found.All.IndexOf(x))).ToList();
        Assert.Equal(firsts.Order(), firsts);
    });

    [Fact]
    public void The_same_graph_and_seed_give_the_same_communities() => AnySearch.Sample(search =>
        Assert.Equal(Find(search.Graph, search.Options).All.ToArray(), Find(search.Graph, search.Options).All.ToArray()));

    [Fact]
    public void A_quality_does_not_depend_on_how_nodes_are_numbered() => Gen.Select(SparseGraphTests.AnyTies, AnyQuality, Gen.Int).Sample((given, quality, seed) =>
    {
        var numbers = Enumerable.Range(0, given.Nodes).ToArray();
        new Random(seed).Shuffle(numbers);
        var communities = Find(Build(given.Nodes, given.Ties)).All.ToArray();
        var renumbered = new int[given.Nodes];
        for (var node = 0; node < given.Nodes; node++) renumbered[numbers[node]] = communities[node];
        Assert.Equal(
            quality.Of(Build(given.Nodes, given.Ties), communities),
            quality.Of(Build(given.Nodes, given.Ties.Select(x => (numbers[x.From], numbers[x.To], x.Weight))), renumbered), 1e-9);
    });

    [Fact]
    public void A_directed_graph_is_read_as_undirected() => AnySearch.Where(x => x.Graph.IsDirected).Sample(search =>
    {
        var undirected = Build(search.Graph.NodeCount, search.Graph.Edges.Select(x => (x.From, x.To, x.Weight)));
        Assert.Equal(Find(undirected, search.Options).All.ToArray(), Find(search.Graph, search.Options).All.ToArray());
    });

    [Fact]
    public void Nothing_has_no_community_and_what_is_not_tied_is_alone()
    {
        var nothing = Find(new SparseGraphBuilder(0).Build());
        Assert.Equal((0, 0d), (nothing.Count, nothing.Quality));
        Assert.Equal([0], Find(new SparseGraphBuilder(1).Build()).All.ToArray());
        Assert.Equal([0, 1, 2], Find(new SparseGraphBuilder(3).Build(), From(1, 1, 1)).All.ToArray());
        Assert.Equal([0, 0, 1, 1, 2], Find(Build(5, [(0, 1, 1), (2, 3, 1)])).All.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cliques_in_a_ring_are_communities(bool isModularity)
    {
        const int Cliques = 10;
        const int Size = 6;
        List<(int, int, double)> ties = [];
        for (var clique = 0; clique < Cliques; clique++)
        {
            for (var one = 0; one < Size; one++)
            {
                for (var other = 0; other < one; other++) ties.Add((clique * Size + other, clique * Size + one, 1));
            }
            ties.Add((clique * Size, (clique + 1) % Cliques * Size + 1, 1));
        }
        var found = Find(Build(Cliques * Size, ties), new() { Quality = isModularity ? CommunityQuality.Modularity() : CommunityQuality.ConstantPotts(0.5) });
        Assert.Equal(Enumerable.Range(0, Cliques * Size).Select(x => x / Size), found.All.ToArray());
    }

    [Fact]
    public void The_communities_of_yesterday_stay_where_nothing_better_is_to_be_found()
    {
        var found = Find(KnownGraphs.Karate);
        var again = Find(KnownGraphs.Karate, new() { Start = found.All.ToArray(), Seed = 99 });
        Assert.Equal(found.All.ToArray(), again.All.ToArray());
        Assert.Equal(1, again.Iterations);
    }

    [Fact]
    public void Weights_decide()
    {
        var found = Find(Build(4, [(0, 1, 1), (1, 2, 10), (2, 3, 1), (3, 0, 10)]));
        Assert.Equal([0, 1, 1, 0], found.All.ToArray());
    }

    [Fact]
    public void A_seed_draws_and_the_same_seed_draws_the_same()
    {
        // Among communities of chance every order finds others.
        var chance = Chance(2_000, 8_000);
        var found = Find(chance, new() { Seed = 5 }).All.ToArray();
        Assert.Equal(found, Find(chance, new() { Seed = 5 }).All.ToArray());
        Assert.NotEqual(found, Find(chance, new() { Seed = 6 }).All.ToArray());
    }

    [Fact]
    public void It_can_be_called_off_before_and_on_the_way()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Leiden.Find(KnownGraphs.Karate, cancellation: new CancellationToken(canceled: true)));
        var chance = Chance(20_000, 200_000);
        // Left alone it would go on for minutes.
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.ThrowsAny<OperationCanceledException>(() => Leiden.Find(chance, new() { MostIterations = int.MaxValue }, source.Token));
    }

    static SparseGraph Chance(int nodes, int ties)
    {
        var random = new Random(1);
        return Build(nodes, Enumerable.Range(0, ties).Select(_ => (random.Next(nodes), random.Next(nodes), 1d)));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Find(KnownGraphs.Karate, From(0)));
        Assert.Throws<ArgumentException>(() => Find(Build(2, []), From(0, 2)));
        Assert.Throws<ArgumentException>(() => CommunityQuality.Modularity().Of(Build(2, []), [0, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(KnownGraphs.Karate, new() { MostIterations = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(KnownGraphs.Karate, new() { Randomness = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommunityQuality.Modularity(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CommunityQuality.ConstantPotts(double.PositiveInfinity));
    }
}
