namespace Maillage.Graph.Paths;

/// <summary>Gives near numbers to nodes that are near one another: what is read together then lies together, and sources that go together reach the same nodes at the same time.</summary>
static class Numbering
{
    /// <summary>Each part breadth first from its node of most ties.</summary>
    /// <param name="count">How many nodes.</param>
    /// <param name="neighbours">Of a node, whichever way the ties go.</param>
    /// <param name="weight">The greatest of a part comes first in it.</param>
    /// <param name="parts">Where each part starts and ends in the order.</param>
    /// <param name="partOf">The part of each place of the order.</param>
    /// <returns>The nodes in their order.</returns>
    public static int[] NearTogether(int count, Func<int, IEnumerable<int>> neighbours, Func<int, int> weight, out (int First, int Last)[] parts, out int[] partOf)
    {
        var byWeight = Enumerable.Range(0, count).OrderByDescending(weight).ToArray();
        var isPlaced = new bool[count];
        var order = new int[count];
        partOf = new int[count];
        var found = new List<(int, int)>();
        var placed = 0;
        foreach (var start in byWeight)
        {
            if (isPlaced[start]) continue;
            var first = placed;
            isPlaced[start] = true;
            order[placed++] = start;
            for (var i = first; i < placed; i++)
            {
                partOf[i] = found.Count;
                foreach (var neighbour in neighbours(order[i]))
                {
                    if (isPlaced[neighbour]) continue;
                    isPlaced[neighbour] = true;
                    order[placed++] = neighbour;
                }
            }
            found.Add((first, placed));
        }
        parts = [.. found];
        return order;
    }
}
