namespace Maillage.Graph.Communities;

/// <summary>
/// The connected parts of the communities, as groups in place of those of <see cref="LeidenRefinement"/> where that found nothing to join: what comes out of
/// <see cref="Leiden"/> is made of groups, so it is connected whatever happened on the way.
/// </summary>
static class LeidenParts
{
    /// <param name="level">The graph.</param>
    /// <param name="communityOf">The community of each node.</param>
    /// <param name="scratch">After: as <see cref="LeidenRefinement.Run"/> leaves it.</param>
    /// <returns>How many parts.</returns>
    public static int Run(in LeidenLevel level, ReadOnlySpan<int> communityOf, LeidenScratch scratch)
    {
        var nodes = level.NodeCount;
        var groupOf = scratch.GroupOf.AsSpan(0, nodes);
        groupOf.Fill(-1);
        var (parts, done, seen) = (0, 0, 0);
        var order = scratch.Sorted;
        for (var start = 0; start < nodes; start++)
        {
            if (groupOf[start] >= 0) continue;
            groupOf[start] = parts;
            order[seen++] = start;
            for (; done < seen; done++)
            {
                var node = order[done];
                foreach (var neighbour in level.Ends[level.Starts[node]..level.Starts[node + 1]])
                {
                    if (groupOf[neighbour] >= 0 || communityOf[neighbour] != communityOf[node]) continue;
                    groupOf[neighbour] = parts;
                    order[seen++] = neighbour;
                }
            }
            parts++;
        }
        return parts;
    }
}
