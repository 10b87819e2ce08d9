using System.Text.RegularExpressions;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>The portrait of a contract under fifty connections, from a cold start on.</summary>
sealed partial class PortraitBench : IBench
{
    const int Connections = 50;
    const int Asked = 20;

    static readonly TimeSpan Cold = TimeSpan.FromSeconds(18);
    static readonly TimeSpan Warming = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public string Name => "portrait [CHEMIN]";

    public string Says => "le portrait d’un contrat (/contrats/CN05403M) demandé par 50 connexions : à froid, puis à chaud ; mémoire, poids, requêtes SQL";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var path = options.FirstOrDefault("/contrats/CN05403M");
        var files = CountryFiles.Find();
        var folder = await LoadedFolder.EnsureAsync(files);

        LoadResult first, warm;
        ProcessMemory memory;
        PageWeight weight;
        double work;
        using (var server = await Server.StartAsync(folder))
        {
            var page = new Uri(server.Address, path);
            Console.WriteLine($"{path}, {Connections} connexions ; le générateur de charge partage les {Environment.ProcessorCount} cœurs avec le serveur.");
            first = await LoadGenerator.RunAsync(page, Connections, Cold);
            Console.WriteLine($"{Cold.TotalSeconds:0} premières secondes : {first.PerSecond:N0} pages/s, {first.Times}.");
            await LoadGenerator.RunAsync(page, Connections, Warming);
            var spent = server.ProcessorTime;
            warm = await LoadGenerator.RunAsync(page, Connections, Measured);
            work = (server.ProcessorTime - spent).TotalMilliseconds / warm.Times.Count;
            memory = server.Memory;
            Console.WriteLine($"Après {Warming.TotalSeconds:0} s de plus : {warm.PerSecond:N0} pages/s, {warm.Times}, {work:0.00} ms de calcul par page ; mémoire {memory.Resident:0} Mo, au plus {memory.Peak:0} Mo.");
            weight = await PageWeight.OfAsync(page);
            Console.WriteLine($"Page : {weight.Page:0.0} ko compressée (brotli), {weight.PlainPage:0.0} ko sinon ; feuilles de style, scripts et polices : {weight.Assets:0.0} ko.");
        }
        var queries = await QueriesAsync(folder, path);
        Console.WriteLine($"Requêtes SQL par page : {queries:0.0#}.");

        return new BenchLine("portrait")
            .Add("data", files.Data).Add("path", path)
            .Add("first18s_p50_ms", first.Times.Median).Add("first18s_p99_ms", first.Times.P99).Add("first18s_rps", first.PerSecond)
            .Add("warm_p50_ms", warm.Times.Median).Add("warm_p99_ms", warm.Times.P99).Add("warm_max_ms", warm.Times.Max)
            .Add("rps", warm.PerSecond).Add("cpu_ms_per_page", work)
            .Add("memory_mb", memory.Resident).Add("memory_peak_mb", memory.Peak)
            .Add("weight_kb", weight.Page).Add("weight_plain_kb", weight.PlainPage).Add("weight_assets_kb", weight.Assets)
            .Add("queries", queries);
    }

    /// <summary>
    /// The commands that EF tells it executed, for each page once everything is in memory. Asking whether reference data changed is one
    /// of them, four times a second at most: one page after the other, it is counted with the page that caused it.
    /// </summary>
    static async Task<double> QueriesAsync(string folder, string path)
    {
        using var server = await Server.StartAsync(folder, new Dictionary<string, string>
        {
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        for (var i = 0; i < 3; i++) await client.GetStringAsync(path);
        await Task.Delay(500);
        var before = Executed().Count(server.Said);
        for (var i = 0; i < Asked; i++) await client.GetStringAsync(path);
        await Task.Delay(500);
        return (Executed().Count(server.Said) - before) / (double)Asked;
    }

    [GeneratedRegex("Executed DbCommand")]
    private static partial Regex Executed();
}
