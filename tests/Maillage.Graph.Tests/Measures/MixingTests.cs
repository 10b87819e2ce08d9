using CsCheck;
using Maillage.Graph.Measures;

namespace Maillage.Graph.Tests.Measures;

/// <summary>Groups and chance: E-I, assortativity, ties between groups, random graphs of the same degrees.</summary>
public class MixingTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static readonly Gen<(SparseGraph Graph, NodeGroups Groups)> Grouped =
        from graph in AnyGraph.Any
        from groups in Gen.Int[NodeGroups.Unknown, 2].Array[graph.NodeCount]
        select (graph, new NodeGroups(groups, 3));

    [Fact]
    public void The_index_sets_ties_out_against_ties_within() => Grouped.Sample((graph, groups) =>
    {
        var ties = graph.Edges.Where(x => groups[x.From] >= 0 && groups[x.To] >= 0).ToArray();
        var index = ExternalInternal.Of(graph, groups);
        AnyGraph.Near([Index(ties)], [index.Whole]);
        AnyGraph.Near(Enumerable.Range(0, 3).Select(g => Index(ties.Where(x => groups[x.From] == g || groups[x.To] == g))), index.ByGroup);
        AnyGraph.Near(graph.Nodes().Select(n => Index(ties.Where(x => x.From == n || x.To == n))), index.ByNode);

        double Index(IEnumerable<Edge> of)
        {
            double external = of.Count(x => groups[x.From] != groups[x.To]), inner = of.Count() - external;
            return (external - inner) / (external + inner);
        }
    });

    [Fact]
    public void Assortativity_is_that_of_Newman() => Grouped.Sample((graph, groups) =>
    {
        var known = graph.Edges.Where(x => groups[x.From] >= 0 && groups[x.To] >= 0).SelectMany(Ends).ToArray();
        double all = known.Length;
        var within = known.Count(x => groups[x.From] == groups[x.To]) / all;
        var chance = Enumerable.Range(0, 3).Sum(g => known.Count(x => groups[x.From] == g) / all * (known.Count(x => groups[x.To] == g) / all));
        AnyGraph.Near([chance > 1 - 1e-12 ? double.NaN : (within - chance) / (1 - chance)], [Assortativity.OfGroups(graph, groups)]);

        double[] numbers = [.. graph.Nodes().Select(x => groups[x] < 0 ? double.NaN : 2000 + (x * x % 5))];
        AnyGraph.Near([Correlation(known.Select(x => (numbers[x.From], numbers[x.To])))], [Assortativity.OfNumbers(graph, numbers)]);
        int[] outs = Degrees.Of(graph, TieDirection.Out), ins = Degrees.Of(graph, TieDirection.In);
        AnyGraph.Near([Correlation(graph.Edges.SelectMany(Ends).Select(x => ((double)outs[x.From], (double)ins[x.To])))], [Assortativity.OfDegrees(graph)]);

        IEnumerable<Edge> Ends(Edge tie) => graph.IsDirected ? [tie] : [tie, new(tie.To, tie.From, tie.Weight)];

        static double Correlation(IEnumerable<(double X, double Y)> pairs)
        {
            var all = pairs.ToArray();
            if (all.Length == 0) return double.NaN;
            var (x, y) = (all.Average(p => p.X), all.Average(p => p.Y));
            var scale = Math.Sqrt(all.Sum(p => (p.X - x) * (p.X - x)) * all.Sum(p => (p.Y - y) * (p.Y - y)));
            return scale < 1e-9 ? double.NaN : all.Sum(p => (p.X - x) * (p.Y - y)) / scale;
        }
    });

    [Fact]
    public void Ties_between_groups_are_counted_and_expected() => Grouped.Sample((graph, groups) =>
    {
        var found = GroupTies.Of(graph, groups);
        int[] outs = Degrees.Of(graph, TieDirection.Out), ins = Degrees.Of(graph, TieDirection.In);
        double m = graph.EdgeCount;
        for (var g = 0; g < 3; g++)
        {
            for (var h = 0; h < 3; h++)
            {
                Assert.Equal(graph.Edges.Count(x => (groups[x.From], groups[x.To]) == (g, h) || (!graph.IsDirected && (groups[x.To], groups[x.From]) == (g, h))), found.Observed(g, h));
                // Each pair of ends is as likely to be joined as any other.
                double sum = 0;
                foreach (var i in graph.Nodes().Where(x => groups[x] == g))
                    foreach (var j in graph.Nodes().Where(x => groups[x] == h))
                        sum += graph.IsDirected ? outs[i] * ins[j] / m : g != h ? outs[i] * outs[j] / ((2 * m) - 1) : i == j ? outs[i] * (outs[i] - 1) / (2 * ((2 * m) - 1)) : outs[i] * outs[j] / (2 * ((2 * m) - 1));
                AnyGraph.Near([m == 0 ? 0 : sum], [found.Expected(g, h)]);
            }
        }
    });

    [Fact]
    public void Random_graphs_keep_every_degree_and_have_no_loop_and_no_parallel_tie() => Gen.Select(AnyGraph.Any, Gen.ULong).Sample((graph, seed) =>
    {
        int[] outs = Degrees.Of(graph, TieDirection.Out), ins = Degrees.Of(graph, TieDirection.In);
        ConfigurationModel.Test(graph, 1, (from, to, _) =>
        {
            var builder = new SparseGraphBuilder(graph.NodeCount, graph.IsDirected);
            for (var i = 0; i < from.Length; i++) builder.Add(from[i], to[i]);
            var drawn = builder.Build();
            Assert.Equal((graph.EdgeCount, 0, 0), (drawn.EdgeCount, drawn.LoopCount, drawn.ParallelCount));
            Assert.Equal(outs, Degrees.Of(drawn, TieDirection.Out));
            Assert.Equal(ins, Degrees.Of(drawn, TieDirection.In));
        }, new(Samples: 3, Seed: seed), Cancel);
    }, iter: 300);

    [Fact]
    public void Every_graph_of_the_same_degrees_is_drawn_as_often_as_any_other()
    {
        // Degrees 2, 2, 1, 1, 1, 1 allow for so many graphs on six numbered nodes: all fours of the fifteen possible ties were tried.
        var graph = AnyGraph.Of(6, false, (0, 1), (0, 2), (1, 3), (4, 5));
        var drawn = new Dictionary<string, int>();
        ConfigurationModel.Test(graph, 1, (from, to, _) =>
        {
            var ties = new List<string>();
            for (var i = 0; i < from.Length; i++) ties.Add($"{Math.Min(from[i], to[i])}-{Math.Max(from[i], to[i])}");
            var key = string.Join(' ', ties.Order(StringComparer.Ordinal));
            drawn[key] = drawn.GetValueOrDefault(key) + 1;
        }, new(Samples: 20_000, Seed: 3, SwapsPerTie: 20, Threads: 1), Cancel);

        (int, int)[] pairs = [.. from i in Enumerable.Range(0, 6) from j in Enumerable.Range(i + 1, 5 - i) select (i, j)];
        var possible = (from a in Enumerable.Range(0, 15) from b in Enumerable.Range(0, a) from c in Enumerable.Range(0, b) from d in Enumerable.Range(0, c) select new[] { pairs[a], pairs[b], pairs[c], pairs[d] })
            .Count(x => Enumerable.Range(0, 6).All(n => x.Count(t => t.Item1 == n || t.Item2 == n) == (n < 2 ? 2 : 1)));
        Assert.Equal(possible, drawn.Count);
        var expected = 20_001d / possible;
        // The sum of squares is that of chi-squared with possible - 1 degrees of freedom: five deviations above its mean.
        var squares = drawn.Values.Sum(x => (x - expected) * (x - expected) / expected);
        Assert.InRange(squares, 0, possible - 1 + (5 * Math.Sqrt(2d * (possible - 1))));
    }

    [Fact]
    public void Chance_depends_on_the_seed_and_not_on_the_threads()
    {
        var karate = Reference.Graph("karate");
        var groups = new NodeGroups([.. karate.Nodes().Select(x => x % 3)], 3);
        Assert.Equal(Assortativity.TestGroups(karate, groups, new(99, 5, Threads: 1), Cancel), Assortativity.TestGroups(karate, groups, new(99, 5, Threads: 4), Cancel));
        Assert.NotEqual(Assortativity.TestGroups(karate, groups, new(99, 5), Cancel).Expected, Assortativity.TestGroups(karate, groups, new(99, 6), Cancel).Expected);
    }

    [Fact]
    public void A_club_that_split_in_two_is_no_work_of_chance()
    {
        var karate = Reference.Graph("karate");
        // Which side each member took (Zachary 1977); networkx keeps it as the attribute club.
        int[] sides = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
        var split = new NodeGroups(sides, 2);
        var test = Assortativity.TestGroups(karate, split, cancel: Cancel);
        Assert.Equal((0.001, 1, 999), (test.AtLeast, test.AtMost, test.Samples));
        Assert.InRange(test.Score, 4, 20);
        var index = ExternalInternal.Test(karate, split, cancel: Cancel);
        Assert.Equal(0.001, index.AtMost);
        Assert.Equal(0.002, index.BothSides);

        var matrix = GroupTies.AgainstChance(karate, split, cancel: Cancel);
        Assert.Equal((67L, 11L), (matrix.Observed(0, 0) + matrix.Observed(1, 1), matrix.Observed(0, 1)));
        Assert.Equal(0.001, matrix.Test(0, 1)!.AtMost);
        Assert.InRange(matrix.Test(0, 1)!.Expected / matrix.Expected(0, 1), 0.9, 1.1);

        // Numbers that say nothing of people.
        var nothing = Assortativity.TestGroups(karate, new([.. karate.Nodes().Select(x => x * 7 % 5 % 2)], 2), cancel: Cancel);
        Assert.InRange(nothing.BothSides, 0.05, 1);
    }

    [Fact]
    public void What_degrees_impose_is_not_said_to_be_a_finding()
    {
        // A star can be wired in one way only: its assortativity is -1, and chance makes it so each time.
        var test = Assortativity.TestDegrees(AnyGraph.Of(6, false, (0, 1), (0, 2), (0, 3), (0, 4), (1, 5)), new(99), Cancel);
        Assert.Equal(99, test.Samples);
        var star = ExternalInternal.Test(AnyGraph.Of(4, false, (0, 1), (0, 2), (0, 3)), new([0, 0, 1, 1], 2), new(99), Cancel);
        Assert.Equal((star.Observed, 0d, 1d, 1d), (star.Expected, star.Deviation, star.AtMost, star.AtLeast));
        Assert.Equal(double.NaN, star.Score);
    }

    [Fact]
    public void Nothing_is_said_of_a_graph_without_ties()
    {
        var graph = AnyGraph.Of(3, false);
        var groups = new NodeGroups([0, 1, -1], 2);
        Assert.Equal(double.NaN, Assortativity.OfGroups(graph, groups));
        Assert.Equal(double.NaN, Assortativity.TestGroups(graph, groups, cancel: Cancel).BothSides);
        Assert.Equal(double.NaN, ExternalInternal.Of(graph, groups).Whole);
        Assert.Equal(0, GroupTies.AgainstChance(graph, groups, new(9), Cancel).Test(0, 1)!.Expected);
        Assert.Throws<ArgumentOutOfRangeException>(() => Assortativity.TestDegrees(graph, new(Samples: 0), Cancel));
    }

    [Fact]
    public void A_set_of_ties_keeps_what_was_added_and_not_removed() => Gen.Select(Gen.ULong[1, 40], Gen.Bool).Array[0, 300].Sample(steps =>
    {
        var (set, expected) = (new TieSet(40), new HashSet<ulong>());
        foreach (var (tie, isAdded) in steps)
        {
            if (isAdded && expected.Add(tie)) set.Add(tie);
            else if (!isAdded && expected.Remove(tie)) set.Remove(tie);
            Assert.True(Enumerable.Range(1, 40).All(x => expected.Contains((ulong)x) == set.Contains((ulong)x)));
        }
    }, iter: 300);
}
