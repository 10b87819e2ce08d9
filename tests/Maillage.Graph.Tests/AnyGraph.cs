using CsCheck;

namespace Maillage.Graph.Tests;

/// <summary>Small graphs of all sorts, and what naive implementations read them as.</summary>
static class AnyGraph
{
    /// <summary>Directed or not, with weights or without; with parts, nodes without ties, or nothing at all.</summary>
    public static readonly Gen<SparseGraph> Any = Gen.Select(SparseGraphTests.AnyTies, Gen.Bool, Gen.Bool).Select((given, isDirected, isWeighted) =>
    {
        var builder = new SparseGraphBuilder(given.Nodes, isDirected, isWeighted ? ParallelEdges.Add : ParallelEdges.KeepStrongest);
        foreach (var (from, to, weight) in given.Ties) builder.Add(from, to, isWeighted ? weight : 1);
        return builder.Build();
    });

    /// <summary>The same without direction.</summary>
    public static readonly Gen<SparseGraph> Undirected = Any.Where(x => !x.IsDirected);

    public static SparseGraph Of(int nodes, bool isDirected, params (int From, int To)[] ties)
    {
        var builder = new SparseGraphBuilder(nodes, isDirected);
        foreach (var (from, to) in ties) builder.Add(from, to);
        return builder.Build();
    }

    public static SparseGraph Empty { get; } = new SparseGraphBuilder(0).Build();

    /// <summary>Weights in a square table, 0 where there is no tie.</summary>
    public static double[,] Matrix(this SparseGraph graph)
    {
        var matrix = new double[graph.NodeCount, graph.NodeCount];
        foreach (var (from, to, weight) in graph.Edges)
        {
            matrix[from, to] = weight;
            if (!graph.IsDirected) matrix[to, from] = weight;
        }
        return matrix;
    }

    /// <summary>The table of both ways together; of a graph without direction its own.</summary>
    public static double[,] BothWays(this SparseGraph graph)
    {
        var one = graph.Matrix();
        if (!graph.IsDirected) return one;
        var both = new double[graph.NodeCount, graph.NodeCount];
        foreach (var i in graph.Nodes())
            foreach (var j in graph.Nodes()) both[i, j] = one[i, j] + one[j, i];
        return both;
    }

    public static IEnumerable<int> Nodes(this SparseGraph graph) => Enumerable.Range(0, graph.NodeCount);

    /// <summary>Distances by Floyd and Warshall, where a tie of weight w is as long as given; infinite where there is no way.</summary>
    public static double[,] AllDistances(this SparseGraph graph, Func<double, double> length)
    {
        var distances = graph.Matrix();
        foreach (var i in graph.Nodes())
            foreach (var j in graph.Nodes()) distances[i, j] = i == j ? 0 : distances[i, j] > 0 ? length(distances[i, j]) : double.PositiveInfinity;
        foreach (var k in graph.Nodes())
            foreach (var i in graph.Nodes())
                foreach (var j in graph.Nodes()) distances[i, j] = Math.Min(distances[i, j], distances[i, k] + distances[k, j]);
        return distances;
    }

    /// <summary>The same graph with its nodes numbered from the other end.</summary>
    public static SparseGraph TurnedRound(this SparseGraph graph)
    {
        var builder = new SparseGraphBuilder(graph.NodeCount, graph.IsDirected);
        foreach (var (from, to, weight) in graph.Edges.Reverse()) builder.Add(graph.NodeCount - 1 - from, graph.NodeCount - 1 - to, weight);
        return builder.Build();
    }

    /// <summary>The graph without a node's ties.</summary>
    public static SparseGraph Without(this SparseGraph graph, Func<Edge, bool> tie)
    {
        var builder = new SparseGraphBuilder(graph.NodeCount, graph.IsDirected);
        foreach (var edge in graph.Edges.Where(x => !tie(x))) builder.Add(edge.From, edge.To, edge.Weight);
        return builder.Build();
    }

    public static void Near(IEnumerable<double> expected, IEnumerable<double> actual, double within = 1e-9)
    {
        var (left, right) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] is double.NaN or double.PositiveInfinity) Assert.Equal(left[i], right[i]);
            else Assert.True(Math.Abs(left[i] - right[i]) <= within * Math.Max(1, Math.Abs(left[i])), $"[{i}] {left[i]} expected, {right[i]} found");
        }
    }
}
