using Maillage.Graph;

namespace Maillage.Bench.Files;

/// <summary>An invented graph in which who has many ties gets more (Barabási and Albert 1999); always the same one.</summary>
static class PreferentialAttachment
{
    /// <param name="nodes">How many come, one after the other.</param>
    /// <param name="ties">How many ties each brings.</param>
    public static SparseGraph Draw(int nodes, int ties)
    {
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(1);
        var builder = new SparseGraphBuilder(nodes, parallel: ParallelEdges.KeepStrongest);
        builder.Reserve(nodes * ties);
        var ends = new List<int>(2 * nodes * ties) { 0 };
        var chosen = new HashSet<int>();
        for (var node = 1; node < nodes; node++)
        {
            chosen.Clear();
            while (chosen.Count < Math.Min(ties, node)) chosen.Add(ends[random.Next(ends.Count)]);
#pragma warning restore CA5394
            foreach (var other in chosen)
            {
                builder.Add(node, other);
                ends.Add(other);
                ends.Add(node);
            }
        }
        return builder.Build();
    }
}
