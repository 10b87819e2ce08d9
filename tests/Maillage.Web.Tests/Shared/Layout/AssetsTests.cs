using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.Web.Tests.Shared.Layout;

/// <summary>Guards the one name that our build computes as the SDK does (see assets/build.mjs).</summary>
public partial class AssetsTests
{
    [Fact]
    public void The_style_sheet_names_typefaces_under_which_the_server_keeps_them_for_ever()
    {
        using JsonDocument manifest = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Maillage.Web.staticwebassets.endpoints.json")));
        HashSet<string> routes = [.. manifest.RootElement.GetProperty("Endpoints").EnumerateArray().Select(endpoint => endpoint.GetProperty("Route").GetString()!)];
        string[] fonts = [.. FontAddress().Matches(StyleSheet()).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Contains(font, routes));
    }

    [GeneratedRegex(@"url\(""?(inter-[^"")]+\.woff2)")]
    private static partial Regex FontAddress();

    private static string StyleSheet() => File.ReadAllText(Path.Combine(Checkout.Root, "src/Maillage.Web/wwwroot/maillage.css"));
}
