using System.Diagnostics;
using System.Globalization;
using System.Net;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Web;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Bench.Benches;

/// <summary>
/// Signing in with a password, over HTTP, against the hashing alone: the rest must cost next to nothing, and a wrong password, an unknown address and a closed account must
/// cost the same as a right one, else the time of the answer tells which addresses have an account.
/// </summary>
sealed class SignInBench : IBench
{
    /// <summary>Three tries each, well under what closes an account.</summary>
    const int TriesPerAccount = 3;

    const int Warming = 15;
    const string Password = "le chat dort sous la table";

    /// <summary>Ten wrong passwords close an account (<c>AccountServices</c>).</summary>
    const int WrongThatClose = 10;

    int visitor;

    public string Name => "sign-in [FOIS]";

    public string Says => "une connexion par mot de passe, bonne, fausse, d’une adresse inconnue et d’un compte fermé, contre le seul hachage ; MAILLAGE_BENCH_POSTGRES, une base vide, pour PostgreSQL";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        if (!int.TryParse(options.FirstOrDefault("60"), out var times) || times < 1) throw new BenchException("Le nombre de fois est un entier : bench/run sign-in 60");
        var postgreSql = Environment.GetEnvironmentVariable("MAILLAGE_BENCH_POSTGRES") ?? "";
        using var temporary = new TemporaryFolder();
        var folder = new DataFolder(temporary.Path);
        // Each request comes from an address of its own, as a proxy would tell: what is measured is not the limit of tries from one.
        var environment = new Dictionary<string, string> { [DatabaseServices.Variable] = postgreSql, ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" };
        using var server = await Server.StartAsync(folder.Path, environment);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(folder, postgreSql);
        await using var program = services.BuildServiceProvider();
        var accounts = (times + Warming) / TriesPerAccount + 1;
        Console.WriteLine($"Ouverture de {accounts} comptes…");
        for (var i = 0; i <= accounts; i++) await OpenAsync(program, Email(i));
        var closed = Email(accounts);

        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var (form, cookie) = await FormAsync(client, server.Address);
        for (var i = 0; i < WrongThatClose; i++) await TryAsync(closed, "faux");

        string[] names = ["good", "wrong", "unknown", "closed"];
        var walls = names.ToDictionary(x => x, _ => new List<double>());
        var processor = names.ToDictionary(x => x, _ => TimeSpan.Zero);
        var hasher = program.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<Person>>();
        var (person, hash) = (new Person(), hasher.HashPassword(new Person(), Password));
        var hashing = new List<double>();
        var hashingProcessor = TimeSpan.Zero;
        // In turn, so that what else the machine does weighs on all alike.
        for (var i = -Warming; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var taken = Repeated.Times(1, () => hasher.VerifyHashedPassword(person, hash, Password))[0];
            if (i >= 0)
            {
                hashing.Add(taken);
                hashingProcessor += Environment.CpuUsage.TotalTime - before;
            }
            var account = Email((i + Warming) / TriesPerAccount);
            foreach (var name in names)
            {
                var spent = server.ProcessorTime;
                var start = Stopwatch.GetTimestamp();
                var status = name switch
                {
                    "good" => await TryAsync(account, Password),
                    "wrong" => await TryAsync(account, "le chien dort sous la table"),
                    "unknown" => await TryAsync("personne@exemple.fr", Password),
                    _ => await TryAsync(closed, Password),
                };
                var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (status != (name == "good" ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest)) throw new BenchException($"{name} : la connexion a répondu {(int)status}.");
                if (i < 0) continue;
                walls[name].Add(wall);
                processor[name] += server.ProcessorTime - spent;
            }
        }

        var bare = new Spread(hashing);
        var bareProcessor = hashingProcessor.TotalMilliseconds / times;
        Console.WriteLine($"Hachage seul : {bare} ; {bareProcessor:0.0} ms de processeur.");
        var line = new BenchLine("sign-in").Add("engine", postgreSql.Length > 0 ? "postgresql" : "sqlite").Add("times", times).Add("hash_p50_ms", bare.Median).Add("hash_cpu_ms", bareProcessor);
        foreach (var name in names)
        {
            var spread = new Spread(walls[name]);
            var cpu = processor[name].TotalMilliseconds / times;
            Console.WriteLine($"{name} : {spread} ; {cpu:0.0} ms de processeur.");
            line.Add($"{name}_p50_ms", spread.Median).Add($"{name}_ratio", spread.Median / bare.Median).Add($"{name}_cpu_ms", cpu).Add($"{name}_cpu_ratio", cpu / bareProcessor);
        }
        var medians = names.Select(x => new Spread(walls[x]).Median).ToArray();
        return line.Add("apart_ms", medians.Max() - medians.Min());

        async Task<HttpStatusCode> TryAsync(string email, string password)
        {
            using var content = new FormUrlEncodedContent([.. form, new("courriel", email), new("mot-de-passe", password)]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/connexion")) { Content = content };
            visitor++;
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{visitor >> 16 & 255}.{visitor >> 8 & 255}.{visitor & 255}"));
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode;
        }
    }

    static string Email(int number) => string.Create(CultureInfo.InvariantCulture, $"compte-{number}@exemple.fr");

    static async Task OpenAsync(ServiceProvider program, string email)
    {
        await using var scope = program.CreateAsyncScope();
        var (person, errors) = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().OpenAsync(email, "Ada", "Martin", Password, false, Actor.Machine, CancellationToken.None);
        if (person is null) throw new BenchException(string.Join(' ', errors));
    }

    /// <summary>The hidden fields of the page of sign-in, and the cookie that goes with them.</summary>
    static async Task<(List<KeyValuePair<string, string>> Form, string Cookie)> FormAsync(HttpClient client, Uri address)
    {
        using var answer = await client.GetAsync(new Uri(address, "/connexion"));
        return (HiddenFields.Of(await answer.Content.ReadAsStringAsync()), answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }
}
