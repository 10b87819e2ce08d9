namespace Maillage.Graph.Measures;

/// <summary>
/// How many ties there are between each two groups, and within each, beside how many there would be if ties were formed at random while each node kept as many
/// as it has. To a person: « La santé et l'emploi ne partagent qu'une action ; on en attendrait neuf ». Source of the expectation: M. E. J. Newman 2010,
/// "Networks", section 13.2 (the configuration model of ends joined at random). Weights count for nothing.
/// </summary>
public sealed class GroupTies
{
    readonly long[] observed;
    readonly double[] expected;
    readonly ChanceTest[]? tests;

    GroupTies(int groupCount, long[] observed, double[] expected, ChanceTest[]? tests) =>
        (GroupCount, this.observed, this.expected, this.tests) = (groupCount, observed, expected, tests);

    public int GroupCount { get; }

    /// <summary>How many ties lead from one group to another; without direction, between them either way.</summary>
    public long Observed(int from, int to) => observed[(from * GroupCount) + to];

    /// <summary>
    /// How many there would be if ends of ties were joined at random: K(a) K(b) / (2m - 1) between two groups, K(a) (K(a) - 1) / (2 (2m - 1)) within one,
    /// with K the degrees of a group and m all ties; K_out(a) K_in(b) / m in a directed graph. It leaves room for loops and parallel ties, which matters
    /// where few nodes hold most ties: <see cref="Test"/> does not.
    /// </summary>
    public double Expected(int from, int to) => expected[(from * GroupCount) + to];

    /// <summary>The number of ties beside that of random graphs without loops or parallel ties; null where none were drawn.</summary>
    public ChanceTest? Test(int from, int to) => tests?[(from * GroupCount) + to];

    /// <summary>Counts, with the expectation of the formula. Time: ties and groups squared; memory: groups squared.</summary>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static GroupTies Of(SparseGraph graph, NodeGroups groups)
    {
        groups.Match(graph);
        var ties = graph.Edges.ToArray();
        var counts = new double[groups.Count * groups.Count];
        Count(graph, groups)(Array.ConvertAll(ties, x => x.From), Array.ConvertAll(ties, x => x.To), counts);
        return new(groups.Count, Array.ConvertAll(counts, x => (long)x), Expect(graph, groups), null);
    }

    /// <summary>Counts, with the expectation of the formula and that of random graphs. Time: samples times swaps times ties; memory: samples times groups squared.</summary>
    /// <param name="graph">Any graph.</param>
    /// <param name="groups">The group of each node.</param>
    /// <param name="options">How many samples, and their seed; null for the usual ones.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static GroupTies AgainstChance(SparseGraph graph, NodeGroups groups, ChanceOptions? options = null, CancellationToken cancel = default)
    {
        groups.Match(graph);
        var tests = ConfigurationModel.Test(graph, groups.Count * groups.Count, Count(graph, groups), options ?? new(), cancel);
        return new(groups.Count, Array.ConvertAll(tests, x => (long)x.Observed), Expect(graph, groups), tests);
    }

    static ConfigurationModel.Figures Count(SparseGraph graph, NodeGroups groups) => (from, to, counts) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var (one, other) = (groups[from[i]], groups[to[i]]);
            if (one == NodeGroups.Unknown || other == NodeGroups.Unknown) continue;
            counts[(one * groups.Count) + other]++;
            if (!graph.IsDirected && one != other) counts[(other * groups.Count) + one]++;
        }
    };

    static double[] Expect(SparseGraph graph, NodeGroups groups)
    {
        double[] leaving = new double[groups.Count], arriving = new double[groups.Count];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (groups[node] == NodeGroups.Unknown) continue;
            leaving[groups[node]] += graph.Degree(node);
            arriving[groups[node]] += graph.Reversed.Degree(node);
        }
        var expected = new double[groups.Count * groups.Count];
        double ties = graph.EdgeCount;
        if (ties == 0) return expected;
        for (var from = 0; from < groups.Count; from++)
        {
            for (var to = 0; to < groups.Count; to++)
            {
                expected[(from * groups.Count) + to] =
                    graph.IsDirected ? leaving[from] * arriving[to] / ties
                    : from == to ? leaving[from] * (leaving[from] - 1) / (2 * ((2 * ties) - 1))
                    : leaving[from] * leaving[to] / ((2 * ties) - 1);
            }
        }
        return expected;
    }
}
