using System.Diagnostics;
using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Graph;
using Maillage.Graph.Communities;

namespace Maillage.Bench.Benches;

/// <summary>Communities of graphs of 100,000 nodes and a million ties, by us and by igraph, as many iterations each; and what such a graph weighs.</summary>
sealed class LeidenBench : IBench
{
    const int Nodes = 100_000;
    const int Edges = 1_000_000;
    const int Seeds = 3;

    static readonly (string Name, string French, Func<InventedGraphs, (int From, int To)[]> Make)[] Kinds =
    [
        ("planted", "groupes de 200, deux liens sur cinq au hasard", x => x.Planted(200, 0.4)),
        ("uneven", "groupes et degrés inégaux (à la LFR), deux liens sur cinq au hasard", x => x.Uneven(0.4)),
        ("preferential", "attachement préférentiel", x => x.Preferential()),
        ("random", "liens au hasard", x => x.Random()),
    ];

    public string Name => "leiden [ITÉRATIONS]";

    public string Says => "communautés de graphes de 100 000 nœuds et un million de liens, comparées à igraph dans le même passage ; mémoire d’un tel graphe";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var iterations = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 2;
        var ties = Kinds.Select(x => x.Make(new InventedGraphs(7, Nodes, Edges))).ToArray();
        var line = new BenchLine("leiden").Add("nodes", Nodes).Add("edges", Edges).Add("iterations", iterations)
            .Add("graph_mb", LiveMegabytes(() => Build(ties[0], isWeighted: false))).Add("weighted_graph_mb", LiveMegabytes(() => Build(ties[0], isWeighted: true)));

        var graphs = ties.Select(x => Build(x, isWeighted: false)).ToArray();
        var times = Kinds.Select(_ => new List<(double Wall, double Processor)>()).ToArray();
        var found = new NodeCommunities[Kinds.Length];
        var best = new double[Kinds.Length];
        // The first run is compiled on the way.
        Leiden.Find(graphs[0], new() { MostIterations = iterations });
        Measure();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Leiden.Find(graphs[^1], new() { MostIterations = iterations });
        line.Add("run_allocated_mb", (GC.GetAllocatedBytesForCurrentThread() - before) / 1048576d);
        var igraph = IgraphRun.Communities(Nodes, iterations, Kinds.Select((x, i) => (x.Name, ties[i], found[i].All.ToArray())));
        // Half before and half after, so that a machine that slows down does so for both.
        Measure();

        line.Add("igraph", igraph.Version);
        for (var i = 0; i < Kinds.Length; i++)
        {
            var (name, french, _) = Kinds[i];
            var (wall, processor) = (new Spread(times[i].Select(x => x.Wall)).Median, new Spread(times[i].Select(x => x.Processor)).Median);
            var (theirs, theirProcessor) = (igraph[name + "_s"] * 1000, igraph[name + "_cpu_s"] * 1000);
            Console.WriteLine($"{french} : Maillage {wall:N0} ms (processeur {processor:N0} ms), modularité {igraph[name + "_ours"]:N5}, {found[i].Count:N0} communautés, au mieux {best[i]:N5} ; "
                + $"igraph {theirs:N0} ms (processeur {theirProcessor:N0} ms), modularité {igraph[name + "_modularity"]:N5}, au mieux {igraph[name + "_modularity_best"]:N5}.");
            line.Add(name + "_ms", wall).Add(name + "_igraph_ms", theirs).Add(name + "_ratio", wall / theirs).Add(name + "_cpu_ratio", processor / theirProcessor)
                .Add(name + "_modularity", Exact(igraph[name + "_ours"])).Add(name + "_igraph_modularity", Exact(igraph[name + "_modularity"]));
        }
        return Task.FromResult(line);

        void Measure()
        {
            for (var i = 0; i < Kinds.Length; i++)
            {
                var all = new List<NodeCommunities>();
                for (ulong seed = 0; seed < Seeds; seed++)
                {
                    var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                    all.Add(Leiden.Find(graphs[i], new() { Seed = seed, MostIterations = iterations }));
                    times[i].Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds));
                }
                // The middle one: neither side may show its best.
                found[i] = all.OrderBy(x => x.Quality).ElementAt(Seeds / 2);
                best[i] = all.Max(x => x.Quality);
            }
        }
    }

    static SparseGraph Build((int From, int To)[] ties, bool isWeighted)
    {
        var builder = new SparseGraphBuilder(Nodes);
        builder.Reserve(ties.Length);
        for (var i = 0; i < ties.Length; i++) builder.Add(ties[i].From, ties[i].To, isWeighted ? 1 + (i % 7 / 2d) : 1);
        return builder.Build();
    }

    /// <summary>What stays in memory once all else is let go of.</summary>
    static double LiveMegabytes(Func<SparseGraph> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var graph = make();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(graph);
        return (after - before) / 1048576d;
    }

    static string Exact(double modularity) => modularity.ToString("0.00000", CultureInfo.InvariantCulture);
}
