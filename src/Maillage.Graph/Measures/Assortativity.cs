namespace Maillage.Graph.Measures;

/// <summary>
/// Whether ties join those who are alike, from 1 (only them) over 0 (as chance would) down to below 0 (rather the unlike). A tie of which one end is not known
/// is left out; weights count for nothing. <see cref="double.NaN"/> without ties, and where all ends are alike. Source: M. E. J. Newman 2003, "Mixing
/// patterns in networks", Physical Review E 67, 026126: equations 2 (groups), 21 (numbers), 26 (degrees).
/// </summary>
/// <remarks>Time: ties, and for a test samples times swaps times ties. Each test holds against random graphs of the same degrees; its result depends on the seed alone.</remarks>
public static class Assortativity
{
    /// <summary>By group.</summary>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static double OfGroups(SparseGraph graph, NodeGroups groups) => Of(graph, ByGroups(graph, groups));

    /// <summary>By group, beside chance.</summary>
    /// <exception cref="ArgumentException">Not one group for each node.</exception>
    public static ChanceTest TestGroups(SparseGraph graph, NodeGroups groups, ChanceOptions? options = null, CancellationToken cancel = default) =>
        ConfigurationModel.Test(graph, 1, ByGroups(graph, groups), options ?? new(), cancel)[0];

    /// <summary>By a number of each node, <see cref="double.NaN"/> where it is not known: the correlation of both ends.</summary>
    /// <exception cref="ArgumentException">Not one number for each node.</exception>
    public static double OfNumbers(SparseGraph graph, IReadOnlyList<double> numbers) => Of(graph, ByNumbers(graph, numbers, numbers));

    /// <summary>By a number of each node, beside chance.</summary>
    /// <exception cref="ArgumentException">Not one number for each node.</exception>
    public static ChanceTest TestNumbers(SparseGraph graph, IReadOnlyList<double> numbers, ChanceOptions? options = null, CancellationToken cancel = default) =>
        ConfigurationModel.Test(graph, 1, ByNumbers(graph, numbers, numbers), options ?? new(), cancel)[0];

    /// <summary>By degree; in a directed graph how many ties leave the one who ties against how many arrive at the one who is tied.</summary>
    public static double OfDegrees(SparseGraph graph) => Of(graph, ByDegrees(graph));

    /// <summary>By degree, beside chance: what degrees alone impose, since the best connected cannot all be tied to each other.</summary>
    public static ChanceTest TestDegrees(SparseGraph graph, ChanceOptions? options = null, CancellationToken cancel = default) =>
        ConfigurationModel.Test(graph, 1, ByDegrees(graph), options ?? new(), cancel)[0];

    static double Of(SparseGraph graph, ConfigurationModel.Figures figures)
    {
        var ties = graph.Edges.ToArray();
        var figure = new double[1];
        figures(Array.ConvertAll(ties, x => x.From), Array.ConvertAll(ties, x => x.To), figure);
        return figure[0];
    }

    static ConfigurationModel.Figures ByGroups(SparseGraph graph, NodeGroups groups)
    {
        groups.Match(graph);
        return (from, to, figures) =>
        {
            // In whole numbers to the end: two graphs as assorted as each other must compare as equal.
            long[] leaving = new long[groups.Count], arriving = new long[groups.Count];
            long all = 0, within = 0;
            for (var i = 0; i < from.Length; i++)
            {
                var (one, other) = (groups[from[i]], groups[to[i]]);
                if (one == NodeGroups.Unknown || other == NodeGroups.Unknown) continue;
                all += 2;
                if (one == other) within += 2;
                leaving[one]++;
                arriving[other]++;
                (graph.IsDirected ? leaving : arriving)[one]++;
                (graph.IsDirected ? arriving : leaving)[other]++;
            }
            Int128 square = (Int128)all * all, chance = 0;
            for (var group = 0; group < groups.Count; group++) chance += (Int128)leaving[group] * arriving[group];
            figures[0] = all == 0 || square == chance ? double.NaN : (double)(((Int128)within * all) - chance) / (double)(square - chance);
        };
    }

    static ConfigurationModel.Figures ByDegrees(SparseGraph graph) => ByNumbers(
        graph,
        Array.ConvertAll(Degrees.Of(graph, TieDirection.Out), x => (double)x),
        Array.ConvertAll(Degrees.Of(graph, TieDirection.In), x => (double)x));

    static ConfigurationModel.Figures ByNumbers(SparseGraph graph, IReadOnlyList<double> leaving, IReadOnlyList<double> arriving)
    {
        if (leaving.Count != graph.NodeCount) throw new ArgumentException($"There are {leaving.Count} numbers given for {graph.NodeCount} nodes.");
        return (from, to, figures) =>
        {
            double all = 0, meanFrom = 0, meanTo = 0, both = 0, squareFrom = 0, squareTo = 0;
            for (var i = 0; i < from.Length; i++)
            {
                See(leaving[from[i]], arriving[to[i]]);
                if (!graph.IsDirected) See(leaving[to[i]], arriving[from[i]]);
            }
            var scale = Math.Sqrt(squareFrom) * Math.Sqrt(squareTo);
            figures[0] = scale > 0 ? both / scale : double.NaN;

            // Welford's way: a difference of large sums would lose the digits of years or amounts.
            void See(double x, double y)
            {
                if (double.IsNaN(x) || double.IsNaN(y)) return;
                all++;
                var (offFrom, offTo) = (x - meanFrom, y - meanTo);
                meanFrom += offFrom / all;
                meanTo += offTo / all;
                both += offFrom * (y - meanTo);
                squareFrom += offFrom * (x - meanFrom);
                squareTo += offTo * (y - meanTo);
            }
        };
    }
}
