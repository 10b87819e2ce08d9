using Bunit;
using Maillage.Web.Shared.Networks;

namespace Maillage.Web.Tests.Shared.Networks;

public class TwoModeNetworkTests : BunitContext
{
    static readonly TwoModeGraph Graph = new(
        [new("judo", "Judo saint-aubinois"), new("chorale", "Chorale du Pont-Neuf", "/organisations/chorale")],
        [new("centre", "Cœur de Ville", "/quartiers/centre"), new("halles", "Les Halles")],
        [new("chorale", "centre"), new("chorale", "halles"), new("judo", "halles")]);

    [Fact]
    public void The_picture_says_in_words_what_it_draws() => Assert.Equal(
        "Qui est où. 2\u00a0organismes, 3\u00a0liens. Les Halles\u00a0: 2\u00a0organismes\u00a0; Cœur de Ville\u00a0: 1\u00a0organisme.",
        Draw(Graph).Find("[role=group]").GetAttribute("aria-label"));

    [Fact]
    public void A_mark_with_a_page_is_a_link_and_says_its_links()
    {
        var links = Draw(Graph).FindAll(".m-network__full a");
        Assert.Equal(["/quartiers/centre", "/organisations/chorale"], links.Select(x => x.GetAttribute("href")));
        Assert.Equal("Chorale du Pont-Neuf\u00a0: Cœur de Ville et Les Halles", links[1].QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void Each_hub_carries_its_name() =>
        Assert.Equal(["Cœur de Ville", "Les Halles"], Draw(Graph).FindAll(".m-network__full .m-network__name").Select(x => x.TextContent.Trim()));

    [Fact]
    public void What_is_not_drawn_is_said()
    {
        var network = Draw(SampleNetwork.Town(2_000, 100, 6_000).Build());
        Assert.Matches("Ne sont pas dessinés ici, car ils ont moins de liens\u00a0: 1\u202f[0-9]{3}\u00a0organismes\\. Le tableau les donne\\.", network.Find("p.m-network__wide-key").TextContent);
        Assert.Contains("412 organismes n’ont pas de lien connu.", network.Find("figcaption").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_network_is_an_empty_picture() => Assert.Empty(Draw(SampleNetwork.Of()).FindAll(".m-network__node"));

    [Fact]
    public void Nothing_is_styled_in_the_page_which_the_security_policy_would_refuse() =>
        Assert.Empty(Draw(Graph).FindAll("[style], style, script"));

    IRenderedComponent<TwoModeNetwork> Draw(TwoModeGraph graph) => Render<TwoModeNetwork>(parameters => parameters
        .Add(x => x.Label, "Qui est où")
        .Add(x => x.HubWord, "quartier")
        .Add(x => x.NotDrawn, "412 organismes n’ont pas de lien connu.")
        .Add(x => x.Drawing, NetworkDrawing.Of(graph)));
}
