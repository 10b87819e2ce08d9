using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Testing;

/// <summary>
/// The web application started inside the process of the tests, on a real Kestrel and a free port, with its own installation.
/// Pages are asked over real HTTP, cookies are kept, redirects are followed.
/// </summary>
public sealed class RunningSite : IAsyncDisposable
{
    readonly Factory factory;
    readonly TestInstallation? own;

    RunningSite(Factory factory, TestInstallation installation, TestInstallation? own)
    {
        this.factory = factory;
        this.own = own;
        Installation = installation;
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
        Client = NewClient();
    }

    /// <summary>Where the site listens, for example <c>http://127.0.0.1:40213/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The data folder and database that the site serves.</summary>
    public TestInstallation Installation { get; }

    /// <summary>A person's browser: keeps cookies, follows redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>The services of the running site, to prepare data or to look at what was written.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Starts the site on an installation, which the caller disposes of.</summary>
    /// <param name="installation">The data folder and database to serve.</param>
    /// <param name="environment">The hosting environment: <c>Production</c> as people run it, or <c>Development</c>.</param>
    /// <param name="settings">Further configuration keys.</param>
    public static RunningSite Start(
        TestInstallation installation, string environment = "Production", IReadOnlyDictionary<string, string>? settings = null) =>
        new(new Factory(environment, [.. installation.Settings, .. settings ?? new Dictionary<string, string>()]), installation, null);

    /// <summary>Starts the site on an installation of its own as the first start leaves it, removed with it.</summary>
    public static async Task<RunningSite> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, string environment = "Production", IReadOnlyDictionary<string, string>? settings = null)
    {
        var installation = await InstallationTemplate.FirstStart.CopyAsync(kind);
        return new RunningSite(new Factory(environment, [.. installation.Settings, .. settings ?? new Dictionary<string, string>()]), installation, installation);
    }

    /// <summary>Another person's browser, with no cookie yet.</summary>
    /// <param name="followRedirects">Whether a redirect is followed or returned.</param>
    public HttpClient NewClient(bool followRedirects = true) =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = followRedirects,
            AutomaticDecompression = DecompressionMethods.All,
            CookieContainer = new CookieContainer(),
        })
        { BaseAddress = Address };

    /// <summary>The page at this path, whatever its status.</summary>
    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(Client, await Client.GetAsync(new Uri(Address, path)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
        if (own is not null) await own.DisposeAsync();
    }

    sealed class Factory(string environment, KeyValuePair<string, string>[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(environment);
            // Nobody edits the settings of a test while it runs.
            builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            // A password of a test hides nothing: hashed as people's are, two people at each site would be a tenth of a run.
            builder.ConfigureServices(services => services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1_000));
        }
    }
}
