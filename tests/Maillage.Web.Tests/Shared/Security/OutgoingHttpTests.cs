using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Maillage.Testing;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Web.Tests.Shared.Security;

/// <summary>The way out by HTTP, towards real servers of this machine.</summary>
public class OutgoingHttpTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_the_configuration_names_is_reached_and_another_is_not()
    {
        await using var named = await Elsewhere.StartAsync();
        await using var other = await Elsewhere.StartAsync();
        using var http = Http([named.Address]);

        Assert.Equal("bonjour", await http.GetStringAsync(new Uri(named.Address, "/salut"), Stop));
        var refused = await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.GetStringAsync(other.Address, Stop));

        Assert.Contains("MAILLAGE_OUTGOING", refused.Message);
        Assert.Throws<OutgoingRefusedException>(() => http.Send(new HttpRequestMessage(HttpMethod.Get, other.Address), Stop));
        Assert.Empty(other.Asked);
        Assert.Equal(["/salut"], named.Asked);
    }

    [Fact]
    public async Task What_is_listed_is_reached_too()
    {
        await using var listed = await Elsewhere.StartAsync();
        using var http = Http([], $"api.exemple.fr, {listed.Address.Authority}");

        Assert.Equal("bonjour", await http.GetStringAsync(new Uri(listed.Address, "/salut"), Stop));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var named = await Elsewhere.StartAsync();
        await using var other = await Elsewhere.StartAsync();
        using var http = Http([named.Address, other.Address]);

        using var answer = await http.GetAsync(new Uri(named.Address, "/va?ou=" + other.Address), Stop);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public async Task Nothing_leaves_the_machine_in_clear()
    {
        using var http = Http([new Uri("http://api.exemple.fr"), new Uri("https://api.exemple.fr")]);

        await Assert.ThrowsAsync<OutgoingRefusedException>(() => http.GetStringAsync(new Uri("http://api.exemple.fr/"), Stop));
    }

    // Named, so let through by name: it is the address itself that is refused, when the connection is made.
    [Theory]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[fd00::1]/")]
    public async Task An_internal_address_is_refused_at_the_connection_unless_it_is_listed(string address)
    {
        using var http = Http([new Uri(address)]);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(address), Stop));

        Assert.Contains("internal address", Assert.IsType<OutgoingRefusedException>(refused.GetBaseException()).Message);
        Assert.True(new OutgoingAddresses([], new Uri(address).Authority).MayBeInternal(new Uri(address).Host, 443));
    }

    [Fact]
    public async Task A_name_of_this_network_is_refused_at_the_connection_until_it_is_listed()
    {
        var name = Dns.GetHostName();
        Assert.SkipUnless(await ResolvesAsync(name), $"{name} does not resolve on this machine");
        using var silent = new TcpListener(IPAddress.Any, 0);
        silent.Start();
        var address = new UriBuilder("https", name, ((IPEndPoint)silent.LocalEndpoint).Port).Uri;
        using var trapped = Http([address]);
        using var meant = Http([], address.Authority);

        Assert.IsType<OutgoingRefusedException>((await Assert.ThrowsAsync<HttpRequestException>(() => trapped.GetStringAsync(address, Stop))).GetBaseException());
        Assert.False(silent.Pending());
        // It speaks no TLS: what counts is that the connection came.
        var asked = meant.GetStringAsync(address, Stop);
        (await silent.AcceptTcpClientAsync(Stop)).Dispose();
        Assert.IsNotType<OutgoingRefusedException>((await Assert.ThrowsAnyAsync<HttpRequestException>(() => asked)).GetBaseException());
    }

    [Fact]
    public async Task A_provider_whose_endpoints_are_elsewhere_opens_nothing_until_they_are_listed()
    {
        await using var token = await Elsewhere.StartAsync();
        await using var provider = await Elsewhere.StartAsync();
        provider.Discovery = new { issuer = provider.Origin, authorization_endpoint = provider.Origin + "/entree", token_endpoint = provider.Origin + "/jeton", jwks_uri = token.Origin + "/cles" };
        var settings = new Dictionary<string, string>
        {
            ["Maillage:Provider:Authority"] = provider.Origin, ["Maillage:Provider:ClientId"] = "maillage", ["Maillage:Provider:ClientSecret"] = "secret",
        };
        await using var closed = await RunningSite.StartAsync(settings: settings);
        await using var open = await RunningSite.StartAsync(settings: new Dictionary<string, string>(settings) { ["Maillage:Outgoing"] = token.Address.Authority });

        var refused = await closed.GetAsync("/connexion/fournisseur");
        Assert.Equal("/connexion?refus=oui", refused.Address.PathAndQuery);
        Assert.Empty(token.Asked);
        using var browser = open.NewClient(followRedirects: false);
        using var sent = await browser.GetAsync(new Uri("/connexion/fournisseur", UriKind.Relative), Stop);
        Assert.StartsWith(provider.Origin + "/entree?", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["/cles"], token.Asked);
    }

    [Fact]
    public async Task Nobody_is_sent_to_an_address_that_only_the_provider_names()
    {
        await using var provider = await Elsewhere.StartAsync();
        provider.Discovery = new { issuer = provider.Origin, authorization_endpoint = "https://ailleurs.exemple/entree", token_endpoint = provider.Origin + "/jeton", jwks_uri = provider.Origin + "/cles" };

        Assert.Equal("/connexion?refus=oui", await WayAsync(provider));
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_opens_nothing()
    {
        await using var provider = await Elsewhere.StartAsync();
        provider.Discovery = new { issuer = "https://ailleurs.exemple", authorization_endpoint = provider.Origin + "/entree", token_endpoint = provider.Origin + "/jeton", jwks_uri = provider.Origin + "/cles" };

        Assert.Equal("/connexion?refus=oui", await WayAsync(provider));
    }

    [Fact]
    public async Task Traces_go_to_the_collector_by_the_same_way()
    {
        await using var collector = await Elsewhere.StartAsync();
        await using (var site = await RunningSite.StartAsync(settings: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Origin, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        }))
        {
            await site.GetAsync("/contrats");
            for (var waited = 0; waited < 100 && !collector.Asked.Contains("/v1/traces"); waited++) await Task.Delay(100, Stop);
        }

        Assert.Contains("/v1/traces", collector.Asked);
    }

    static async Task<string> WayAsync(Elsewhere provider)
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string>
        {
            ["Maillage:Provider:Authority"] = provider.Origin, ["Maillage:Provider:ClientId"] = "maillage", ["Maillage:Provider:ClientSecret"] = "secret",
        });
        return (await site.GetAsync("/connexion/fournisseur")).Address.PathAndQuery;
    }

    static HttpClient Http(IEnumerable<Uri> services, string? list = null) => new(new OutgoingHttp(new OutgoingAddresses(services, list)).NewHandler());

    static async Task<bool> ResolvesAsync(string name)
    {
        try
        {
            return (await Dns.GetHostAddressesAsync(name, Stop)).Length > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A real server of someone else, on this machine.</summary>
    sealed class Elsewhere : IAsyncDisposable
    {
        readonly WebApplication app;
        readonly ConcurrentQueue<string> asked = new();

        Elsewhere(WebApplication app) => this.app = app;

        public Uri Address => new(app.Urls.First());

        public string Origin => Address.GetLeftPart(UriPartial.Authority);

        /// <summary>The paths that were asked of it, in order; not its own configuration.</summary>
        public IReadOnlyList<string> Asked => [.. asked];

        public object Discovery { get; set; } = new { };

        public static async Task<Elsewhere> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var server = new Elsewhere(builder.Build());
            server.app.MapGet("/.well-known/openid-configuration", () => Results.Json(server.Discovery));
            server.app.MapGet("/cles", (HttpContext http) => server.Hear(http, Results.Json(new { keys = Array.Empty<object>() })));
            server.app.MapGet("/va", (HttpContext http, string ou) => server.Hear(http, Results.Redirect(ou)));
            server.app.MapFallback((HttpContext http) => server.Hear(http, Results.Text("bonjour")));
            await server.app.StartAsync(Stop);
            return server;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        IResult Hear(HttpContext http, IResult answer)
        {
            asked.Enqueue(http.Request.Path);
            return answer;
        }
    }
}
