using Maillage.Graph.Files;
using Maillage.Testing;

namespace Maillage.Graph.Tests.Files;

public class TwoModeListTests
{
    [Fact]
    public void A_name_in_both_columns_is_two_nodes_and_a_membership_said_twice_is_one()
    {
        var graph = TwoModeList.Read(new StringReader("qui,quoi\nCap,Fête\nCap,Cap\nMaison,Fête\nCap,Fête\n"), new() { From = "qui", To = "quoi" }, TestContext.Current.CancellationToken);
        Assert.Equal(["Cap", "Maison", "Fête", "Cap"], graph.Names);
        Assert.Equal(2, graph.FirstCount);
        Assert.Equal([new Edge(0, 2, 1), new Edge(0, 3, 1), new Edge(1, 2, 1)], graph.Graph.Edges);
    }

    [Fact]
    public void The_cities_of_URBACT_and_their_networks_are_read_from_the_published_file()
    {
        using var text = new StreamReader(RealFiles.Path("reseaux/URBACT_Membership_GNidCorr_complete_V2.csv"));
        var graph = TwoModeList.Read(text, new() { From = "CodeCity", To = "Code_Network", PassesOverEmptyNames = true }, TestContext.Current.CancellationToken);
        // Counted with the csv module of Python: distinct cities, networks and pairs of them.
        Assert.Equal((406, 172), (graph.FirstCount, graph.Names.Count - graph.FirstCount));
        Assert.Equal(1262, graph.Graph.EdgeCount);
    }
}
