using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>What every page owes to people who do not see it, or who see it in the dark.</summary>
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
    public async Task Axe_finds_no_violation(string path, bool dark, int width)
    {
        var look = width == Look.Phone.Width ? Look.Phone : Look.Desktop;
        await using var visit = await chromium.VisitAsync(site, path, look with { Dark = dark });

        var result = await visit.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join("\n\n", result.Violations.Select(Describe)));
    }

    static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"  {node.Target}: {node.Html}"));
}
