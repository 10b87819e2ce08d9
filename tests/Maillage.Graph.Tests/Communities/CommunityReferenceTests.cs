using System.Globalization;
using Maillage.Graph.Communities;
using Maillage.Testing;

namespace Maillage.Graph.Tests.Communities;

/// <summary>The values are those of networkx and igraph: reference/communities.py.</summary>
public class CommunityReferenceTests
{
    static readonly string Path = System.IO.Path.Combine(Checkout.Root, "tests", "Maillage.Graph.Tests", "reference", "communities.csv");

    static SparseGraph Graph(string name) => name switch
    {
        "karate" => KnownGraphs.Karate,
        "women" => KnownGraphs.Women,
        _ => CaGrQc.Read().Graph,
    };

    static IEnumerable<(double Resolution, double Modularity, string Potts)> Lines(string graph, string communities) => File.ReadLines(Path)
        .Select(x => x.Split(';')).Where(x => x[0] == graph && x[1] == communities)
        .Select(x => (double.Parse(x[2], CultureInfo.InvariantCulture), double.Parse(x[3], CultureInfo.InvariantCulture), x[4]));

    [Theory]
    [InlineData("karate")]
    [InlineData("women")]
    [InlineData("ca-grqc")]
    public void Qualities_are_those_that_networkx_finds(string name)
    {
        var graph = Graph(name);
        int[] communities = [.. Enumerable.Range(0, graph.NodeCount).Select(x => x % 7)];
        var lines = Lines(name, "mod7").ToList();
        Assert.Equal(3, lines.Count);
        foreach (var (resolution, modularity, potts) in lines)
        {
            Assert.Equal(modularity, CommunityQuality.Modularity(resolution).Of(graph, communities), 1e-12);
            Assert.Equal(double.Parse(potts, CultureInfo.InvariantCulture), CommunityQuality.ConstantPotts(resolution).Of(graph, communities), 1e-6);
        }
    }

    [Theory]
    [InlineData("karate", 1e-9)]
    [InlineData("women", 1e-9)]
    [InlineData("ca-grqc", 0.001)]
    public void The_best_of_ten_is_as_good_as_the_best_of_ten_of_igraph(string name, double tolerance)
    {
        var graph = Graph(name);
        var lines = Lines(name, "leiden").ToList();
        Assert.Equal(3, lines.Count);
        foreach (var (resolution, modularity, _) in lines)
        {
            var best = Enumerable.Range(0, 10).Max(seed => Leiden.Find(graph, new() { Quality = CommunityQuality.Modularity(resolution), Seed = (ulong)seed, MostIterations = 10 },
                TestContext.Current.CancellationToken).Quality);
            Assert.True(best >= modularity - tolerance, $"{best} is below {modularity} at {resolution}.");
        }
    }
}
