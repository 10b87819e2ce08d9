namespace Maillage.Graph.Communities;

/// <summary>
/// Refinement (Traag, Waltman and van Eck 2019, supplement, algorithm A.2, MergeNodesSubset): within each community nodes start alone again and join groups that
/// hold well to the rest of the community, one that brings more the likelier. Groups are connected; they become the nodes of the next level.
/// </summary>
static class LeidenRefinement
{
    /// <summary>Beyond this many times the randomness below the best, a choice is less likely than one in ten million millions.</summary>
    const double Never = 30;

    /// <param name="level">The graph.</param>
    /// <param name="resolution">What two nodes of size 1 are expected to share.</param>
    /// <param name="randomness">Theta, in weight.</param>
    /// <param name="communityOf">The community of each node, numbered without holes.</param>
    /// <param name="scratch">
    /// Before: the totals of the communities. After: <see cref="LeidenScratch.GroupOf"/>, numbered without holes and community after community, and
    /// <see cref="LeidenScratch.Sorted"/>, nodes group after group.
    /// </param>
    /// <param name="communities">How many communities.</param>
    /// <param name="random">Draws.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <returns>How many groups.</returns>
    public static int Run(
        in LeidenLevel level, double resolution, double randomness, ReadOnlySpan<int> communityOf, int communities, LeidenScratch scratch, ref SplitMix64 random,
        CancellationToken cancellation)
    {
        var nodes = level.NodeCount;
        var order = scratch.Queue.AsSpan(0, nodes);
        for (var node = 0; node < nodes; node++) (order[node], scratch.GroupOf[node], scratch.GroupMembers[node]) = (node, node, 1);
        level.Sizes.CopyTo(scratch.GroupTotals);
        random.Shuffle(order);
        LeidenGroups.Sort(order, communityOf, communities, scratch.Firsts, scratch.Sorted);

        Cut(level, communityOf, scratch);
        Merge(level, resolution, randomness, communityOf, scratch, ref random, cancellation);
        return Number(nodes, scratch);
    }

    static unsafe void Cut(in LeidenLevel level, ReadOnlySpan<int> communityOf, LeidenScratch scratch)
    {
        fixed (int* from = level.Starts, to = level.Ends, community = communityOf)
        fixed (double* weight = level.Weights)
        {
            for (var node = 0; node < level.NodeCount; node++)
            {
                var own = community[node];
                double cut = 0;
                for (var i = from[node]; i < from[node + 1]; i++) cut += community[to[i]] != own ? 0 : weight == null ? 1 : weight[i];
                scratch.Cuts[node] = cut;
            }
        }
    }

    static unsafe void Merge(
        in LeidenLevel level, double resolution, double randomness, ReadOnlySpan<int> communityOf, LeidenScratch scratch, ref SplitMix64 random,
        CancellationToken cancellation)
    {
        fixed (int* from = level.Starts, to = level.Ends, community = communityOf, group = scratch.GroupOf, found = scratch.Touched, members = scratch.GroupMembers)
        fixed (double* weight = level.Weights, sizes = level.Sizes, link = scratch.Links, totals = scratch.Totals, groupTotals = scratch.GroupTotals, cuts = scratch.Cuts)
        fixed (double* gains = scratch.Gains)
        {
            for (var place = 0; place < level.NodeCount; place++)
            {
                if ((place & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                var node = scratch.Sorted[place];
                var own = community[node];
                var (size, all) = (sizes[node], totals[own]);
                // One that others joined, or that joined others, stays; so does one that holds badly to its community.
                if (group[node] != node || members[node] != 1 || cuts[node] < resolution * size * (all - size)) continue;

                var count = 0;
                for (var i = from[node]; i < from[node + 1]; i++)
                {
                    if (community[to[i]] != own) continue;
                    var other = group[to[i]];
                    found[count] = other;
                    count += link[other] == 0 ? 1 : 0;
                    link[other] += weight == null ? 1 : weight[i];
                }

                // To stay alone brings nothing and loses nothing.
                var (best, most) = (-1, 0d);
                for (var i = 0; i < count; i++)
                {
                    var other = found[i];
                    var total = groupTotals[other];
                    gains[i] = cuts[other] < resolution * total * (all - total) ? -1 : link[other] - (resolution * size * total);
                    if (gains[i] > most) (best, most) = (i, gains[i]);
                }
                if (best >= 0)
                {
                    if (randomness > 0) best = Draw(gains, count, most, randomness, ref random);
                    if (best >= 0)
                    {
                        var chosen = found[best];
                        group[node] = chosen;
                        members[chosen]++;
                        groupTotals[chosen] += size;
                        cuts[chosen] += cuts[node] - (2 * link[chosen]);
                    }
                }
                for (var i = 0; i < count; i++) link[found[i]] = 0;
            }
        }
    }

    /// <summary>One of those that lose nothing, with a chance of exp(gain / randomness); -1 to stay alone.</summary>
    static unsafe int Draw(double* gains, int count, double most, double randomness, ref SplitMix64 random)
    {
        // Nearly always the best is far above all others, and there is nothing to draw.
        var least = Math.Max(0, most - (Never * randomness));
        var (near, last) = (0, -1);
        for (var i = 0; i < count; i++)
        {
            if (gains[i] >= least) (near, last) = (near + 1, i);
        }
        var alone = least > 0 ? 0 : Math.Exp(-most / randomness);
        if (near == 1 && alone == 0) return last;

        var sum = alone;
        for (var i = 0; i < count; i++)
        {
            if (gains[i] >= least) sum += Math.Exp((gains[i] - most) / randomness);
        }
        var drawn = (random.Unit() * sum) - alone;
        if (drawn < 0) return -1;
        for (var i = 0; i < count; i++)
        {
            if (gains[i] < least) continue;
            drawn -= Math.Exp((gains[i] - most) / randomness);
            if (drawn < 0) return i;
        }
        return last;
    }

    static int Number(int nodes, LeidenScratch scratch)
    {
        var numbers = scratch.Numbers.AsSpan(0, nodes);
        numbers.Fill(-1);
        var groups = 0;
        foreach (var node in scratch.Sorted.AsSpan(0, nodes))
        {
            ref var number = ref numbers[scratch.GroupOf[node]];
            if (number < 0) number = groups++;
            scratch.GroupOf[node] = number;
        }
        scratch.Sorted.AsSpan(0, nodes).CopyTo(scratch.Queue);
        LeidenGroups.Sort(scratch.Queue.AsSpan(0, nodes), scratch.GroupOf, groups, scratch.Firsts, scratch.Sorted);
        return groups;
    }
}
