using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.France.Language;
using Maillage.Web;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Bench.Benches;

/// <summary>The one search over the whole of France, with what people type.</summary>
sealed class SearchBench : IBench
{
    const int Count = 1_000;
    const int Most = 20;

    public string Name => "search";

    public string Says => "la recherche sur la France entière : mille demandes comme on les tape, dans le programme puis par la page /recherche";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var files = CountryFiles.Find();
        var folder = await LoadedFolder.EnsureAsync(files);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(new DataFolder(folder), null);
        await using var provider = services.BuildServiceProvider();

        var asked = await TypedAsync(provider);
        await SearchAsync(provider, asked.Take(100));
        var within = await SearchAsync(provider, asked);
        var slowest = asked.Zip(within).OrderByDescending(x => x.Second).Take(3).Select(x => $"« {x.First} » {x.Second:0.#} ms");
        var inProcess = new Spread(within);
        Console.WriteLine($"Dans le programme, {Count:N0} demandes : {inProcess}. Les plus lentes : {string.Join(", ", slowest)}.");

        var line = new BenchLine("search").Add("data", files.Data).Add("queries", Count)
            .Add("p50_ms", inProcess.Median).Add("p99_ms", inProcess.P99).Add("max_ms", inProcess.Max);
        using var server = await Server.StartAsync(folder);
        if (await AskAsync(server, asked) is not { } times)
        {
            Console.WriteLine("La page /recherche n’existe pas dans cette version : rien n’est mesuré par le réseau.");
            return line.Add("http", "absent");
        }
        Console.WriteLine($"Par la page /recherche, une demande après l’autre : {times}.");
        return line.Add("http_p50_ms", times.Median).Add("http_p99_ms", times.P99).Add("http_max_ms", times.Max);
    }

    /// <summary>
    /// Beginnings of names from one letter on, whole names, a word with the beginning of another, with or without accents and capitals; a fixed seed.
    /// </summary>
    static async Task<List<string>> TypedAsync(ServiceProvider provider)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var titles = new[]
        {
            await TitlesAsync(db, TerritorySearch.Contract), await TitlesAsync(db, TerritorySearch.Neighbourhood), await TitlesAsync(db, TerritorySearch.Commune),
        };
        var random = new Random(2026);
        return Enumerable.Range(0, Count).Select(i =>
        {
            var title = Any(titles[i % titles.Length]);
            var words = title.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            var typed = random.Next(4) switch
            {
                0 => title,
                1 => $"{Any(words)} {Beginning(Any(words))}",
                _ => Beginning(title),
            };
            return random.Next(3) switch
            {
                0 => typed.ToUpperInvariant(),
                1 => Bare(typed),
                _ => typed,
            };
        }).ToList();

        T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
        string Beginning(string text) => text[..random.Next(1, Math.Min(text.Length, 12) + 1)];
    }

    static Task<List<string>> TitlesAsync(MaillageDb db, string kind) =>
        db.SearchEntries.AsNoTracking().Where(x => x.Kind == kind).OrderBy(x => x.Id).Select(x => x.Title).ToListAsync();

    /// <summary>Without accents, as on a keyboard in a hurry.</summary>
    static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(x => CharUnicodeInfo.GetUnicodeCategory(x) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    /// <summary>From the words typed to the things found, each with a context of its own, as a request has.</summary>
    static async Task<List<double>> SearchAsync(ServiceProvider provider, IEnumerable<string> asked)
    {
        var times = new List<double>();
        foreach (var typed in asked)
        {
            var start = Stopwatch.GetTimestamp();
            await using var scope = provider.CreateAsyncScope();
            var words = Fold.Words(typed);
            if (words.Count > 0) await scope.ServiceProvider.GetRequiredService<MaillageDb>().SearchAsync(words, Most, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>The same through the page; null when there is none. The first hundred only warm it.</summary>
    static async Task<Spread?> AskAsync(Server server, List<string> asked)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        using (var first = await client.GetAsync("recherche"))
            if (first.StatusCode == HttpStatusCode.NotFound) return null;
        var times = new List<double>();
        foreach (var typed in asked.Take(100).Concat(asked))
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync($"recherche?q={Uri.EscapeDataString(typed)}");
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return new Spread(times.Skip(100));
    }
}
