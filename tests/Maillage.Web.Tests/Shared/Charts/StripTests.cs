using AngleSharp.Dom;
using Bunit;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class StripTests : BunitContext
{
    private static readonly StripPlace Centre = new("1", "Cœur de Ville", 41, "41 %");

    [Fact]
    public void A_strip_says_in_words_what_it_draws()
    {
        IElement drawing = Draw([Centre]).Find("[role=img]");
        Assert.Equal(
            "Taux de pauvreté\u00a0: de 28 % à 69 %. Repères\u00a0: médiane 43 %. 1, Cœur de Ville, 41 %.",
            drawing.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_strip_of_many_places_sends_to_the_table()
    {
        StripPlace[] places = [.. Enumerable.Range(1, 32).Select(number => Centre with { Number = $"{number}" })];
        Assert.EndsWith("32 lieux, dont le tableau donne les chiffres.", Draw(places).Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_pastille_stands_at_its_value_and_carries_its_number()
    {
        IElement wide = Draw([Centre]).Find("svg.m-strip__wide");
        Assert.Equal("31.7%", wide.QuerySelector("circle")!.GetAttribute("cx"));
        Assert.Equal("1", wide.QuerySelector(".m-pastilles text")!.TextContent);
        Assert.Equal("Cœur de Ville\u00a0: 41 %", wide.QuerySelector(".m-pastilles title")!.TextContent);
    }

    [Fact]
    public void With_links_a_strip_is_a_group_and_not_one_picture()
    {
        var strip = Draw([Centre with { Href = "/quartiers/QN05401M" }]);
        Assert.Empty(strip.FindAll("[role=img]"));
        Assert.Equal("/quartiers/QN05401M", strip.Find("[role=group] a").GetAttribute("href"));
    }

    [Fact]
    public void Nothing_is_styled_in_the_page_which_the_security_policy_would_refuse()
    {
        var strip = Draw([Centre]);
        Assert.Empty(strip.FindAll("[style], style"));
    }

    [Fact]
    public void A_logarithmic_scale_says_so()
    {
        var strip = Render<Strip>(parameters => parameters
            .Add(strip => strip.Title, "Habitants")
            .Add(strip => strip.Subtitle, "Recensement")
            .Add(strip => strip.Scale, new StripScale(778, 35_299, "778", "35 299", isLogarithmic: true))
            .Add(strip => strip.Counts, [1, 2]));
        Assert.Contains("échelle logarithmique", strip.Find(".m-strip__note").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<Strip> Draw(IReadOnlyList<StripPlace> places) => Render<Strip>(parameters => parameters
        .Add(strip => strip.Title, "Taux de pauvreté")
        .Add(strip => strip.Subtitle, "Filosofi 2021 · 1 518 quartiers")
        .Add(strip => strip.Scale, new StripScale(28, 69, "28 %", "69 %"))
        .Add(strip => strip.Counts, [1, 5, 3])
        .Add(strip => strip.Marks, [new StripMark(43, "médiane 43 %", StripMarkKind.Median)])
        .Add(strip => strip.Places, places));
}
