using System.Globalization;
using Maillage.Testing;

namespace Maillage.Web.Tests.Commands;

/// <summary><c>./maillage graph</c> on networks whose values are known, from the file that a person has to the file that they get.</summary>
public sealed class GraphMeasureTests : IDisposable
{
    /// <summary>Two circles of four where all know each other, and one tie between d and e.</summary>
    const string Circles = "a b\na c\na d\nb c\nb d\nc d\ne f\ne g\ne h\nf g\nf h\ng h\nd e\n";
    const string CirclesGroups = "nom,cercle\na,un\nb,un\nc,un\nd,un\ne,deux\nf,deux\ng,deux\nh,deux\n";

    static readonly string[] Labels = ["--groups", "g.csv"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static string Reference(string name) => Path.Combine(Checkout.Root, "tests", "Maillage.Graph.Tests", "reference", name);

    async Task<string> SayAsync(params IEnumerable<string> arguments)
    {
        var done = await CommandLine.RunAsync(["graph", .. arguments], folder: folder.Path);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        return done.Output.Plain();
    }

    /// <summary>A column of the result, by the names of nodes; what is empty is not a number.</summary>
    Dictionary<string, double> Column(string name)
    {
        var lines = File.ReadAllLines(folder.File("r.csv")).Select(x => x.Split(',')).ToArray();
        var place = Array.IndexOf(lines[0], name);
        Assert.True(place > 0, $"The result has no column {name}: {string.Join(", ", lines[0])}");
        return lines[1..].ToDictionary(x => x[0], x => x[place].Length == 0 ? double.NaN : double.Parse(x[place], CultureInfo.InvariantCulture));
    }

    /// <summary>What igraph and networkx find, as measures.py wrote it down.</summary>
    static double[] Known(string graph, string library, string measure)
    {
        var line = File.ReadLines(Reference("measures.csv")).Single(x => x.StartsWith($"{graph},{library},{measure},", StringComparison.Ordinal));
        return [.. line[(line.LastIndexOf(',') + 1)..].Split(' ').Select(x => x == "nan" ? double.NaN : double.Parse(x, CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task The_karate_club_is_measured_as_igraph_and_networkx_do()
    {
        string[] measures = ["strength", "core", "clustering", "pagerank", "closeness", "harmonic", "closeness-weighted", "constraint", "effective-size", "articulation"];
        await SayAsync(Reference("karate.csv"), "--measure", string.Join(',', measures), "--out", "r.csv");

        foreach (var (column, library, measure) in new[]
                 {
                     ("strength", "igraph", "strength"), ("core", "igraph", "core"), ("clustering", "igraph", "clustering"), ("clustering_weighted", "igraph", "clustering by weight"),
                     ("pagerank", "igraph", "pagerank by weight"), ("closeness", "networkx", "closeness"), ("harmonic", "igraph", "harmonic"),
                     ("closeness_weighted", "networkx", "closeness by inverse weight"), ("constraint", "igraph", "constraint by weight"), ("effective_size", "networkx", "effective size by weight"),
                 })
        {
            var known = Known("karate", library, measure);
            var found = Column(column);
            Assert.Equal(34, found.Count);
            foreach (var (name, value) in found) Assert.Equal(known[int.Parse(name, CultureInfo.InvariantCulture)], value, 1e-9);
        }
        Assert.Equal(Known("karate", "igraph", "articulation points"), Column("articulation_parts").Where(x => x.Value > 1).Select(x => double.Parse(x.Key, CultureInfo.InvariantCulture)).Order());

        await SayAsync(Reference("karate.csv"), "--measure", "closeness-weighted", "--weight-is", "distance", "--out", "r.csv");
        var far = Known("karate", "igraph", "harmonic by weight");
        foreach (var (name, value) in Column("harmonic_weighted")) Assert.Equal(far[int.Parse(name, CultureInfo.InvariantCulture)], value, 1e-9);
    }

    [Fact]
    public async Task Its_betweenness_and_its_four_communities_are_those_of_the_books()
    {
        var said = await SayAsync(Reference("karate.csv"), "--from", "source", "--to", "target", "--measure", "betweenness,leiden,assortativity", "--draws", "0", "--out", "r.csv");

        // networkx 2.8.8, betweenness_centrality(normalized=False).
        Assert.Equal(231.07142857142858, Column("betweenness")["0"], 1e-9);
        Assert.Equal(160.55158730158733, Column("betweenness")["33"], 1e-9);
        // The highest modularity that there is (Brandes et al. 2008, "On modularity clustering", table 1: 0.420).
        Assert.Matches(@"\nleiden \([^)]*\) : 4 communautés, modularité 0,4198, en \d+ passages ; elles ont 12, 11, 6 et 5 nœuds\.\n", said);
        Assert.Equal(4, Column("leiden").Values.Distinct().Count());
        // Newman 2002, "Assortative mixing in networks", defines it; networkx finds -0.47561.
        Assert.Contains(" : par degré −0,476.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_women_and_the_evenings_of_the_book_stand_on_both_sides()
    {
        await SayAsync(Reference("women.csv"), "--two-mode", "--side", "both", "--from", "woman", "--to", "event", "--measure", "betweenness", "--out", "r.csv");
        // networkx 2.8.8, betweenness_centrality(normalized=False).
        Assert.Equal(108.26165809066367, Column("betweenness")["E8"], 1e-9);
        Assert.Equal(96.22948800026052, Column("betweenness")["E9"], 1e-9);
        Assert.Equal(58.09692363827955, Column("betweenness")["E7"], 1e-9);

        await SayAsync(Reference("women.csv"), "--two-mode", "--side", "second", "--projection", "count", "--from", "woman", "--to", "event", "--measure", "strength", "--out", "r.csv");
        Assert.Equal((63, 19, 24), (Column("strength")["E8"], Column("strength")["E1"], Column("strength")["E14"]));
    }

    [Fact]
    public async Task Communities_are_smaller_when_the_resolution_is_higher()
    {
        folder.Write("l.txt", Circles);

        Assert.Contains(" : 2 communautés, modularité ", await SayAsync("l.txt", "--measure", "leiden"), StringComparison.Ordinal);
        Assert.Contains(" : 8 communautés, modularité ", await SayAsync("l.txt", "--measure", "leiden", "--resolution", "5"), StringComparison.Ordinal);
        // Two circles of six pairs, all tied: 12 ties less half a weight a pair.
        Assert.Contains(" : 2 communautés, qualité (Potts constant) 6,0000", await SayAsync("l.txt", "--measure", "leiden", "--quality", "cpm", "--resolution", "0,5"), StringComparison.Ordinal);
        Assert.Contains(" : 1 communauté, ", await SayAsync("l.txt", "--measure", "leiden", "--quality", "cpm", "--resolution", "0.01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_circles_are_seen_to_look_inward_beside_chance()
    {
        folder.Write("l.txt", Circles);
        folder.Write("g.csv", CirclesGroups);

        var said = await SayAsync(["l.txt", .. Labels, "--measure", "ei,silos,articulation,brokerage", "--draws", "499", "--out", "r.csv"]);

        // 1 tie out and 12 within.
        Assert.Matches(@"\nei \([^)]*\) : en tout −0,846 ; attendu au hasard 0,\d+ \(écart type 0,\d+, 499 tirages\) ; p = 0,00\d+ : se distingue du hasard\.\n  par groupe : deux −0,714, un −0,714\.\n", said);
        Assert.Contains("\n  deux – un : 1 lien, ", said, StringComparison.Ordinal);
        Assert.Contains(" : 2 nœuds tiennent seul un morceau du réseau, 1 lien de même.\n", said, StringComparison.Ordinal);
        Assert.Equal((-0.5, -1), (Column("ei")["d"], Column("ei")["a"]));
        Assert.Equal((3, 2, 0), (Column("articulation_cut_off")["d"], Column("articulation_parts")["d"], Column("articulation_cut_off")["a"]));
        Assert.Equal((6, 3, 3), (Column("brokerage_total")["e"], Column("gatekeeper")["e"], Column("representative")["e"]));
        Assert.DoesNotContain("hasard", (await SayAsync(["l.txt", .. Labels, "--measure", "ei", "--draws", "0"])).Split("Pour un")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_drawn_keeps_its_bound_and_depends_on_the_seed_alone()
    {
        string[] asked = ["--measure", "betweenness,betweenness-sampled,leiden", "--samples", "400", "--out", "r.csv"];
        await SayAsync([Reference("karate.csv"), .. asked, "--seed", "7", "--threads", "1"]);
        var one = await File.ReadAllTextAsync(folder.File("r.csv"), TestContext.Current.CancellationToken);
        var (truth, sampled, error) = (Column("betweenness"), Column("betweenness_sampled"), Column("betweenness_sampled_error"));

        Assert.All(truth, x => Assert.InRange(sampled[x.Key], x.Value - error[x.Key], x.Value + error[x.Key]));
        Assert.NotEqual(truth, sampled);
        await SayAsync([Reference("karate.csv"), .. asked, "--seed", "7", "--threads", "2"]);
        Assert.Equal(one, await File.ReadAllTextAsync(folder.File("r.csv"), TestContext.Current.CancellationToken));
        await SayAsync([Reference("karate.csv"), .. asked, "--seed", "8"]);
        Assert.NotEqual(sampled, Column("betweenness_sampled"));
    }

    [Fact]
    public async Task Weights_are_strengths_or_distances_for_the_ways_between()
    {
        // From a to c: straight on, or by b.
        folder.Write("l.csv", "a,c,1\na,b,4\nb,c,4\n");

        await SayAsync("l.csv", "--measure", "betweenness,betweenness-weighted", "--out", "r.csv");
        Assert.Equal((0, 1), (Column("betweenness")["b"], Column("betweenness_weighted")["b"]));
        await SayAsync("l.csv", "--measure", "betweenness-weighted", "--weight-is", "distance", "--out", "r.csv");
        Assert.Equal(0, Column("betweenness_weighted")["b"]);
    }

    [Fact]
    public async Task Nodes_have_places_that_do_not_depend_on_the_order_of_the_lines()
    {
        folder.Write("l.txt", Circles);
        await SayAsync("l.txt", "--measure", "layout", "--out", "r.csv");
        var (x, y) = (Column("x"), Column("y"));

        folder.Write("l.txt", string.Concat(Circles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(z => z + "\n")));
        await SayAsync("l.txt", "--measure", "layout", "--out", "r.csv");

        Assert.Equal(8, x.Values.Distinct().Count());
        Assert.All(x, z => Assert.Equal((z.Value, y[z.Key]), (Column("x")[z.Key], Column("y")[z.Key])));
    }
}
