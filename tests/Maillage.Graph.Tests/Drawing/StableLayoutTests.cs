using CsCheck;
using Maillage.Graph.Drawing;

namespace Maillage.Graph.Tests.Drawing;

public class StableLayoutTests
{
    const int GroupSize = 20;

    static SparseGraph Build(int nodes, IEnumerable<(int From, int To, double Weight)> ties, bool isDirected = false)
    {
        var builder = new SparseGraphBuilder(nodes, isDirected);
        foreach (var (from, to, weight) in ties) builder.Add(from, to, weight);
        return builder.Build();
    }

    static NodePlace[] Place(SparseGraph graph, LayoutOptions? options = null, IReadOnlyList<string>? keys = null) =>
        StableLayout.Place(graph, keys ?? Keys(graph.NodeCount), options, TestContext.Current.CancellationToken);

    static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(x => $"node {x}")];

    static double Between(NodePlace one, NodePlace other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    /// <summary>Groups of 20 that are tied within, and one tie in eight to anybody.</summary>
    static List<(int From, int To, double Weight)> Groups(int nodes, int seed)
    {
        var random = new Random(seed);
        var ties = new List<(int, int, double)>();
        while (ties.Count < 3 * nodes)
        {
            var from = random.Next(nodes);
            ties.Add((from, random.Next(8) == 0 ? random.Next(nodes) : (from / GroupSize * GroupSize) + random.Next(GroupSize), 1));
        }
        return ties;
    }

    static double Radius(NodePlace[] places)
    {
        var middle = new NodePlace(places.Average(x => x.X), places.Average(x => x.Y));
        return Math.Sqrt(places.Average(x => Between(x, middle) * Between(x, middle)));
    }

    [Fact]
    public void Every_node_has_a_place_and_none_stands_over_another() =>
        Gen.Select(SparseGraphTests.AnyTies, Gen.Bool, Gen.Double[0, 60].Array[12], Gen.Double[0, 5]).Sample((given, isDirected, radii, gap) =>
        {
            radii = radii[..given.Nodes];
            var places = Place(Build(given.Nodes, given.Ties, isDirected), new() { Radii = radii, Gap = gap });
            Assert.All(places, x => Assert.True(x.IsKnown));
            for (var one = 0; one < given.Nodes; one++)
            {
                for (var other = 0; other < one; other++)
                    Assert.True(Between(places[one], places[other]) >= (radii[one] + radii[other] + gap) * (1 - 1e-6), $"{places[one]} and {places[other]} are too near.");
            }
        });

    [Fact]
    public void Keys_decide_and_not_numbers() => Gen.Select(SparseGraphTests.AnyTies, Gen.Int).Sample((given, seed) =>
    {
        var numbers = Enumerable.Range(0, given.Nodes).ToArray();
        new Random(seed).Shuffle(numbers);
        var keys = Keys(given.Nodes);
        var renumbered = new string[given.Nodes];
        for (var node = 0; node < given.Nodes; node++) renumbered[numbers[node]] = keys[node];

        var places = Place(Build(given.Nodes, given.Ties), keys: keys);
        var again = Place(Build(given.Nodes, given.Ties.Select(x => (numbers[x.To], numbers[x.From], x.Weight)).Reverse()), keys: renumbered);
        // Parallel ties are added up in the order of their weights, so even sums are the same.
        Assert.Equal(places, Enumerable.Range(0, given.Nodes).Select(x => again[numbers[x]]));
    });

    [Theory]
    [InlineData(60)]
    [InlineData(500)]
    public void The_same_graph_looks_the_same_tomorrow(int nodes)
    {
        var options = new LayoutOptions { Radii = Enumerable.Repeat(5d, nodes).ToArray() };
        Assert.Equal(Place(Build(nodes, Groups(nodes, 1)), options), Place(Build(nodes, Groups(nodes, 1)), options));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(600)]
    public void One_tie_more_moves_the_others_little_and_less_when_their_places_are_known(int nodes)
    {
        var ties = Groups(nodes, 2);
        var options = new LayoutOptions { Radii = Enumerable.Repeat(5d, nodes).ToArray() };
        var before = Place(Build(nodes, ties), options);
        var radius = Radius(before);
        var random = new Random(3);
        var (fresh, resumed) = (new List<double>(), new List<double>());
        for (var time = 0; time < 9; time++)
        {
            var (one, other) = (random.Next(nodes), random.Next(nodes));
            var more = Build(nodes, [.. ties, (one, other, 1)]);
            fresh.Add(Moved(Place(more, options)));
            resumed.Add(Moved(Place(more, options with { Previous = before })));

            double Moved(NodePlace[] after) => Enumerable.Range(0, nodes).Where(x => x != one && x != other).Select(x => Between(before[x], after[x])).Order().ElementAt(nodes / 2) / radius;
        }
        // Places drawn anew for each would be about as far as the picture is wide: 1.
        Assert.InRange(fresh.Order().ElementAt(4), 0, 0.15);
        Assert.InRange(resumed.Max(), 0, 0.06);
        // And the other keys: it is the keys that hold the picture.
        var strangers = Place(Build(nodes, ties), options, [.. Enumerable.Range(0, nodes).Select(x => $"other {x}")]);
        Assert.True(Enumerable.Range(0, nodes).Average(x => Between(before[x], strangers[x])) / radius > 0.5);
    }

    [Fact]
    public void Groups_stand_apart()
    {
        const int Nodes = 200;
        var places = Place(Build(Nodes, Groups(Nodes, 4)));
        var pairs = (from one in Enumerable.Range(0, Nodes) from other in Enumerable.Range(0, one) select (Same: one / GroupSize == other / GroupSize, Distance: Between(places[one], places[other]))).ToLookup(x => x.Same, x => x.Distance);
        Assert.True(pairs[true].Average() < pairs[false].Average() / 2);
    }

    [Fact]
    public void A_newcomer_stands_near_its_neighbours_and_the_others_stay()
    {
        const int Nodes = 100;
        var ties = Groups(Nodes, 5);
        var before = Place(Build(Nodes, ties));
        int[] friends = [3, 5, 9];
        var after = Place(Build(Nodes + 1, [.. ties, .. friends.Select(x => (x, Nodes, 1d))]), new() { Previous = (NodePlace[])[.. before, NodePlace.None] });
        Assert.True(friends.Average(x => Between(after[x], after[Nodes])) < Radius(before));
        Assert.True(before.Select((x, node) => Between(x, after[node])).Average() < 0.1 * Radius(before));
    }

    [Fact]
    public void Components_stand_side_by_side_the_largest_first()
    {
        var ties = new List<(int, int, double)>();
        foreach (var (first, count) in new[] { (0, 3), (3, 9), (12, 2), (15, 6) })
        {
            for (var node = first + 1; node < first + count; node++) ties.Add((first, node, 1));
        }
        var places = Place(Build(21, ties));
        var boxes = new[] { 3..12, 15..21, 0..3, 12..14, 14..15 }.Select(range => places[range])
            .Select(x => (Left: x.Min(y => y.X), Right: x.Max(y => y.X), Top: x.Min(y => y.Y), Bottom: x.Max(y => y.Y))).ToList();
        for (var one = 0; one < boxes.Count; one++)
        {
            for (var other = 0; other < one; other++)
                Assert.True(boxes[one].Left > boxes[other].Right || boxes[one].Right < boxes[other].Left || boxes[one].Top > boxes[other].Bottom || boxes[one].Bottom < boxes[other].Top);
        }
        Assert.Equal(boxes.OrderBy(x => Math.Round(x.Top, 6)).ThenBy(x => x.Left), boxes);
        Assert.Equal(0, places[3..12].Average(x => x.X), 1e-9);
    }

    [Fact]
    public void A_drawing_has_two_dimensions() => Gen.Int[4, 40].Select(Gen.Int).Sample((nodes, seed) =>
    {
        // A ring has an inside, whatever the keys.
        var keys = Enumerable.Range(0, nodes).Select(x => $"{seed} {x}").ToArray();
        var places = Place(Build(nodes, Enumerable.Range(0, nodes).Select(x => (x, (x + 1) % nodes, 1d))), keys: keys);
        var (xx, yy, xy) = (places.Sum(p => p.X * p.X), places.Sum(p => p.Y * p.Y), places.Sum(p => p.X * p.Y));
        var spread = Math.Sqrt(((xx - yy) * (xx - yy) / 4) + (xy * xy));
        Assert.True(((xx + yy) / 2) - spread > 0.15 * (((xx + yy) / 2) + spread), "It is as thin as a line.");
    });

    [Fact]
    public void A_heavier_tie_is_shorter()
    {
        var places = Place(Build(3, [(0, 1, 16), (1, 2, 1)]));
        Assert.True(Between(places[0], places[1]) < Between(places[1], places[2]) / 1.5);
    }

    [Fact]
    public void Little_is_drawn_too()
    {
        Assert.Empty(Place(Build(0, [])));
        Assert.Equal([new NodePlace(0, 0)], Place(Build(1, [])));
        var pair = Place(Build(2, [(0, 1, 1)]), new() { Spacing = 60 });
        Assert.Equal(60 * 2 / Math.Sqrt(3), Between(pair[0], pair[1]), 1e-6);
        Assert.Equal(4, Place(Build(4, [(0, 1, 1), (1, 2, 1)]), keys: ["a", "a", "a", "a"]).Distinct().Count());
    }

    [Fact]
    public void A_road_unfolds()
    {
        const int Nodes = 60;
        var places = Place(Build(Nodes, Enumerable.Range(1, Nodes - 1).Select(x => (x - 1, x, 1d))));
        // Folded, its ends would stand among the others.
        Assert.True(Between(places[0], places[^1]) > 1.5 * Radius(places));
    }

    [Fact]
    public void Pushes_taken_together_are_nearly_those_taken_one_by_one()
    {
        const int Nodes = 700;
        var random = new Random(6);
        double[] x = [.. Enumerable.Range(0, Nodes).Select(_ => random.NextDouble() * random.NextDouble())], y = [.. Enumerable.Range(0, Nodes).Select(_ => random.NextDouble())];
        double[] masses = [.. Enumerable.Range(0, Nodes).Select(_ => 1 + random.NextDouble() * 9)];
        // Two at the very same place, which no square parts.
        (x[1], y[1]) = (x[0], y[0]);
        var tree = new LayoutTree(Nodes);
        tree.Build(y, x, masses);
        tree.Build(x, y, masses);
        double off = 0, size = 0;
        for (var one = 0; one < Nodes; one++)
        {
            double pushX = 0, pushY = 0;
            for (var other = 0; other < Nodes; other++)
            {
                if (other == one) continue;
                var (dx, dy) = (x[one] - x[other], y[one] - y[other]);
                pushX += masses[other] * dx / ((dx * dx) + (dy * dy) + 1e-6);
                pushY += masses[other] * dy / ((dx * dx) + (dy * dy) + 1e-6);
            }
            var found = tree.At(x[one], y[one], 1e-6);
            off += Between(new(pushX, pushY), new(found.X, found.Y));
            size += Between(new(pushX, pushY), default);
        }
        Assert.InRange(off / size, 0, 0.03);
    }

    [Fact]
    public void It_can_be_called_off() =>
        Assert.ThrowsAny<OperationCanceledException>(() => StableLayout.Place(KnownGraphs.Karate, Keys(34), cancellation: new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(30, -1, 1)]
    [InlineData(30, 4, 0)]
    [InlineData(double.NaN, 4, 1)]
    [InlineData(double.PositiveInfinity, 4, 1)]
    public void Lengths_that_are_none_are_refused(double spacing, double gap, double aspect) =>
        Assert.Throws<ArgumentException>(() => Place(KnownGraphs.Karate, new() { Spacing = spacing, Gap = gap, Aspect = aspect }));

    [Fact]
    public void Each_node_has_one_of_all()
    {
        Assert.Throws<ArgumentException>(() => Place(KnownGraphs.Karate, keys: Keys(33)));
        Assert.Throws<ArgumentException>(() => Place(KnownGraphs.Karate, new() { Radii = new double[1] }));
        Assert.Throws<ArgumentException>(() => Place(KnownGraphs.Karate, new() { Radii = Enumerable.Repeat(-1d, 34).ToArray() }));
        Assert.Throws<ArgumentException>(() => Place(KnownGraphs.Karate, new() { Previous = new NodePlace[35] }));
    }
}
