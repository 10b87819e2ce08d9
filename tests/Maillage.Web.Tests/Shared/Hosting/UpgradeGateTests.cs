using System.Net;
using System.Net.WebSockets;
using Maillage.Testing;
using Maillage.Web.Shared.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Web.Tests.Shared.Hosting;

/// <summary>Connections that browsers open for any site, with a person's cookies.</summary>
public class UpgradeGateTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/contrats")]
    [InlineData("/connexion")]
    [InlineData("/cette-page-n-existe-pas")]
    public async Task The_site_takes_no_WebSocket_wherever_it_comes_from(string path)
    {
        await using var site = await RunningSite.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(site.Address, path, $"http://localhost:{site.Address.Port}"));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(site.Address, path, "https://ailleurs.exemple"));
    }

    [Fact]
    public async Task An_endpoint_that_takes_them_takes_those_of_the_site_alone()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<SiteOrigin>();
        await using var app = builder.Build();
        app.UseWebSockets();
        app.UseRouting();
        app.UseMiddleware<UpgradeGate>();
        app.MapGet("/vif", EchoAsync).WithMetadata(new TakesWebSockets());
        app.MapGet("/oubli", EchoAsync);
        await app.StartAsync(Stop);
        var address = new Uri(app.Urls.First());
        var own = $"http://localhost:{address.Port}";

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await OpenAsync(address, "/vif", own));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(address, "/vif", "https://ailleurs.exemple"));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(address, "/vif", own + ".ailleurs.exemple"));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(address, "/vif", null));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(address, "/oubli", own));
    }

    static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    static async Task<HttpStatusCode> OpenAsync(Uri site, string path, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(site, path)) { Scheme = "ws" }.Uri, Stop);
        }
        catch (WebSocketException)
        {
            // What it answered is looked at below.
        }
        return socket.HttpStatusCode;
    }
}
