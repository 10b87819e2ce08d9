using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Web;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Soundness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Bench.Benches;

/// <summary>The published server killed again and again while people write: what it acknowledged must be there, whole and sealed.</summary>
sealed class KillBench : IBench
{
    const int Writers = 3;
    const string Email = "admin@exemple.fr";
    const string Password = "le chat dort sous la table";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "kill [FOIS]";

    public string Says => "le serveur tué (kill -9) mille fois pendant des écritures ; MAILLAGE_BENCH_POSTGRES, une base vide, pour PostgreSQL";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        if (!int.TryParse(options.FirstOrDefault("1000"), out var kills) || kills < 1) throw new BenchException("Le nombre de fois est un entier : bench/run kill 1000");
        var postgreSql = Environment.GetEnvironmentVariable("MAILLAGE_BENCH_POSTGRES") ?? "";
        using var temporary = new TemporaryFolder();
        var folder = new DataFolder(temporary.Path);
        var environment = new Dictionary<string, string> { [DatabaseServices.Variable] = postgreSql };
        // The first command makes the tables and the communes, so that no kill falls there.
        using (await Server.StartAsync(folder.Path, environment))
        {
        }
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(folder, postgreSql);
        await using var program = services.BuildServiceProvider();
        await UseAsync(program, x => x.GetRequiredService<AccountKeeper>().OpenAsync(Email, "Ada", "Martin", Password, true, Actor.Machine, CancellationToken.None));

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var acknowledged = new ConcurrentBag<string>();
        List<KeyValuePair<string, string>>? form = null;
        var random = new Random(1);
        var (lost, faults, clock) = (0, 0, Stopwatch.StartNew());
        for (var round = 0; round < kills; round++)
        {
            using (var server = await Server.StartAsync(folder.Path, environment))
            {
                form ??= await SignInAsync(program, client, server.Address);
                var before = acknowledged.Count;
                var writing = Enumerable.Range(0, Writers).Select(x => WriteAsync(client, server.Address, form, $"Espace {round}-{x}", acknowledged)).ToArray();
                for (var waited = Stopwatch.StartNew(); acknowledged.Count < before + Writers;)
                {
                    if (waited.Elapsed > Patience) throw new BenchException($"Rien n’est acquitté :\n{server.Said}");
                    await Task.Delay(5);
                }
                await Task.Delay(random.Next(0, 120));
                server.Dispose();
                await Task.WhenAll(writing);
            }
            var (known, findings) = await UseAsync(program, async x =>
            {
                var db = x.GetRequiredService<MaillageDb>();
                var names = await (from space in db.Spaces join member in db.Memberships on space.Id equals member.SpaceId select space.Name).ToListAsync();
                return (names.ToHashSet(StringComparer.Ordinal), await x.GetRequiredService<InstallationCheck>().RunAsync([], CancellationToken.None));
            });
            lost = acknowledged.Count(x => !known.Contains(x));
            faults += findings.Count(x => x.IsFault);
            foreach (var finding in findings.Where(x => x.IsFault)) Console.WriteLine(finding.Text);
            if ((round + 1) % 50 == 0 || round + 1 == kills) Console.WriteLine($"{round + 1} arrêts : {acknowledged.Count} écritures acquittées, {lost} perdues, {faults} constats.");
        }
        var line = new BenchLine("kill").Add("engine", postgreSql.Length > 0 ? "postgresql" : "sqlite").Add("kills", kills).Add("acknowledged", acknowledged.Count).Add("lost", lost).Add("faults", faults).Add("s", clock.Elapsed.TotalSeconds);
        return lost + faults == 0 ? line : throw new BenchException(line.ToString());
    }

    /// <summary>Signs in by the page, proves a second factor through the database, and takes the form; both outlive the server.</summary>
    static async Task<List<KeyValuePair<string, string>>> SignInAsync(ServiceProvider program, HttpClient client, Uri address)
    {
        var page = await client.GetStringAsync(new Uri(address, "/connexion"));
        using var content = new FormUrlEncodedContent([.. HiddenFields.Of(page), new("courriel", Email), new("mot-de-passe", Password)]);
        using var answer = await client.PostAsync(new Uri(address, "/connexion"), content);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new BenchException($"La connexion a répondu {(int)answer.StatusCode}.");
        await UseAsync(program, x => x.GetRequiredService<MaillageDb>().Sessions.ExecuteUpdateAsync(y => y.SetProperty(z => z.Method, SignInMethod.Passkey)));
        return HiddenFields.Of(await client.GetStringAsync(new Uri(address, "/espaces/nouveau")));
    }

    /// <summary>Opens spaces one after the other until the server is gone; keeps the names of those for which it answered.</summary>
    static async Task WriteAsync(HttpClient client, Uri address, List<KeyValuePair<string, string>> form, string name, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                using var content = new FormUrlEncodedContent([.. form, new("genre", "Network"), new("nom", $"{name}-{i}"), new("territoire", "Meuse"), new("objet", "Essai"), new("animateur", Email)]);
                using var answer = await client.PostAsync(new Uri(address, "/espaces/nouveau"), content);
                if (answer.StatusCode != HttpStatusCode.Redirect) throw new BenchException($"L’ouverture d’un espace a répondu {(int)answer.StatusCode}.");
                acknowledged.Add($"{name}-{i}");
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    static async Task<T> UseAsync<T>(ServiceProvider program, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = program.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }
}
