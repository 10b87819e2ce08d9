namespace Maillage.Graph.Communities;

/// <summary>Puts nodes side by side by the number of their group: counting, in time of nodes and groups.</summary>
static class LeidenGroups
{
    /// <param name="nodes">In an order that is kept within a group.</param>
    /// <param name="groupOf">The group of each node, below the number of groups.</param>
    /// <param name="groups">How many groups.</param>
    /// <param name="firsts">Where each group begins, then where the last ends: room for one more than there are groups.</param>
    /// <param name="sorted">Room for as many nodes.</param>
    public static void Sort(ReadOnlySpan<int> nodes, ReadOnlySpan<int> groupOf, int groups, Span<int> firsts, Span<int> sorted)
    {
        firsts = firsts[..(groups + 1)];
        firsts.Clear();
        foreach (var node in nodes) firsts[groupOf[node]]++;
        var sum = 0;
        foreach (ref var first in firsts) (first, sum) = (sum, sum + first);
        foreach (var node in nodes) sorted[firsts[groupOf[node]]++] = node;
        for (var group = groups; group > 0; group--) firsts[group] = firsts[group - 1];
        firsts[0] = 0;
    }
}
