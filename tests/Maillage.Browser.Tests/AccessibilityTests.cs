namespace Maillage.Browser.Tests;

/// <summary>What every page owes to people who do not see it, who see it in the dark, or on a phone.</summary>
public class AccessibilityTests(PublishedSite site, Chromium chromium)
{
    public static TheoryData<string, bool, int> EachPageThemeAndScreen { get; } =
    [
        .. from row in SitePages.All
           from dark in new[] { false, true }
           from look in new[] { Look.Desktop, Look.Phone }
           select (row.Data, dark, look.Width),
    ];

    [Fact]
    public async Task What_is_wrong_is_seen()
    {
        await using var visit = await chromium.VisitAsync(site, "/aide");
        await visit.Page.EvaluateAsync("() => { document.querySelector('main').append(new Image(20, 20)); document.querySelector('h1').style.color = '#eee'; }");

        var complaint = await Assert.ThrowsAnyAsync<Exception>(() => Visit.OpenToAllAsync(visit.Page));

        Assert.Contains("image-alt", complaint.Message, StringComparison.Ordinal);
        Assert.Contains("color-contrast", complaint.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EachPageThemeAndScreen))]
    public async Task It_is_open_to_all_and_breaks_nothing(string path, bool dark, int width)
    {
        var look = width == Look.Phone.Width ? Look.Phone : Look.Desktop;
        await using var visit = await chromium.VisitAsync(site, path, look with { Dark = dark });

        await visit.OwesNothingAsync();
    }
}
