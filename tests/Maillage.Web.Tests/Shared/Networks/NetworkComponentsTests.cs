using CsCheck;
using Maillage.Web.Shared.Networks;

namespace Maillage.Web.Tests.Shared.Networks;

public class NetworkComponentsTests
{
    [Fact]
    public void What_can_be_reached_is_one_component_and_the_largest_comes_first()
    {
        var components = NetworkComponents.Of(SampleNetwork.Of("judo-forges", "chorale-centre", "chorale-halles", "cinéma-halles", "radio-", "-plateau"));
        Assert.Equal(
            ["chorale cinéma/centre halles", "judo/forges", "radio/", "/plateau"],
            components.Select(x => $"{string.Join(' ', x.Organisations.Select(y => y.Key))}/{string.Join(' ', x.Hubs.Select(y => y.Key))}"));
    }

    [Fact]
    public void A_place_and_an_organisation_may_share_a_key() =>
        Assert.Equal(2, NetworkComponents.Of(SampleNetwork.Of("centre-", "-centre")).Count);

    [Fact]
    public void An_empty_network_has_no_component() => Assert.Empty(NetworkComponents.Of(SampleNetwork.Of()));

    [Fact]
    public void Each_node_is_in_one_component_and_each_edge_inside_one() => SampleNetwork.Any.Sample(network =>
    {
        var components = NetworkComponents.Of(network.Build());
        Assert.Equal(network.Organisations.Select(x => x.Key).Order(), components.SelectMany(x => x.Organisations).Select(x => x.Key).Order());
        Assert.Equal(network.Hubs.Select(x => x.Key).Order(), components.SelectMany(x => x.Hubs).Select(x => x.Key).Order());
        Assert.All(network.Edges, edge => Assert.Single(components, x => x.Organisations.Any(y => y.Key == edge.Organisation) && x.Hubs.Any(y => y.Key == edge.Hub)));
        Assert.Equal(components.Select(x => x.Organisations.Count).OrderDescending(), components.Select(x => x.Organisations.Count));
    });

    [Fact]
    public void A_component_of_several_nodes_holds_together() => SampleNetwork.Any.Sample(network =>
    {
        foreach (var component in NetworkComponents.Of(network.Build()).Where(x => x.Organisations.Count + x.Hubs.Count > 1))
        {
            var inside = component.Organisations.Select(x => x.Key).ToHashSet();
            var parts = NetworkComponents.Of(new TwoModeGraph(component.Organisations, component.Hubs, network.Edges.Where(x => inside.Contains(x.Organisation))));
            Assert.Single(parts);
            Assert.All(component.Organisations, node => Assert.Contains(network.Edges, edge => edge.Organisation == node.Key));
        }
    });

    [Fact]
    public void An_edge_to_nowhere_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TwoModeGraph([new("a", "A")], [], [new("a", "b")]));
}
