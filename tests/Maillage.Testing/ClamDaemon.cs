using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Maillage.Testing;

/// <summary>
/// The real daemon of ClamAV, in a process of its own, with one signature: that of the EICAR test file (eicar.org), which every scanner takes for a virus. Both the
/// file and its signature are put together here, so that no scanner trips on the sources. It takes streams of one megabyte at most.
/// </summary>
public sealed class ClamDaemon : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly TemporaryFolder folder;
    readonly Process process;
    bool isDisposed;

    ClamDaemon(TemporaryFolder folder, Process process, int port) => (this.folder, this.process, Port) = (folder, process, port);

    /// <summary>The EICAR test file.</summary>
    public static string Eicar { get; } = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STAND" + "ARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /// <summary>The port where it listens, on this machine.</summary>
    public int Port { get; }

    /// <summary>As <c>MAILLAGE_CLAMAV</c> says it.</summary>
    public string Address => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The Unix socket where it listens too.</summary>
    public string Socket => folder.File("clamd.sock");

    /// <summary>Starts it. Where it is not installed the test is skipped with the reason; when <c>MAILLAGE_TEST_FULL</c> is set, it fails.</summary>
    public static async Task<ClamDaemon> StartAsync()
    {
        // Debian puts it where the path of ordinary people does not lead.
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Where(x => x.Length > 0).Select(x => Path.Combine(x, "clamd")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            const string reason = "No clamd: the package clamav-daemon is not installed";
            if (Environment.GetEnvironmentVariable("MAILLAGE_TEST_FULL") == "1") Assert.Fail(reason);
            Assert.Skip(reason);
        }
        var folder = new TemporaryFolder();
        var port = FreePort();
        var signatures = Directory.CreateDirectory(folder.File("signatures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(signatures, "maillage.ndb"), $"Eicar-Maillage:0:0:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Eicar))}\n");
        folder.Write("clamd.conf", $"""
            Foreground yes
            DatabaseDirectory {signatures}
            LocalSocket {folder.File("clamd.sock")}
            TCPSocket {port.ToString(CultureInfo.InvariantCulture)}
            TCPAddr 127.0.0.1
            TemporaryDirectory {folder.Path}
            StreamMaxLength 1M
            ConcurrentDatabaseReload no
            """);
        var process = Process.Start(new ProcessStartInfo(program, ["--config-file", folder.File("clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("clamd did not start");
        var daemon = new ClamDaemon(folder, process, port);
        // Both are read, lest it stop when their pipes are full.
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        for (var waited = Stopwatch.StartNew(); !await daemon.AnswersAsync(); await Task.Delay(50))
        {
            if (!process.HasExited && waited.Elapsed < Patience) continue;
            await daemon.DisposeAsync();
            throw new InvalidOperationException($"clamd does not answer: {string.Join('\n', await said)}");
        }
        return daemon;
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    /// <summary>Whether it answers on both.</summary>
    async Task<bool> AnswersAsync()
    {
        if (!File.Exists(Socket)) return false;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync("zPING\0"u8.ToArray());
            var answer = new byte[5];
            return await stream.ReadAtLeastAsync(answer, 5, throwOnEndOfStream: false) == 5;
        }
        catch (Exception e) when (e is SocketException or IOException)
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
