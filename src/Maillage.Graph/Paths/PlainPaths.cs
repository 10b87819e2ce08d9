namespace Maillage.Graph.Paths;

/// <summary>A graph made ready for counting shortest paths as it is, only numbered anew.</summary>
static class PlainPaths
{
    /// <param name="graph">Any graph.</param>
    /// <param name="numberOf">The new number of each node.</param>
    public static PathGraph Of(SparseGraph graph, out int[] numberOf)
    {
        var back = graph.Reversed;
        var order = Numbering.NearTogether(graph.NodeCount, Around, x => graph.Degree(x) + back.Degree(x), out var parts, out var partOf);
        var number = numberOf = new int[order.Length];
        for (var i = 0; i < order.Length; i++) number[order[i]] = i;
        var ones = new double[order.Length];
        Array.Fill(ones, 1);
        var rows = RowsOf(graph);
        return new PathGraph(rows, graph.IsDirected ? RowsOf(back) : rows, ones, ones, parts, partOf);

        IEnumerable<int> Around(int node) => graph.IsDirected ? [.. graph.Neighbours(node), .. back.Neighbours(node)] : graph.Neighbours(node).ToArray();

        Rows RowsOf(SparseGraph from)
        {
            var starts = new int[order.Length + 1];
            var ends = new int[from.Ends.Length];
            for (var i = 0; i < order.Length; i++)
            {
                var place = starts[i];
                foreach (var neighbour in from.Neighbours(order[i])) ends[place++] = number[neighbour];
                ends.AsSpan(starts[i]..place).Sort();
                starts[i + 1] = place;
            }
            return new Rows(starts, ends);
        }
    }

    /// <summary>The values of new numbers, in the order of the old ones.</summary>
    public static double[] Pick(this double[] values, int[] numberOf) => Array.ConvertAll(numberOf, x => values[x]);
}
