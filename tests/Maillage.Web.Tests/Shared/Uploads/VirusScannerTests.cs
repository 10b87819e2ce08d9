using System.Net;
using System.Net.Sockets;
using System.Text;
using Maillage.Testing;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Uploads;
using Microsoft.Extensions.Configuration;

namespace Maillage.Web.Tests.Shared.Uploads;

/// <summary>The real daemon is asked, by both of its doors; whoever does not answer well is never taken for one that found nothing.</summary>
public class VirusScannerTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static VirusScanner At(string address) => new(ScannerSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Maillage:ClamAv"] = address }).Build()));

    static Task<ScanVerdict> ScanAsync(VirusScanner scanner, string text) => scanner.ScanAsync(new MemoryStream(Encoding.ASCII.GetBytes(text)), Stop);

    [Fact]
    public async Task The_daemon_finds_the_test_file_by_its_port_and_by_its_socket()
    {
        await using var clam = await ClamDaemon.StartAsync();
        foreach (var scanner in new[] { At(clam.Address), At(clam.Socket), At("unix:" + clam.Socket), At($"localhost:{clam.Port}") })
        {
            Assert.Equal(new ScanVerdict(ScanOutcome.Infected, "Eicar-Maillage.UNOFFICIAL"), await ScanAsync(scanner, ClamDaemon.Eicar));
            Assert.Equal(new ScanVerdict(ScanOutcome.Clean, ""), await ScanAsync(scanner, "code_cv;lib_cv\nCN05403M;Nancy\n"));
            Assert.StartsWith("ClamAV ", await scanner.VersionAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_larger_than_the_daemon_takes_is_not_clean()
    {
        await using var clam = await ClamDaemon.StartAsync();

        var verdict = await ScanAsync(At(clam.Address), new string('a', 3_000_000));

        Assert.Equal(ScanOutcome.Unavailable, verdict.Outcome);
    }

    [Fact]
    public async Task A_daemon_that_is_away_or_answers_something_else_found_nothing_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answering = AnswerAsync(listener, "stream: UNKNOWN COMMAND ERROR\0");
        Assert.Equal(ScanOutcome.Unavailable, (await ScanAsync(At($"127.0.0.1:{port}"), "a")).Outcome);
        await answering;
        listener.Stop();

        var away = At($"127.0.0.1:{port}");

        Assert.Equal(ScanOutcome.Unavailable, (await ScanAsync(away, "a")).Outcome);
        Assert.Null(await away.VersionAsync(Stop));
        Assert.Equal(ScanOutcome.Unavailable, (await ScanAsync(At("/nowhere/clamd.sock"), "a")).Outcome);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:0")]
    [InlineData("localhost:clamav")]
    [InlineData(":3310")]
    public void What_is_not_an_address_stops_the_program_with_a_sentence(string text) =>
        Assert.Contains("n’est pas l’adresse de l’antivirus", Assert.Throws<RefusedSettingException>(() => At(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("beaucoup")]
    public void What_is_not_a_size_stops_the_program_with_a_sentence(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MAILLAGE_UPLOAD_MEGABYTES"] = text }).Build();
        Assert.Contains("n’est pas une taille de fichier", Assert.Throws<RefusedSettingException>(() => UploadSettings.Read(configuration)).Message, StringComparison.Ordinal);
    }

    static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync(Stop);
        await using var stream = client.GetStream();
        // All that is asked is read first: the connection then ends without a reset.
        var asked = new byte[64];
        var count = 0;
        while (count < "zINSTREAM\0".Length + 9) count += await stream.ReadAsync(asked, Stop);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Stop);
    }
}
