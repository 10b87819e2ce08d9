using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>What a committee reads on paper.</summary>
public partial class PrintTests(PublishedSite site, Chromium chromium)
{
    [Fact]
    public async Task The_portrait_of_a_contract_prints_its_figures_on_two_pages_and_who_acts_on_a_third()
    {
        await using var visit = await chromium.VisitAsync(site, "/contrats/CN98501M");

        var paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        Assert.Equal(3, Page().Count(Encoding.Latin1.GetString(paper)));
    }

    [Fact]
    public async Task The_page_of_an_organisation_prints_on_two_pages_at_most()
    {
        await using var visit = await chromium.VisitAsync(site, SitePages.FirstOrganisation);

        var paper = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        Assert.InRange(Page().Count(Encoding.Latin1.GetString(paper)), 1, 2);
    }

    [Fact]
    public async Task Paper_carries_no_menu_and_says_where_it_comes_from()
    {
        await using var visit = await chromium.VisitAsync(site, "/contrats/CN98501M");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await visit.Page.Locator("header.m-header").IsVisibleAsync());
        Assert.True(await visit.Page.Locator(".m-print-header").IsVisibleAsync());
        Assert.Contains("CN98501M", await visit.Page.Locator(".m-print-header").InnerTextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();
}
