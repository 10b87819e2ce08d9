using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Soundness;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Soundness;

/// <summary>The published program is killed while people write: what it acknowledged is there, whole and sealed.</summary>
[Trait("Kind", "slow")]
public class KillTests
{
    const int Kills = 20;
    const int Writers = 3;
    const string Email = "admin@exemple.fr";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Nothing_that_was_acknowledged_is_lost(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await using var program = bench.NewProgram();
        await UseAsync(program, async services =>
        {
            var (person, errors) = await services.GetRequiredService<AccountKeeper>().OpenAsync(Email, "Ada", "Martin", Somebody.Password, true, Actor.Machine, Stop);
            Assert.True(person is not null, string.Join(' ', errors));
            return 0;
        });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var acknowledged = new ConcurrentBag<string>();
        List<KeyValuePair<string, string>>? form = null;
        var clock = Stopwatch.StartNew();

        for (var round = 0; round < Kills; round++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}/");
            using var server = await StartAsync(bench, address);
            form ??= await SignInAsync(program, client, address);
            var before = acknowledged.Count;
            var writing = Enumerable.Range(0, Writers).Select(x => WriteAsync(client, address, form, $"Espace {round}-{x}", acknowledged)).ToArray();
            for (var waited = Stopwatch.StartNew(); acknowledged.Count < before + 3 && waited.Elapsed < TimeSpan.FromSeconds(20);) await Task.Delay(5, Stop);
            // At another moment of the work each time.
            await Task.Delay(Random.Shared.Next(0, 120), Stop);
            server.Kill();
            await server.WaitForExitAsync(Stop);
            await Task.WhenAll(writing);
            Assert.True(acknowledged.Count >= before + 3, $"Round {round}: only {acknowledged.Count - before} spaces were acknowledged.");

            var (spaces, findings) = await UseAsync(program, async services =>
            {
                var db = services.GetRequiredService<MaillageDb>();
                var known = await (from space in db.Spaces join member in db.Memberships on space.Id equals member.SpaceId select space.Name).ToListAsync(Stop);
                return (known.ToHashSet(StringComparer.Ordinal), await services.GetRequiredService<InstallationCheck>().RunAsync([], Stop));
            });
            Assert.Equal([], acknowledged.Where(x => !spaces.Contains(x)));
            Assert.Equal([], findings.Where(x => x.IsFault).Select(x => x.Text));
        }

        // Each space has its two events, sealed.
        var (events, seals, all) = await UseAsync(program, async services =>
        {
            var db = services.GetRequiredService<MaillageDb>();
            return (await db.AuditEvents.CountAsync(x => x.SpaceId != Guid.Empty, Stop), await db.AuditSeals.CountAsync(x => x.SpaceId != Guid.Empty, Stop), await db.Spaces.CountAsync(Stop));
        });
        Assert.Equal((2 * all, 2 * all), (events, seals));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {Kills} kills, {acknowledged.Count} acknowledged, {all} written, {clock.Elapsed.TotalSeconds:0} s");
    }

    static async Task<Process> StartAsync(Workbench bench, Uri address)
    {
        var server = CommandLine.Start(["serve", "--urls", address.OriginalString.TrimEnd('/')], bench.Installation.Environment);
        _ = server.StandardError.ReadToEndAsync(Stop);
        while (await server.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (!line.Contains(address.Authority, StringComparison.Ordinal)) continue;
            _ = server.StandardOutput.ReadToEndAsync(Stop);
            return server;
        }
        throw new InvalidOperationException("The site did not start.");
    }

    /// <summary>Signs in by the page, proves a second factor through the database, and takes the form; both outlive the server.</summary>
    static async Task<List<KeyValuePair<string, string>>> SignInAsync(ServiceProvider program, HttpClient client, Uri address)
    {
        var page = await Page.ReadAsync(client, await client.GetAsync(new Uri(address, "/connexion"), Stop));
        await page.PressAsync("Se connecter", ("Adresse de courriel", Email), ("Mot de passe", Somebody.Password));
        await UseAsync(program, async services =>
        {
            var db = services.GetRequiredService<MaillageDb>();
            return await db.Sessions.ExecuteUpdateAsync(x => x.SetProperty(y => y.Method, SignInMethod.Passkey), Stop);
        });
        var opening = await Page.ReadAsync(client, await client.GetAsync(new Uri(address, "/espaces/nouveau"), Stop));
        Assert.Equal(HttpStatusCode.OK, opening.Status);
        return
        [
            .. opening.Document.QuerySelectorAll("form[method=post] input[type=hidden]").Where(x => x.Closest("form")!.QuerySelector("[name=animateur]") is not null)
                .Select(x => new KeyValuePair<string, string>(x.GetAttribute("name")!, x.GetAttribute("value") ?? "")),
        ];
    }

    /// <summary>Opens spaces one after the other until the server is gone; keeps the names of those for which it answered.</summary>
    static async Task WriteAsync(HttpClient client, Uri address, List<KeyValuePair<string, string>> form, string name, ConcurrentBag<string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                using var content = new FormUrlEncodedContent([.. form, new("genre", "Network"), new("nom", $"{name}-{i}"), new("territoire", "Meuse"), new("objet", "Essai"), new("animateur", Email)]);
                using var answer = await client.PostAsync(new Uri(address, "/espaces/nouveau"), content, Stop);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.StartsWith("/espaces/espace-", new Uri(address, answer.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
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

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
