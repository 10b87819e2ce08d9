using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Graph;
using Maillage.Graph.Drawing;

namespace Maillage.Bench.Benches;

/// <summary>Drawings of networks of 300, 1,000 and 3,000 nodes: how long they take, and how far nodes go when one tie more comes.</summary>
sealed class LayoutBench : IBench
{
    const int Runs = 5;

    public string Name => "layout";

    public string Says => "dessin de réseaux de 300, 1 000 et 3 000 nœuds, et ce qu’un lien de plus y déplace";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var line = new BenchLine("layout");
        foreach (var nodes in new[] { 300, 1_000, 3_000 })
        {
            var ties = new InventedGraphs(3, nodes, 3 * nodes).Planted(nodes / 30, 0.15);
            string[] keys = [.. Enumerable.Range(0, nodes).Select(x => x.ToString(CultureInfo.InvariantCulture))];
            var (graph, more) = (Build(nodes, ties), Build(nodes, [.. ties, (1, nodes / 2)]));
            var form = new LayoutOptions { Radii = Enumerable.Range(0, nodes).Select(x => 4 + Math.Sqrt(graph.Degree(x))).ToArray() };
            NodePlace[] places = StableLayout.Place(graph, keys, form), fresh = [], resumed = [];
            var processor = Environment.CpuUsage.TotalTime;
            var time = new Spread(Repeated.Times(Runs, () => fresh = StableLayout.Place(more, keys, form))).Median;
            var used = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Runs;
            var again = new Spread(Repeated.Times(Runs, () => resumed = StableLayout.Place(more, keys, form with { Previous = places }))).Median;
            Console.WriteLine($"{nodes:N0} nœuds, {graph.EdgeCount:N0} liens : {time:N0} ms (processeur {used:N0} ms), {again:N0} ms d’après les places d’avant ; "
                + $"un lien de plus déplace la moitié des nœuds de moins de {Moved(places, fresh):P1} du rayon, {Moved(places, resumed):P1} d’après les places d’avant.");
            line.Add($"fresh_{nodes}_ms", time).Add($"fresh_{nodes}_cpu_ms", used).Add($"resumed_{nodes}_ms", again)
                .Add($"fresh_{nodes}_moved", Exact(Moved(places, fresh))).Add($"resumed_{nodes}_moved", Exact(Moved(places, resumed)));
        }
        return Task.FromResult(line);
    }

    static SparseGraph Build(int nodes, (int From, int To)[] ties)
    {
        var builder = new SparseGraphBuilder(nodes);
        foreach (var (from, to) in ties) builder.Add(from, to);
        return builder.Build();
    }

    /// <summary>The median of how far nodes went, beside the mean distance from the middle.</summary>
    static double Moved(NodePlace[] before, NodePlace[] after)
    {
        var (x, y) = (before.Average(p => p.X), before.Average(p => p.Y));
        var radius = Math.Sqrt(before.Average(p => ((p.X - x) * (p.X - x)) + ((p.Y - y) * (p.Y - y))));
        return new Spread(before.Zip(after, (p, q) => Math.Sqrt(((p.X - q.X) * (p.X - q.X)) + ((p.Y - q.Y) * (p.Y - q.Y))))).Median / radius;
    }

    static string Exact(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
