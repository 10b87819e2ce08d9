using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MimeKit;

namespace Maillage.Testing;

/// <summary>
/// A real SMTP server (npm <c>smtp-server</c>) on this machine. It takes all mail, but refuses for good the recipient « inconnu », and for the moment, the first
/// time, the recipient « plus-tard ».
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Process process;
    readonly ConcurrentQueue<ReceivedMail> received = new();
    readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    SmtpServer(Process process) => this.process = process;

    public int Port { get; private set; }

    /// <summary>What it took, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>The settings that lead a site to it.</summary>
    public IReadOnlyDictionary<string, string> Settings => SettingsOf(Port);

    /// <summary>The settings that lead a site to a server of this machine.</summary>
    public static IReadOnlyDictionary<string, string> SettingsOf(int port) => new Dictionary<string, string>
    {
        ["Maillage:Smtp:Host"] = "127.0.0.1", ["Maillage:Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture), ["Maillage:Smtp:From"] = "Maillage <maillage@site.exemple>",
        ["Maillage:Origin"] = "https://site.exemple",
    };

    /// <param name="port">0 for a free one.</param>
    public static async Task<SmtpServer> StartAsync(int port = 0)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Checkout.Root, "tests", "Maillage.Testing", "node", "smtp.mjs"), port.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var server = new SmtpServer(Process.Start(start) ?? throw new InvalidOperationException("node did not start"));
        _ = server.ReadAsync();
        server.Port = await server.port.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Waits until this many mails came.</summary>
    /// <exception cref="TimeoutException">They did not in a minute.</exception>
    public async Task<IReadOnlyList<ReceivedMail>> WaitAsync(int count)
    {
        for (var waited = Stopwatch.StartNew(); received.Count < count;)
        {
            if (waited.Elapsed > Patience) throw new TimeoutException($"{received.Count} mails came of {count}.");
            await Task.Delay(50);
        }
        return Received;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.TryGetProperty("port", out var listening))
            {
                port.TrySetResult(listening.GetInt32());
                continue;
            }
            using var raw = new MemoryStream(said.RootElement.GetProperty("raw").GetBytesFromBase64());
            received.Enqueue(new ReceivedMail(
                said.RootElement.GetProperty("from").GetString()!, said.RootElement.GetProperty("to")[0].GetString()!, await MimeMessage.LoadAsync(raw)));
        }
        port.TrySetException(new InvalidOperationException("The SMTP server ended before it listened."));
    }
}

/// <summary>A mail as the server took it.</summary>
/// <param name="From">The sender of the envelope.</param>
/// <param name="To">The recipient of the envelope.</param>
/// <param name="Letter">What was carried.</param>
public sealed record ReceivedMail(string From, string To, MimeMessage Letter)
{
    /// <summary>The text, with plain line ends.</summary>
    public string Text => Letter.TextBody!.ReplaceLineEndings("\n");
}
