using AngleSharp.Dom;
using Bunit;
using Maillage.Web.Shared.Maps;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Shared.Maps;

public class MapViewTests : BunitContext
{
    private static readonly GeometryFactory Shapes = GeometryFactory.Default;

    [Fact]
    public void A_numbered_neighbourhood_is_reached_through_its_number()
    {
        var map = Draw(Neighbourhood("1", "Cœur de Ville", 6.1, "/quartiers/QN05401M"));
        IElement link = map.Find(".m-map__wide .m-pastilles a");
        Assert.Equal("/quartiers/QN05401M", link.GetAttribute("href"));
        Assert.Equal("Cœur de Ville", link.QuerySelector("title")!.TextContent);
        Assert.Equal("1", link.QuerySelector("text")!.TextContent);
    }

    [Fact]
    public void The_shape_repeats_the_link_for_the_mouse_only()
    {
        IElement link = Draw(Neighbourhood("1", "Cœur de Ville", 6.1, "/quartiers/QN05401M")).Find(".m-map__neighbourhood").ParentElement!;
        Assert.Equal(("-1", "true"), (link.GetAttribute("tabindex"), link.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void A_map_without_links_is_one_picture_with_its_name() =>
        Assert.Equal("Carte du quartier", Draw(Neighbourhood("", "Cœur de Ville", 6.1, null)).Find("[role=img]").GetAttribute("aria-label"));

    [Fact]
    public void Communes_are_drawn_as_one_line_and_named()
    {
        var map = Draw(
            Neighbourhood("1", "Cœur de Ville", 6.1, null),
            Commune("Nancy", 6.0, 6.15, 104_000),
            Commune("Tomblaine", 6.15, 6.3, 8_000));
        Assert.Single(map.FindAll(".m-map__boundary"));
        Assert.Equal(["Nancy", "Tomblaine"], map.FindAll(".m-map__wide .m-map__labels text").Select(label => label.TextContent));
    }

    [Fact]
    public void The_map_shows_north_and_a_scale()
    {
        var map = Draw(Neighbourhood("1", "Cœur de Ville", 6.1, null));
        Assert.Equal(["N", "1\u00a0km"], map.FindAll(".m-map__compass text").Select(text => text.TextContent));
    }

    [Fact]
    public void Dots_without_a_page_are_drawn_together()
    {
        MapPoint[] points = [.. Enumerable.Range(0, 500).Select(index => new MapPoint(6.1 + (index * 0.0001), 48.7, $"Point {index}"))];
        var map = Render<MapView>(parameters => parameters
            .Add(map => map.Label, "Carte")
            .Add(map => map.Drawing, MapDrawing.Of(new MapScene { Points = points })));
        Assert.Single(map.FindAll(".m-map__dot"));
    }

    [Fact]
    public void Nothing_is_styled_in_the_page_which_the_security_policy_would_refuse() =>
        Assert.Empty(Draw(Neighbourhood("1", "Cœur de Ville", 6.1, null)).FindAll("[style], style"));

    private IRenderedComponent<MapView> Draw(params MapShape[] shapes) => Render<MapView>(parameters => parameters
        .Add(map => map.Label, "Carte du quartier")
        .Add(map => map.Drawing, MapDrawing.Of(new MapScene { Shapes = shapes })));

    private static MapShape Neighbourhood(string number, string name, double west, string? href) =>
        new(MapShapeKind.Neighbourhood, Box(west, 48.65, west + 0.1, 48.7), name) { Number = number, Href = href, IsFocus = true };

    private static MapShape Commune(string name, double west, double east, double inhabitants) =>
        new(MapShapeKind.Boundary, Box(west, 48.6, east, 48.8), name) { LabelImportance = inhabitants };

    private static Geometry Box(double west, double south, double east, double north) =>
        Shapes.ToGeometry(new Envelope(west, east, south, north));
}
