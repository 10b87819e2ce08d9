namespace Maillage.Graph.Communities;

/// <summary>The arrays behind a <see cref="LeidenLevel"/> above the first; they grow when they must and serve again two levels higher.</summary>
sealed class LeidenRows
{
    int[] starts = [0];
    int[] ends = [];
    double[] weights = [];
    double[] sizes = [];
    int nodes;

    public LeidenLevel Level => new(starts.AsSpan(0, nodes + 1), ends.AsSpan(0, starts[nodes]), weights.AsSpan(0, starts[nodes]), sizes.AsSpan(0, nodes));

    /// <summary>Gathers the ties of a level into those of its groups.</summary>
    /// <param name="level">The level below, on other arrays.</param>
    /// <param name="groups">How many groups there are.</param>
    /// <param name="groupOf">The group of each node.</param>
    /// <param name="order">The nodes, group after group.</param>
    /// <param name="links">As many zeros as groups at least; they are zeros again at the end.</param>
    /// <param name="touched">Room for as many and one more.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public unsafe void Gather(
        in LeidenLevel level, int groups, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> order, Span<double> links, Span<int> touched, CancellationToken cancellation)
    {
        nodes = groups;
        if (starts.Length < groups + 1) (starts, sizes) = (new int[groups + 1], new double[groups]);
        var (place, used) = (0, 0);
        fixed (int* from = level.Starts, to = level.Ends, group = groupOf, found = touched)
        fixed (double* weight = level.Weights, link = links)
        {
            for (var one = 0; one < groups; one++)
            {
                if ((one & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                double size = 0;
                var count = 0;
                for (; place < order.Length && group[order[place]] == one; place++)
                {
                    var node = order[place];
                    size += level.Sizes[node];
                    for (var i = from[node]; i < from[node + 1]; i++)
                    {
                        var other = group[to[i]];
                        found[count] = other;
                        count += link[other] == 0 ? 1 : 0;
                        link[other] += weight == null ? 1 : weight[i];
                    }
                }
                if (used + count > ends.Length) Grow(used, used + count);
                (starts[one], sizes[one]) = (used, size);
                for (var i = 0; i < count; i++)
                {
                    var other = found[i];
                    if (other != one)
                    {
                        ends[used] = other;
                        weights[used++] = link[other];
                    }
                    link[other] = 0;
                }
            }
        }
        starts[groups] = used;
    }

    void Grow(int used, int wanted)
    {
        wanted = Math.Max(wanted, used + used / 2);
        Array.Resize(ref ends, wanted);
        Array.Resize(ref weights, wanted);
    }
}
