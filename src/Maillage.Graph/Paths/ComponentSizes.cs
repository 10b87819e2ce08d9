namespace Maillage.Graph.Paths;

/// <summary>How many nodes can be reached from each node of an undirected graph, itself included.</summary>
static class ComponentSizes
{
    public static int[] Of(SparseGraph graph)
    {
        var sizes = new int[graph.NodeCount];
        var reached = new List<int>();
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (sizes[start] != 0) continue;
            reached.Clear();
            reached.Add(start);
            sizes[start] = 1;
            for (var i = 0; i < reached.Count; i++)
            {
                foreach (var neighbour in graph.Neighbours(reached[i]))
                {
                    if (sizes[neighbour] != 0) continue;
                    sizes[neighbour] = 1;
                    reached.Add(neighbour);
                }
            }
            foreach (var node in reached) sizes[node] = reached.Count;
        }
        return sizes;
    }
}
