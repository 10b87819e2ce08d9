using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>
/// The system's Chromium (the one that <c>MAILLAGE_CHROMIUM</c> names, or <c>/usr/bin/chromium</c>), driven without a screen.
/// One for the whole suite; each visit has its own cookies and cache.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long a page may take to show what is waited for, in milliseconds: a machine that runs all suites is slow at times.</summary>
    const float Patience = 30_000;

    readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);
    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("MAILLAGE_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        });
    }

    /// <summary>Opens a page and waits for all it loads.</summary>
    /// <param name="site">The site, on which <paramref name="path"/> must answer 200.</param>
    /// <param name="path">The path on the site.</param>
    /// <param name="look">The screen and the settings of the person.</param>
    public Task<Visit> VisitAsync(PublishedSite site, string path, Look? look = null) => VisitAsync(site, path, look ?? Look.Desktop, null);

    /// <summary>Opens a page as one of the people of the demonstration, who came in once for the whole suite.</summary>
    /// <param name="site">The demonstration.</param>
    /// <param name="person">The name on their button at the entrance.</param>
    /// <param name="path">The path on the site, which must answer 200 to them.</param>
    /// <param name="look">The screen and the settings of the person.</param>
    public async Task<Visit> VisitAsAsync(PublishedSite site, string person, string path, Look look) =>
        await VisitAsync(site, path, look, await sessions.GetOrAdd(person, x => new(() => SignInAsync(site, x))).Value);

    async Task<string> SignInAsync(PublishedSite site, string person)
    {
        await using var visit = await VisitAsync(site, "/connexion");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = person, Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/espaces");
        return await visit.Page.Context.StorageStateAsync();
    }

    async Task<Visit> VisitAsync(PublishedSite site, string path, Look look, string? session)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Script,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            // A moving page cannot be measured.
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = session,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.GoToAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
