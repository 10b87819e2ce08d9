using Maillage.Testing;
using Maillage.Web.Data;

namespace Maillage.Web.Tests.House;

/// <summary>The places from which the program goes out are known, one by one: see docs/security.md.</summary>
public class OutgoingTests
{
    /// <summary>Types by which one goes out, and who may name them.</summary>
    static readonly Dictionary<string, string[]> Ways = new()
    {
        ["System.Net.Http.SocketsHttpHandler"] = ["OutgoingHttp"],
        ["System.Net.Http.HttpClientHandler"] = [],
        ["System.Net.Http.IHttpClientFactory"] = [],
        ["System.Net.WebClient"] = [],
        ["System.Net.WebRequest"] = [],
        ["System.Net.Sockets.Socket"] = ["OutgoingHttp", "VirusScanner"],
        ["System.Net.Sockets.TcpClient"] = [],
        ["System.Net.Sockets.UdpClient"] = [],
        ["System.Net.Mail.SmtpClient"] = [],
        ["MailKit.Net.Smtp.SmtpClient"] = ["SmtpCarrier"],
        ["Npgsql.NpgsqlConnection"] = ["PostgreSqlMaillageDb", "PostgreSqlStage", "PostgreSqlTableLoad", "DatabaseServices"],
        ["System.Diagnostics.Process"] = [],
    };

    [Fact]
    public void Nobody_opens_a_connection_to_elsewhere_but_those_who_are_known_to()
    {
        var uses = CodeReferences.TypesIn(typeof(MaillageDb).Assembly).Where(x => Ways.ContainsKey(x.Used.FullName ?? "")).Distinct().ToArray();

        Assert.Empty(uses.Where(x => !Ways[x.Used.FullName!].Contains(x.User.Name)).Select(x => $"{x.User.Name} uses {x.Used.FullName}"));
        Assert.Contains(uses, x => x.User.Name == "OutgoingHttp");
        Assert.Contains(uses, x => x.User.Name == "SmtpCarrier");
    }

    [Fact]
    public void A_client_of_HTTP_is_made_with_the_handler_that_looks_where_it_goes() =>
        Assert.Equal(["Telemetry"], CodeReferences.MembersIn(typeof(MaillageDb).Assembly)
            .Where(x => x.Used.DeclaringType == typeof(HttpClient) && x.Used.Name == ".ctor")
            .Select(x => CodeReferences.Outermost(x.User.DeclaringType!).Name).Distinct());

    /// <summary>Lines that a spreadsheet would run are made harmless by these alone; documents that members keep are given back as they came, and only named after their kind.</summary>
    [Fact]
    public void Tables_to_download_are_written_in_known_places_alone()
    {
        var writers = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(x => Path.GetExtension(x) is ".cs" or ".razor" && !x.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(x => File.ReadAllText(x) is var text && (text.Contains("text/csv", StringComparison.Ordinal) || text.Contains("spreadsheetml.sheet\"", StringComparison.Ordinal)))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["DocumentKind.cs", "ScdlDownload.cs", "TableWriter.cs"], writers);
    }
}
