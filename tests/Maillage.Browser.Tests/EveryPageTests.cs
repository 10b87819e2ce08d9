using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>What holds on every page: it fits a phone, needs no script, breaks nothing and stays light.</summary>
public class EveryPageTests(PublishedSite site, Chromium chromium)
{
    /// <summary>The weight that a public page may have, in bytes on the wire, headers included.</summary>
    const double MaximumWeight = 100_000;

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task It_fits_a_phone(string path)
    {
        await using var visit = await chromium.VisitAsync(site, path, Look.Phone);

        var widths = await visit.Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth]");

        var widest = await WidestAsync(visit.Page);
        Assert.True(widths[0] <= widths[1], $"{widths[0]} px wide on a screen of {widths[1]} px:\n{widest}");
    }

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task It_works_without_script(string path)
    {
        await using var visit = await chromium.VisitAsync(site, path, Look.WithoutScript);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);

        var elsewhere = visit.Page.Locator("nav a[href^='/']").And(visit.Page.Locator($"a:not([href='{path}'])")).First;
        var address = await elsewhere.GetAttributeAsync("href");
        await elsewhere.ClickAsync();

        await visit.Page.WaitForURLAsync($"**{address}");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveCountAsync(1);
        visit.NothingBroke();
    }

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task It_breaks_nothing(string path)
    {
        await using var visit = await chromium.VisitAsync(site, path);

        visit.NothingBroke();
    }

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task It_is_light_at_the_first_visit(string path)
    {
        await using var visit = await chromium.VisitAsync(site, path);

        var weights = await visit.WeighAsync(path);

        Assert.True(weights.Sum() < MaximumWeight, $"{weights.Sum():0} bytes in {weights.Count} answers");
    }

    [Fact]
    public async Task The_page_of_sign_in_is_lighter_still()
    {
        await using var visit = await chromium.VisitAsync(site, "/connexion");

        var weights = await visit.WeighAsync("/connexion");

        Assert.True(weights.Sum() < 60_000, $"{weights.Sum():0} bytes in {weights.Count} answers");
    }

    /// <summary>The innermost elements that pass the right edge, for the message of a failure.</summary>
    static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>("""
        () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth || e.scrollWidth > innerWidth)
          .slice(-5).map(e => e.outerHTML.slice(0, 120)).join('\n')
        """);
}
