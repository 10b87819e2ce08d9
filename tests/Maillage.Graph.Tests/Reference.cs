using System.Globalization;
using Maillage.Graph.Files;
using Maillage.Testing;

namespace Maillage.Graph.Tests;

/// <summary>Graphs and values in the folder <c>reference</c>, made there by <c>measures.py</c> with igraph and networkx.</summary>
static class Reference
{
    static readonly Lazy<Dictionary<(string, string, string), double[]>> Measures = new(() =>
    {
        var values = new Dictionary<(string, string, string), double[]>();
        foreach (var line in File.ReadLines(Path("measures.csv")).Skip(2))
        {
            var (first, second, last) = (line.IndexOf(','), line.IndexOf(',', line.IndexOf(',') + 1), line.LastIndexOf(','));
            values.Add((line[..first], line[(first + 1)..second], line[(second + 1)..last].Trim('"')), [.. line[(last + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)]);
        }
        return values;
    });

    public static double[] Values(string graph, string library, string measure) => Measures.Value[(graph, library, measure)];

    public static string Path(string file) => System.IO.Path.Combine(Checkout.Root, "tests", "Maillage.Graph.Tests", "reference", file);

    /// <summary>A small graph whose nodes are named by their numbers.</summary>
    public static SparseGraph Graph(string name, bool isWeighted = false)
    {
        using var text = File.OpenText(Path(name + ".csv"));
        var named = EdgeList.Read(text, new() { IsDirected = name == "arcs" });
        var builder = new SparseGraphBuilder(name switch { "karate" => 34, "kite" => 10, _ => 30 }, named.Graph.IsDirected);
        foreach (var (from, to, weight) in named.Graph.Edges) builder.Add(Node(from), Node(to), isWeighted ? weight : 1);
        return builder.Build();

        int Node(int number) => int.Parse(named.Names[number], CultureInfo.InvariantCulture);
    }

    /// <summary>The real network of authors of papers (SNAP, CA-GrQc); each tie is in the file twice.</summary>
    public static SparseGraph Papers()
    {
        using var text = File.OpenText(RealFiles.Path("reseaux/CA-GrQc.txt"));
        return EdgeList.Read(text, new() { Parallel = ParallelEdges.KeepStrongest }, TestContext.Current.CancellationToken).Graph;
    }

    static double Number(string text) => text switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.Parse(text, CultureInfo.InvariantCulture) };
}
