using System.Text.RegularExpressions;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>The directory and the pages of organisations under fifty connections, with the amounts and posts of the whole country loaded.</summary>
sealed partial class ActorsBench : IBench
{
    const int Connections = 50;
    const int Organisations = 500;

    static readonly TimeSpan Warming = TimeSpan.FromSeconds(12);
    static readonly TimeSpan Measured = TimeSpan.FromSeconds(15);

    public string Name => "actors";

    public string Says => "l’annuaire (/acteurs : tout, filtré, cherché) et 500 pages d’organismes, demandés par 50 connexions ; poids, calcul par page, requêtes SQL";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var files = ActorFiles.Find();
        var folder = await files.LoadedAsync();
        var line = new BenchLine("actors").Add("data", files.Data);
        using (var server = await Server.StartAsync(folder))
        {
            Console.WriteLine($"{Connections} connexions ; le générateur de charge partage les {Environment.ProcessorCount} cœurs avec le serveur.");
            foreach (var (key, paths) in await PathsAsync(server.Address))
            {
                var pages = paths.Select(x => new Uri(server.Address, x)).ToList();
                await LoadGenerator.RunAsync(pages, Connections, Warming);
                var spent = server.ProcessorTime;
                var warm = await LoadGenerator.RunAsync(pages, Connections, Measured);
                var work = (server.ProcessorTime - spent).TotalMilliseconds / warm.Times.Count;
                var weight = (await Task.WhenAll(pages.Take(20).Select(PageWeight.OfAsync))).MaxBy(x => x.Page);
                Console.WriteLine($"{key} : {warm.PerSecond:N0} pages/s, {warm.Times}, {work:0.00} ms de calcul par page, {weight.Page:0.0} ko compressée, {weight.Assets:0.0} ko autour.");
                line.Add($"{key}_p50_ms", warm.Times.Median).Add($"{key}_p99_ms", warm.Times.P99).Add($"{key}_rps", warm.PerSecond).Add($"{key}_cpu_ms_per_page", work)
                    .Add($"{key}_weight_kb", weight.Page).Add($"{key}_total_kb", weight.Page + weight.Assets);
            }
            line.Add("memory_mb", server.Memory.Resident).Add("memory_peak_mb", server.Memory.Peak);
        }
        return line.Add("organisation_queries", await QueriesAsync(folder));
    }

    /// <summary>What is measured: the whole directory, the same filtered, words searched in it, and pages of organisations spread over all of them.</summary>
    static async Task<IReadOnlyList<(string Key, IReadOnlyList<string> Paths)>> PathsAsync(Uri site)
    {
        using var client = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromMinutes(2) };
        var all = Numbers().Matches(await client.GetStringAsync("acteurs.csv")).Select(x => x.Value).ToList();
        return
        [
            ("directory", ["/acteurs"]),
            ("filtered", ["/acteurs?departement=54", "/acteurs?departement=54&theme=culture", "/acteurs?fichier=postes", "/acteurs?nature=association&fichier=subventions", "/acteurs?annee=2023&page=7"]),
            ("searched", ["/acteurs?q=club", "/acteurs?q=a", "/acteurs?q=amis+nancy", "/acteurs?q=ec", "/acteurs?q=maison+jeunes"]),
            ("organisation", Enumerable.Range(0, Organisations).Select(x => all[(int)(x * 7919L % all.Count)]).ToList()),
        ];
    }

    /// <summary>The commands that EF tells it executed for a page, over pages asked one after the other; whether reference data changed is asked among them.</summary>
    static async Task<double> QueriesAsync(string folder)
    {
        using var server = await Server.StartAsync(folder, new Dictionary<string, string>
        {
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        });
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        var paths = (await PathsAsync(server.Address))[^1].Paths.Take(40).ToList();
        await client.GetStringAsync(paths[0]);
        await Task.Delay(500);
        var before = Executed().Count(server.Said);
        foreach (var path in paths) await client.GetStringAsync(path);
        await Task.Delay(500);
        return (Executed().Count(server.Said) - before) / (double)paths.Count;
    }

    [GeneratedRegex(@"/acteurs/[0-9]+")]
    private static partial Regex Numbers();

    /// <summary>The log repeats the words of a message in its template: only the message is counted.</summary>
    [GeneratedRegex("\"Message\":\"Executed DbCommand")]
    private static partial Regex Executed();
}
