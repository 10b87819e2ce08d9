using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>What holds on every page: it needs no script and stays light.</summary>
public class EveryPageTests(PublishedSite site, Chromium chromium)
{
    /// <summary>The weight that a public page may have, in bytes on the wire, headers included.</summary>
    const double MaximumWeight = 100_000;

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
}
