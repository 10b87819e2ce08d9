using Bunit;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class FlowDiagramTests : BunitContext
{
    static readonly FlowLink Gift = new(0, "ville", "culture", 12_300, "12 300 €");

    [Fact]
    public void A_ribbon_says_both_ends_and_the_amount() =>
        Assert.Equal("Ville de Valmeuse → Culture\u00a0: 12 300 €", Draw(null).Find(".m-flow__wide .m-flow__ribbon title").TextContent);

    [Fact]
    public void A_diagram_without_links_is_one_picture_that_says_what_it_draws() => Assert.Equal(
        "Les subventions de 2024. Qui donne\u00a0: Ville de Valmeuse, 12 300 €. Pour quoi\u00a0: Culture, 12 300 €. Ville de Valmeuse → Culture\u00a0: 12 300 €.",
        Draw(null).Find("[role=img]").GetAttribute("aria-label"));

    [Fact]
    public void A_node_with_a_page_is_a_link_of_the_picture()
    {
        var flow = Draw("/argent/ville");
        Assert.Empty(flow.FindAll("[role=img]"));
        var link = flow.Find("[role=group] .m-flow__wide a");
        Assert.Equal("/argent/ville", link.GetAttribute("href"));
        Assert.Equal("Ville de Valmeuse\u00a0: 12 300 €", link.QuerySelector("title")!.TextContent);
    }

    [Fact]
    public void A_telephone_sees_two_columns_at_a_time()
    {
        var drawing = FlowDrawing.Of(
            [Column("Qui donne", "ville"), Column("Pour quoi", "culture"), Column("Où", "centre")],
            [Gift, new(1, "culture", "centre", 12_300, "12 300 €")]);
        var flow = Render<FlowDiagram>(parameters => parameters.Add(x => x.Label, "Flux").Add(x => x.Drawing, drawing));
        Assert.Equal(
            ["Qui donne|Pour quoi", "Pour quoi|Où"],
            flow.FindAll(".m-flow__narrow .m-flow__titles").Select(x => string.Join('|', x.QuerySelectorAll("text").Select(y => y.TextContent))));
    }

    [Fact]
    public void What_is_written_by_users_cannot_become_markup() =>
        Assert.Empty(Draw(null, "<b>Ville</b>").FindAll("b"));

    [Fact]
    public void Nothing_is_styled_in_the_page_which_the_security_policy_would_refuse() =>
        Assert.Empty(Draw("/argent/ville").FindAll("[style], style, script"));

    static FlowColumn Column(string title, string key) => new(title, [new(key, key, "12 300 €")]);

    IRenderedComponent<FlowDiagram> Draw(string? href, string label = "Ville de Valmeuse") => Render<FlowDiagram>(parameters => parameters
        .Add(x => x.Label, "Les subventions de 2024")
        .Add(x => x.Drawing, FlowDrawing.Of(
            [new("Qui donne", [new("ville", label, "12 300 €", href)]), new("Pour quoi", [new("culture", "Culture", "12 300 €")])], [Gift])));
}
