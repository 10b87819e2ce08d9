using System.Net;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Home.Help;

/// <summary>What the screens say of themselves.</summary>
public class HelpPageTests(TwoNeighbourhoods sites)
{
    [Fact]
    public async Task The_help_is_one_click_away_and_its_summary_leads_to_each_part()
    {
        var site = await sites.OnAsync();

        var page = await (await site.GetAsync("/recherche")).FollowAsync("Aide");

        Assert.Equal("Aide", page.Heading);
        Assert.Contains("Ce n’est jamais zéro", page.Definition("secret"));
        var anchors = page.Document.QuerySelectorAll("nav[aria-label=Sommaire] a").Select(x => x.GetAttribute("href")!).ToList();
        Assert.NotEmpty(anchors);
        Assert.All(anchors, x => Assert.NotNull(page.Document.GetElementById(x[1..])));
    }

    [Fact]
    public async Task The_declaration_of_accessibility_claims_no_conformity()
    {
        var site = await sites.OnAsync();

        var page = await (await site.GetAsync("/aide")).FollowAsync("déclaration d’accessibilité");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("n’a pas encore été évaluée par un audit", page.Text);
        Assert.DoesNotContain("@", page.Text);
    }
}
