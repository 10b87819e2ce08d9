using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maillage.Testing;

namespace Maillage.Browser.Tests;

/// <summary>
/// The published program serving its demonstration from a temporary folder, in a process of its own, as <c>./run</c> starts it.
/// One for the whole suite: tests that write use other folders.
/// </summary>
public sealed class PublishedSite : IAsyncLifetime
{
    /// <summary>The first start of a demonstration fills its database, on a machine that may be slow.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    readonly TemporaryFolder data = new();
    readonly ConcurrentQueue<string> said = [];
    Process? process;

    /// <summary>Where the site listens, for example <c>http://127.0.0.1:40213/</c>.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>Where passkeys and the links of mails know the site: browsers refuse passkeys under a bare number.</summary>
    public string Origin => $"http://localhost:{Address.Port}";

    /// <summary>The folder of its data, for the command line.</summary>
    public string Data => data.Path;

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MAILLAGE_PROGRAM")))
            throw new InvalidOperationException("MAILLAGE_PROGRAM does not name a published program: run these tests with ./test");

        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        process = CommandLine.Start(["serve", "--data", data.Path, "--demo", "--urls", Address.GetLeftPart(UriPartial.Authority)]);
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync(process);
    }

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process?.Dispose();
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task WaitUntilReadyAsync(Process server)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (server.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"The site was not ready after {waited.Elapsed.TotalSeconds:0} s. It said:\n{string.Join('\n', said)}");
            await Task.Delay(100);
        }
    }

    static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
