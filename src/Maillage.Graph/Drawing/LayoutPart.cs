namespace Maillage.Graph.Drawing;

/// <summary>
/// One component while it is laid out. Its nodes are numbered in the order of their keys, so that nothing depends on how the graph numbers them. Ties pull by the root
/// of their weight beside the mean of all: a heavy one does not hide that there are others.
/// </summary>
sealed class LayoutPart
{
    LayoutPart(int[] nodes, string[] keys, int[] starts, int[] ends, double[] pulls, double[] radii)
    {
        (Nodes, Keys, Starts, Ends, Pulls, Radii) = (nodes, keys, starts, ends, pulls, radii);
        (X, Y) = (new double[nodes.Length], new double[nodes.Length]);
        Masses = [.. nodes.Select((_, i) => 1d + starts[i + 1] - starts[i])];
    }

    /// <summary>The number of each node in the graph.</summary>
    public int[] Nodes { get; }

    public string[] Keys { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    /// <summary>How strongly each tie pulls, beside <see cref="Ends"/>.</summary>
    public double[] Pulls { get; }

    public double[] Radii { get; }

    /// <summary>How strongly each node pushes: one more than it has neighbours (Jacomy et al. 2014).</summary>
    public double[] Masses { get; }

    public double[] X { get; }

    public double[] Y { get; }

    public int Count => Nodes.Length;

    /// <summary>The components of an undirected graph, the largest first; those of one size by their first key.</summary>
    public static List<LayoutPart> Of(SparseGraph graph, IReadOnlyList<string> keys, LayoutOptions options)
    {
        int[] order = [.. Enumerable.Range(0, graph.NodeCount).OrderBy(node => keys[node], StringComparer.Ordinal).ThenBy(node => node)];
        var rank = new int[order.Length];
        for (var place = 0; place < order.Length; place++) rank[order[place]] = place;
        // In order: the sum of the same weights must be the same to the last digit.
        var mean = graph.IsWeighted ? graph.Edges.Select(tie => tie.Weight).Order().Average() : 1;

        var seen = new bool[order.Length];
        var parts = new List<LayoutPart>();
        var numbers = new int[order.Length];
        foreach (var first in order)
        {
            if (seen[first]) continue;
            seen[first] = true;
            List<int> found = [first];
            for (var done = 0; done < found.Count; done++)
            {
                foreach (var neighbour in graph.Neighbours(found[done]))
                {
                    if (seen[neighbour]) continue;
                    seen[neighbour] = true;
                    found.Add(neighbour);
                }
            }
            found.Sort((one, other) => rank[one].CompareTo(rank[other]));
            parts.Add(Make([.. found]));
        }
        return [.. parts.OrderByDescending(part => part.Count)];

        LayoutPart Make(int[] nodes)
        {
            for (var i = 0; i < nodes.Length; i++) numbers[nodes[i]] = i;
            var starts = new int[nodes.Length + 1];
            for (var i = 0; i < nodes.Length; i++) starts[i + 1] = starts[i] + graph.Degree(nodes[i]);
            var (ends, pulls) = (new int[starts[^1]], new double[starts[^1]]);
            for (var i = 0; i < nodes.Length; i++)
            {
                var (weights, row) = (graph.Weights(nodes[i]).ToArray(), starts[i]..starts[i + 1]);
                for (var j = 0; j < row.End.Value - row.Start.Value; j++)
                {
                    ends[starts[i] + j] = numbers[graph.Neighbours(nodes[i])[j]];
                    pulls[starts[i] + j] = weights.Length == 0 ? 1 : Math.Sqrt(weights[j] / mean);
                }
                ends.AsSpan(row).Sort(pulls.AsSpan(row));
            }
            return new(nodes, [.. nodes.Select(node => keys[node])], starts, ends, pulls, [.. nodes.Select(node => options.Radii.IsEmpty ? 0 : options.Radii.Span[node])]);
        }
    }
}
