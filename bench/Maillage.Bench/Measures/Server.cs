using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Maillage.Bench.Measures;

/// <summary>The published program serving a folder on a free port of this machine; stopped when disposed.</summary>
sealed class Server : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly Process process;
    readonly StringBuilder said = new();
    readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts it, without waiting.</summary>
    /// <param name="folder">The data folder to serve.</param>
    /// <param name="environment">Variables added to those of the bench.</param>
    public Server(string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        process = PublishedProgram.Start(["serve", "--data", folder, "--urls", Address.OriginalString.TrimEnd('/')], environment);
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.Exited += (_, _) =>
        {
            var end = new BenchException($"Le serveur s’est arrêté avant la fin (code {process.ExitCode}) :\n{Said}");
            // Once it listens nobody waits for this any more, and the failed request says less.
            if (!listening.TrySetException(end)) Console.Error.WriteLine(end.Message);
        };
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>All that it wrote so far.</summary>
    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    public ProcessMemory Memory => ProcessMemory.Of(process.Id) ?? throw new BenchException($"Le serveur s’est arrêté :\n{Said}");

    /// <summary>What all cores spent on it so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it says that it listens; it has served nothing yet.</summary>
    public static async Task<Server> StartAsync(string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = new Server(folder, environment);
        try
        {
            await server.listening.Task.WaitAsync(Patience);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        process.EnableRaisingEvents = false;
        PublishedProgram.Stop(process);
        process.Dispose();
    }

    void Hear(string? line)
    {
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (line.Contains(Address.Authority, StringComparison.Ordinal)) listening.TrySetResult();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
