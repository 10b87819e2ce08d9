using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Maillage.Web.Data;
using Maillage.Web.Demonstration;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Imports;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Features.Territories.ImportGeography;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Layout;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Uploads;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;

namespace Maillage.Web;

/// <summary>The web server: what it is made of, in the order of a request.</summary>
static class MaillageSite
{
    const int CannotListen = 2;
    const int RealData = 2;

    /// <summary>Starts the site from settings alone, as a test host gives them.</summary>
    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var folder = new DataFolder(builder.Configuration["Maillage:Data"] ?? "data");
        await using var app = Build(builder, folder, builder.Configuration["Maillage:Database"]);
        return await RunAsync(app, folder, builder.Configuration.GetValue("Maillage:Demonstration", false), CancellationToken.None);
    }

    /// <summary>Starts the site as the command line asks.</summary>
    public static async Task<int> RunAsync(DataFolder folder, string? postgreSql, string urls, bool demonstration, CancellationToken cancel)
    {
        // The scripts keep the caller's folder as the current one; what was published lies beside the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls.Split(';'));
        await using var app = Build(builder, folder, postgreSql);
        return await RunAsync(app, folder, demonstration, cancel);
    }

    static WebApplication Build(WebApplicationBuilder builder, DataFolder folder, string? postgreSql)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddMaillage(folder, postgreSql);
        builder.Services.AddScoped<DemonstrationLoader>();
        builder.Services.AddScoped<DemonstrationPeople>();
        builder.Services.AddScoped<DemonstrationCooperations>();
        builder.Services.AddScoped<DemonstrationAgreements>();
        foreach (var person in DemonstrationPeople.All) builder.Services.AddSingleton(person.Account);
        builder.Services.AddRazorComponents();
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddJobStates();
        builder.Services.AddSealing();
        builder.Services.AddCompliance();
        builder.Services.AddRateLimits();
        builder.Services.AddSingleton<SiteOrigin>();
        builder.Services.AddSingleton<SiteCookies>();
        builder.Services.AddOutgoing(builder.Configuration);
        builder.Services.AddMailSending(builder.Configuration);
        builder.Services.AddUploads(builder.Configuration);
        builder.Services.AddAgreementOnSite();
        builder.Services.AddScreenImports();
        builder.Services.AddAntiforgery();
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<SiteCookies>((options, cookies) => cookies.Lock(options.Cookie, BrowserStorage.Form, SameSiteMode.Strict));
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<PageCompression>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // French letters stay themselves in the pages: entities would weigh more and say less.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(ReadIdentity);
        builder.Services.AddHealthChecks().AddCheck<DatabaseReadiness>("database", tags: [HealthEndpoints.Ready]);
        builder.AddTelemetry();

        var app = builder.Build();
        // Read at once: what cannot be stops the program before it opens.
        app.Services.GetRequiredService<SiteOrigin>();
        app.Services.GetRequiredService<OutgoingAddresses>();
        app.UseResponseCompression();
        app.UseMiddleware<KnownHost>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<UpgradeGate>();
        app.UseMiddleware<ErrorPages>();
        app.UseStatusCodePagesWithReExecute("/introuvable", createScopeForStatusCodePages: true);
        app.UseMiddleware<LostForms>();
        // After the pages of errors: what is refused here is shown by them.
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        // For everyone; what is not said here or in the _Imports.razor of a folder is closed.
        var open = app.MapGroup("").AllowAnonymous();
        open.MapHealthEndpoints();
        open.MapFavicon();
        open.MapTerritories();
        open.MapObservation();
        open.MapFunding();
        open.MapNetwork();
        open.MapActors();
        // Without an endpoint, the rule that all is closed would send whoever mistypes an address to the page of sign-in.
        open.MapFallback("{**path}", () => Results.NotFound());
        app.MapAccounts();
        app.MapSpaces();
        app.MapCooperations();
        app.MapSpaceNetworks();
        app.MapImports();
        app.MapCompliance();
        app.MapArchives();
        app.MapRazorComponents<App>();
        return app;
    }

    static async Task<int> RunAsync(WebApplication app, DataFolder folder, bool demonstration, CancellationToken cancel)
    {
        try
        {
            await PrepareAsync(app, folder, demonstration, cancel);
        }
        catch (DemonstrationRefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return RealData;
        }
        var asked = app.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';') ?? [];
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            await Console.Error.WriteLineAsync($"L’adresse est déjà prise par un autre programme : {string.Join(", ", asked)}. Choisissez-en une autre avec --urls http://localhost:5081");
            return CannotListen;
        }
        foreach (var url in app.Urls) Console.WriteLine($"Maillage écoute sur {url} (données : {folder.Path})");
        if (demonstration)
        {
            Console.WriteLine($"Les comptes de la démonstration s’ouvrent sans mot de passe, sur cette machine, depuis {app.Urls.First()}{AccountAddresses.SignIn} :");
            foreach (var account in DemonstrationPeople.All.Select(x => x.Account)) Console.WriteLine($"  {account.Name} ({account.Role}). {account.Story}");
        }
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    static async Task PrepareAsync(WebApplication app, DataFolder folder, bool demonstration, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.PrepareAsync(folder, cancel);
        await IdentityKeeper.EnsureAsync(db, folder, cancel);
        if (demonstration) await scope.ServiceProvider.GetRequiredService<DemonstrationLoader>().EnsureAsync(folder, cancel);
        else if (await db.SettingAsync(Setting.Demonstration, cancel) is null)
            await scope.ServiceProvider.GetRequiredService<ReferenceGeography>().EnsureAsync(ReferenceGeography.Folder, cancel);
    }

    /// <summary>Read once, when the first page asks: the database is ready by then, and what it holds does not change its nature.</summary>
    static SiteIdentity ReadIdentity(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        return new SiteIdentity(db.Settings.Any(x => x.Name == Setting.Demonstration), "Maillage");
    }
}
