using System.Net;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Shared.Hosting;

/// <summary>The names under which the site answers, and the cookies that it gives there.</summary>
public class KnownHostTests
{
    const string Origin = "https://maillage.exemple.fr";

    static readonly Dictionary<string, string> Configured = new() { ["Maillage:Origin"] = Origin };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("maillage.exemple.fr", HttpStatusCode.OK)]
    [InlineData("MAILLAGE.exemple.fr:8443", HttpStatusCode.OK)]
    [InlineData("ailleurs.exemple", HttpStatusCode.BadRequest)]
    [InlineData("maillage.exemple.fr.ailleurs.exemple", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.BadRequest)]
    public async Task A_configured_site_answers_under_its_name_alone(string host, HttpStatusCode expected)
    {
        await using var site = await RunningSite.StartAsync(settings: Configured);

        using var answer = await AskAsync(site, "/connexion", host);

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.BadRequest) Assert.Contains(Origin, await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_redirect_never_leads_where_the_asker_says()
    {
        await using var site = await RunningSite.StartAsync(settings: Configured);

        using var lying = await AskAsync(site, "/espaces", "ailleurs.exemple");
        using var honest = await AskAsync(site, "/espaces", "maillage.exemple.fr");

        Assert.Null(lying.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, honest.StatusCode);
        Assert.Equal("maillage.exemple.fr", new Uri(site.Address, honest.Headers.Location!).Host);
    }

    [Theory]
    [InlineData("/healthz", true, HttpStatusCode.OK)]
    [InlineData("/readyz", true, HttpStatusCode.OK)]
    [InlineData("/connexion", false, HttpStatusCode.OK)]
    [InlineData("/connexion", true, HttpStatusCode.BadRequest)]
    public async Task The_names_of_the_machine_remain_for_its_health_and_for_who_works_on_it(string path, bool throughProxy, HttpStatusCode expected)
    {
        await using var site = await RunningSite.StartAsync(settings: Configured);

        using var answer = await AskAsync(site, path, "127.0.0.1", throughProxy ? "203.0.113.7" : null);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Without_an_origin_it_answers_as_it_is_called()
    {
        await using var site = await RunningSite.StartAsync();

        using var answer = await AskAsync(site, "/connexion", "ailleurs.exemple");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("__Host-", Cookies(answer));
    }

    [Theory, OnBothDatabases]
    public async Task Over_HTTPS_every_cookie_keeps_to_this_host_and_to_TLS(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind, settings: Configured);
        await Somebody.AddAsync(site, "amina@exemple.fr");
        // The proxy speaks TLS; a browser would give these cookies back over it, the client of the tests would not.
        using var browser = new HttpClient(new KeptCookies(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Host = "maillage.exemple.fr";

        var page = await Page.OpenAsync(browser, "/connexion");
        using var token = new FormUrlEncodedContent(page.Document.QuerySelector("form.m-form")!.QuerySelectorAll("input[type=hidden]")
            .Select(x => new KeyValuePair<string, string>(x.GetAttribute("name")!, x.GetAttribute("value")!))
            .Concat([new("courriel", "amina@exemple.fr"), new("mot-de-passe", Somebody.Password)]));
        using var answer = await browser.PostAsync(new Uri("/connexion", UriKind.Relative), token, Stop);
        using var link = await browser.GetAsync(new Uri("/connexion/lien", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var given = page.Response.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).Where(x => !x.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToArray();
        Assert.Contains(given, x => x.StartsWith("__Host-maillage=", StringComparison.Ordinal));
        Assert.All(given, x =>
        {
            Assert.StartsWith("__Host-maillage", x, StringComparison.Ordinal);
            Assert.Contains("; path=/;", x + ";", StringComparison.Ordinal);
            Assert.Contains("; secure", x, StringComparison.Ordinal);
            Assert.Contains("; httponly", x, StringComparison.Ordinal);
            Assert.Contains("; samesite=", x, StringComparison.Ordinal);
            Assert.DoesNotContain("domain=", x, StringComparison.Ordinal);
        });
        Assert.Equal("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task What_a_signed_in_person_reads_stays_in_no_cache()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "amina@exemple.fr"));

        using var own = await browser.GetAsync(new Uri("/contrats", UriKind.Relative), Stop);
        using var open = await site.Client.GetAsync(new Uri("/contrats", UriKind.Relative), Stop);

        Assert.True(own.Headers.CacheControl?.NoStore);
        Assert.False(open.Headers.CacheControl?.NoStore == true);
    }

    [Fact]
    public async Task TRACE_is_not_answered()
    {
        await using var site = await RunningSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Trace, new Uri(site.Address, "/contrats"));
        request.Headers.Add("X-Secret", "tres-secret");

        using var answer = await site.Client.SendAsync(request, Stop);

        Assert.True((int)answer.StatusCode >= 400);
        Assert.DoesNotContain("tres-secret", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_request_is_not_expanded()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.GetAsync("/connexion");
        using var zipped = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(zipped, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(System.Text.Encoding.UTF8.GetBytes("_handler=mot-de-passe&courriel=a%40exemple.fr&__RequestVerificationToken="
                + Uri.EscapeDataString(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)), Stop);
        using var content = new ByteArrayContent(zipped.ToArray());
        content.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
        content.Headers.Add("Content-Encoding", "gzip");

        using var answer = await site.Client.PostAsync(new Uri(site.Address, "/connexion"), content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        // Read, it would have said what is wrong in the fields.
        Assert.DoesNotContain("Écrivez votre mot de passe", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    static string Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var given) ? string.Join('\n', given) : "";

    static async Task<HttpResponseMessage> AskAsync(RunningSite site, string path, string host, string? forwardedFor = null)
    {
        using var client = site.NewClient(followRedirects: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path)) { Headers = { Host = host } };
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        return await client.SendAsync(request, Stop);
    }

    /// <summary>Gives every cookie back, whatever it asks for.</summary>
    sealed class KeptCookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        readonly Dictionary<string, string> kept = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (kept.Count > 0) request.Headers.Add("Cookie", string.Join("; ", kept.Select(x => $"{x.Key}={x.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
            {
                var parts = cookie.Split(';')[0].Split('=', 2);
                kept[parts[0]] = parts[1];
            }
            return answer;
        }
    }
}
