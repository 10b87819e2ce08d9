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

    [Theory, MemberData(nameof(EachPageThemeAndScreen))]
    public async Task It_is_open_to_all_and_breaks_nothing(string path, bool dark, int width)
    {
        var look = width == Look.Phone.Width ? Look.Phone : Look.Desktop;
        await using var visit = await chromium.VisitAsync(site, path, look with { Dark = dark });

        await visit.OwesNothingAsync();
    }
}
