using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Maillage.Bench.Measures;

/// <summary>What a load gave.</summary>
/// <param name="Times">From each request sent to its last byte received.</param>
/// <param name="PerSecond">Pages a second.</param>
readonly record struct LoadResult(Spread Times, double PerSecond);

/// <summary>
/// Connections that ask one page for ever, each its next one as soon as it has the last (a closed loop), on plain sockets so that
/// the generator leaves the machine's cores, which it shares, to the server.
/// </summary>
static class LoadGenerator
{
    /// <exception cref="BenchException">An answer was not a 200.</exception>
    public static Task<LoadResult> RunAsync(Uri page, int connections, TimeSpan duration) => RunAsync([page], connections, duration);

    /// <summary>Each connection asks all the pages in turn, from a place of its own.</summary>
    /// <exception cref="BenchException">An answer was not a 200.</exception>
    public static async Task<LoadResult> RunAsync(IReadOnlyList<Uri> pages, int connections, TimeSpan duration)
    {
        var requests = pages.Select(x => (Page: x, Bytes: Encoding.ASCII.GetBytes(
            $"GET {x.PathAndQuery} HTTP/1.1\r\nHost: {x.Authority}\r\nAccept: text/html\r\nAccept-Encoding: br\r\nUser-Agent: maillage-bench\r\n\r\n"))).ToList();
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(x => Task.Run(() => AskAsync(requests, x * pages.Count / connections, start, duration))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var all = times.SelectMany(x => x).ToList();
        return new LoadResult(new Spread(all), all.Count / seconds);
    }

    static async Task<List<double>> AskAsync(List<(Uri Page, byte[] Bytes)> requests, int next, long start, TimeSpan duration)
    {
        var page = requests[0].Page;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(page.Host), page.Port));
        var answer = new Answer(socket);
        var times = new List<double>(4096);
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var asked = Stopwatch.GetTimestamp();
            (page, var request) = requests[next++ % requests.Count];
            await socket.SendAsync(request);
            var status = await answer.ReadAsync();
            if (status != 200) throw new BenchException($"{page.PathAndQuery} a répondu {status.ToString(CultureInfo.InvariantCulture)}.");
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>Reads answers of HTTP/1.1, of stated length or in chunks, and throws their bytes away.</summary>
    sealed class Answer(Socket socket)
    {
        readonly byte[] buffer = new byte[64 * 1024];
        int from;
        int to;

        public async ValueTask<int> ReadAsync()
        {
            var status = int.Parse((await LineAsync()).Split(' ')[1], CultureInfo.InvariantCulture);
            var (length, chunked) = (0, false);
            while (await LineAsync() is { Length: > 0 } header)
            {
                if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header.AsSpan(15), CultureInfo.InvariantCulture);
                if (header.StartsWith("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) chunked = true;
            }
            if (!chunked)
            {
                await SkipAsync(length);
                return status;
            }
            int size;
            do
            {
                size = int.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                await SkipAsync(size + 2);
            }
            while (size > 0);
            return status;
        }

        async ValueTask<string> LineAsync()
        {
            while (true)
            {
                var end = buffer.AsSpan(from, to - from).IndexOf("\r\n"u8);
                if (end >= 0)
                {
                    var line = Encoding.ASCII.GetString(buffer, from, end);
                    from += end + 2;
                    return line;
                }
                await FillAsync();
            }
        }

        async ValueTask SkipAsync(int count)
        {
            while (to - from < count)
            {
                count -= to - from;
                from = to;
                await FillAsync();
            }
            from += count;
        }

        async ValueTask FillAsync()
        {
            buffer.AsSpan(from, to - from).CopyTo(buffer);
            (from, to) = (0, to - from);
            var read = await socket.ReceiveAsync(buffer.AsMemory(to));
            if (read == 0) throw new BenchException("Le serveur a fermé la connexion.");
            to += read;
        }
    }
}
