using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Graph;
using Maillage.Graph.Measures;

namespace Maillage.Bench.Benches;

/// <summary>Exact betweenness, by us and by igraph on the same graphs: a large one of few levels, and a real one of long paths.</summary>
sealed class BetweennessBench : IBench
{
    public string Name => "betweenness";

    public string Says => "l’intermédiarité exacte d’un graphe de 20 000 sommets et 200 000 liens, et d’une collaboration réelle, comparée à igraph dans le même passage";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var line = new BenchLine("betweenness").Add("cores", Environment.ProcessorCount);
        Compare("attachment", Undirected(20_000, new InventedGraphs(1, 20_000, 200_000).Preferential()), ours: 3, theirs: 1, line);
        if (CollaborationFile.Find() is { } collaboration) Compare("grqc", collaboration, ours: 9, theirs: 5, line);
        else Console.WriteLine("CA-GrQc.txt est absent : seul le graphe inventé est mesuré.");
        return Task.FromResult(line);
    }

    static SparseGraph Undirected(int nodes, (int From, int To)[] ties)
    {
        var builder = new SparseGraphBuilder(nodes);
        foreach (var (from, to) in ties) builder.Add(from, to);
        return builder.Build();
    }

    static void Compare(string name, SparseGraph graph, int ours, int theirs, BenchLine line)
    {
        Console.WriteLine($"{name} : {graph.NodeCount:N0} sommets, {graph.EdgeCount:N0} liens.");
        double[] found = [];
        // The first run is compiled on the way; it is told apart.
        var first = Repeated.Times(1, () => found = Betweenness.Exact(graph))[0];
        var before = Environment.CpuUsage.TotalTime;
        var all = new Spread(Repeated.Times(ours, () => found = Betweenness.Exact(graph)));
        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / ours;
        var one = new Spread(Repeated.Times(1, () => Betweenness.Exact(graph, threads: 1)));
        var igraph = IgraphRun.Betweenness(graph, theirs);
        var theirProcessor = igraph["cpu_s"] * 1000;
        var different = found.Zip(igraph.Values).Max(x => Math.Abs(x.First - x.Second) / Math.Max(1, x.Second));
        Console.WriteLine($"Maillage : {all.Median:N0} ms ({first:N0} la première fois, {one.Median:N0} sur un cœur, processeur {processor:N0}) ; igraph {igraph.Version} : {igraph["s"] * 1000:N0} ms sur un cœur (processeur {theirProcessor:N0}) ; plus grand écart relatif : {different:E1}.");
        line.Add($"{name}_ours_ms", all.Median).Add($"{name}_ours_first_ms", first).Add($"{name}_ours_one_core_ms", one.Median).Add($"{name}_igraph_ms", igraph["s"] * 1000)
            .Add($"{name}_ratio", Exact(all.Median / (igraph["s"] * 1000)))
            .Add($"{name}_ours_cpu_ms", processor).Add($"{name}_igraph_cpu_ms", theirProcessor).Add($"{name}_cpu_ratio", Exact(processor / theirProcessor))
            .Add($"{name}_most_different", different.ToString("E1", CultureInfo.InvariantCulture));
    }

    static string Exact(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);
}
