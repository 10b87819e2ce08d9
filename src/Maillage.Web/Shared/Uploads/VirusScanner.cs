using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Maillage.Web.Shared.Uploads;

/// <summary>
/// Asks the daemon of ClamAV (clamd) about a file, by its INSTREAM command: chunks preceded by their length in four bytes, then a length of zero, then one line of answer.
/// Written here since the client libraries that are kept speak to a port only, and the usual place of clamd is a Unix socket.
/// </summary>
public sealed class VirusScanner(ScannerSettings settings)
{
    /// <summary>clamd itself stops looking at a file after two minutes, unless told otherwise.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(2);

    const int LongestAnswer = 4096;

    public bool IsConfigured => settings.Address is not null;

    /// <summary>What the daemon says of a file. Whatever goes wrong is <see cref="ScanOutcome.Unavailable"/>, never clean.</summary>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return Verdict(await AskAsync("zINSTREAM\0", content, limit.Token));
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new ScanVerdict(ScanOutcome.Unavailable, "L’antivirus ne répond pas : prévenez qui tient ce site, ou réessayez plus tard.");
        }
    }

    /// <summary>The daemon's version, such as « ClamAV 1.4.3/27600/… »; null when it does not answer within two seconds.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ShortPatience);
        try
        {
            return await AskAsync("zVERSION\0", Stream.Null, limit.Token) is { Length: > 0 } version ? version : null;
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    static ScanVerdict Verdict(string answer)
    {
        if (answer == "stream: OK") return new ScanVerdict(ScanOutcome.Clean, "");
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
            return new ScanVerdict(ScanOutcome.Infected, answer[(answer.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var colon ? colon + 2 : 0)..^" FOUND".Length]);
        return new ScanVerdict(ScanOutcome.Unavailable, answer.Contains("size limit", StringComparison.OrdinalIgnoreCase)
            ? "L’antivirus n’accepte pas un fichier aussi gros : qui tient ce site peut relever StreamMaxLength, MaxFileSize et MaxScanSize."
            : "L’antivirus n’a pas donné de réponse claire : prévenez qui tient ce site.");
    }

    async Task<string> AskAsync(string command, Stream content, CancellationToken cancel)
    {
        var address = settings.Address ?? throw new InvalidOperationException("No scanner is configured.");
        using var socket = address is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address, cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command), cancel);
        try
        {
            if (command == "zINSTREAM\0") await SendAsync(content, stream, cancel);
        }
        catch (IOException)
        {
            // It may have answered before the end, as it does to what is too large: its answer says more than the broken pipe.
        }
        var answer = new byte[LongestAnswer];
        var count = 0;
        while (count < answer.Length && await stream.ReadAsync(answer.AsMemory(count), cancel) is > 0 and var read)
        {
            count += read;
            if (answer[count - 1] == 0) break;
        }
        return Encoding.UTF8.GetString(answer, 0, count).TrimEnd('\0', '\n', ' ');
    }

    static async Task SendAsync(Stream content, NetworkStream stream, CancellationToken cancel)
    {
        var chunk = new byte[4 + 65_536];
        while (await content.ReadAsync(chunk.AsMemory(4), cancel) is > 0 and var read)
        {
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, 4 + read), cancel);
        }
        await stream.WriteAsync(new byte[4], cancel);
    }
}

/// <summary>What a scanner says of a file.</summary>
/// <param name="Outcome">Clean or not.</param>
/// <param name="Detail">The name of what was found, or a French sentence that says why nothing is known; empty when clean.</param>
public sealed record ScanVerdict(ScanOutcome Outcome, string Detail);

public enum ScanOutcome
{
    Clean = 0,
    Infected = 1,

    /// <summary>Nobody looked at it to the end: it must be refused.</summary>
    Unavailable = 2,
}
