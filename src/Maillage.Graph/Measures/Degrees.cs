namespace Maillage.Graph.Measures;

/// <summary>How many ties a node has (degree), and how strong they are together (strength). To a person: with how many others one works.</summary>
public static class Degrees
{
    /// <summary>The degree of each node; 0 without ties. Both ways in a directed graph, a tie and the one back are two. Time: nodes, and ties where they must be turned round.</summary>
    public static int[] Of(SparseGraph graph, TieDirection direction = TieDirection.Both)
    {
        var degrees = new int[graph.NodeCount];
        for (var node = 0; node < degrees.Length; node++)
        {
            if (direction != TieDirection.In || !graph.IsDirected) degrees[node] += graph.Degree(node);
            if (direction != TieDirection.Out && graph.IsDirected) degrees[node] += graph.Reversed.Degree(node);
        }
        return degrees;
    }

    /// <summary>
    /// The strength of each node: the sum of its ties' weights (Barrat, Barthelemy, Pastor-Satorras and Vespignani 2004, PNAS 101, 3747, equation 2);
    /// its degree in a graph without weights. Time: nodes and ties.
    /// </summary>
    public static double[] Strengths(SparseGraph graph, TieDirection direction = TieDirection.Both)
    {
        var strengths = new double[graph.NodeCount];
        for (var node = 0; node < strengths.Length; node++)
        {
            if (direction != TieDirection.In || !graph.IsDirected) strengths[node] += graph.Strength(node);
            if (direction != TieDirection.Out && graph.IsDirected) strengths[node] += graph.Reversed.Strength(node);
        }
        return strengths;
    }
}
