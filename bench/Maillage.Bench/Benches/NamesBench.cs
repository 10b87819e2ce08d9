using System.Diagnostics;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.France.Names;

namespace Maillage.Bench.Benches;

/// <summary>Names like another, among a hundred thousand.</summary>
sealed class NamesBench : IBench
{
    const int Count = 100_000;
    const int Asked = 2_000;
    const int Most = 10;

    public string Name => "names";

    public string Says => "les noms ressemblants parmi 100 000 noms d’organisations : 2 000 noms abrégés, mal écrits ou incomplets";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var invented = new InventedNames(seed: 54);
        var names = invented.Make(Count);
        var random = new Random(90);
        var asked = Enumerable.Range(0, Asked + 200).Select(_ => random.Next(Count)).Select(i => (Item: i, Text: invented.Disturb(names[i]))).ToArray();

        var before = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        var index = new NameIndex(names);
        clock.Stop();
        var memory = (GC.GetTotalMemory(true) - before) / 1048576.0;
        Console.WriteLine($"{Count:N0} noms rangés en {clock.ElapsedMilliseconds:N0} ms, {memory:N0} Mo.");

        foreach (var (_, text) in asked[Asked..]) index.Find(text, Most);
        var times = new double[Asked];
        int first = 0, among = 0;
        for (var i = 0; i < Asked; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var found = index.Find(asked[i].Text, Most);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (found.Any(x => x.Item == asked[i].Item)) among++;
            if (found.Count > 0 && found[0].Item == asked[i].Item) first++;
        }
        var spread = new Spread(times);
        var slowest = asked.Zip(times).OrderByDescending(x => x.Second).Take(3).Select(x => $"« {x.First.Text} » {x.Second:0.#} ms");
        Console.WriteLine($"{Asked:N0} demandes, une après l’autre : {spread}. Les plus lentes : {string.Join(", ", slowest)}.");
        Console.WriteLine($"Le nom d’origine est le premier {100.0 * first / Asked:0.0} fois sur cent, parmi les dix premiers {100.0 * among / Asked:0.0} fois.");
        return Task.FromResult(new BenchLine("names").Add("data", "generated").Add("names", Count).Add("queries", Asked)
            .Add("p50_ms", spread.Median).Add("p99_ms", spread.P99).Add("max_ms", spread.Max)
            .Add("build_ms", clock.ElapsedMilliseconds).Add("memory_mb", memory)
            .Add("first_share", (double)first / Asked).Add("ten_share", (double)among / Asked));
    }
}
