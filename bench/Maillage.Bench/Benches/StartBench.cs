using System.Diagnostics;
using System.Net;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>From the command to the first page, the whole of France loaded.</summary>
sealed class StartBench : IBench
{
    const int Runs = 5;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Name => "start [CHEMIN]";

    public string Says => "démarrage à froid, de la commande à la première page (/contrats), la France entière chargée";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var path = options.FirstOrDefault("/contrats");
        var files = CountryFiles.Find();
        var folder = await LoadedFolder.EnsureAsync(files);
        var times = new List<double>();
        var memory = new List<ProcessMemory>();
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var server = new Server(folder);
            await FirstPageAsync(new Uri(server.Address, path));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            memory.Add(server.Memory);
            Console.WriteLine($"Première page ({path}) après {times[^1]:N0} ms ; mémoire {memory[^1].Resident:0} Mo.");
        }
        var spread = new Spread(times);
        return new BenchLine("start")
            .Add("data", files.Data).Add("path", path).Add("first_page_ms", spread.Median).Add("first_page_max_ms", spread.Max)
            .Add("memory_mb", memory.Max(x => x.Resident)).Add("memory_peak_mb", memory.Max(x => x.Peak));
    }

    /// <summary>Asks every 10 ms until the server listens and answers; any other answer than 200 is a failure.</summary>
    static async Task FirstPageAsync(Uri page)
    {
        using var client = new HttpClient { Timeout = Patience };
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(page, limit.Token);
                if (answer.StatusCode != HttpStatusCode.OK) throw new BenchException($"{page.PathAndQuery} a répondu {(int)answer.StatusCode}.");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(10, limit.Token);
            }
        }
    }
}
