namespace Maillage.Graph.Communities;

/// <summary>
/// Fast local moving (Traag, Waltman and van Eck 2019, supplement, algorithm A.2, MoveNodesFast): each node goes where it brings most; the neighbours of
/// one that went, and that are not where it goes, are looked at again. It ends when no node wants to go.
/// </summary>
static class LeidenMoves
{
    /// <summary>A gain below this share of what is compared is rounding: taken for one, nodes could go round in circles.</summary>
    const double Rounding = 1e-12;

    /// <param name="level">The graph.</param>
    /// <param name="resolution">What two nodes of size 1 are expected to share.</param>
    /// <param name="communityOf">The community of each node; changed.</param>
    /// <param name="scratch">Written over.</param>
    /// <param name="random">Draws the order.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <returns>What the moves brought, in weight.</returns>
    public static unsafe double Run(
        in LeidenLevel level, double resolution, Span<int> communityOf, LeidenScratch scratch, ref SplitMix64 random, CancellationToken cancellation)
    {
        var nodes = level.NodeCount;
        var waiting = scratch.Queue.AsSpan(0, nodes);
        for (var node = 0; node < nodes; node++) waiting[node] = node;
        random.Shuffle(waiting);
        scratch.IsQueued.AsSpan(0, nodes).Fill(true);
        var frees = Count(level, communityOf, scratch);

        double brought = 0;
        fixed (int* from = level.Starts, to = level.Ends, community = communityOf, queue = scratch.Queue, found = scratch.Touched, members = scratch.Members, free = scratch.Free)
        fixed (double* weight = level.Weights, sizes = level.Sizes, link = scratch.Links, total = scratch.Totals)
        fixed (bool* isQueued = scratch.IsQueued)
        {
            var (head, left) = (0, nodes);
            for (var step = 0; left > 0; step++)
            {
                if ((step & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                var node = queue[head];
                if (++head == nodes) head = 0;
                left--;
                isQueued[node] = false;

                var (first, last) = (from[node], from[node + 1]);
                var count = Links(first, last, to, weight, community, found, link);
                var own = community[node];
                var size = sizes[node];
                var expected = resolution * size;
                total[own] -= size;
                var stay = link[own] - (expected * total[own]);
                var (best, most) = (own, stay);
                for (var i = 0; i < count; i++)
                {
                    var other = found[i];
                    var gain = link[other] - (expected * total[other]);
                    if (gain > most) (best, most) = (other, gain);
                }
                if (most < 0 && members[own] > 1) (best, most) = (free[frees - 1], 0);
                // Compared by what they are made of, whose digits the difference has lost.
                if (best != own && most - stay <= Rounding * (link[best] + link[own] + (expected * (total[best] + total[own])))) best = own;
                for (var i = 0; i < count; i++) link[found[i]] = 0;
                total[best] += size;
                if (best == own) continue;

                brought += most - stay;
                community[node] = best;
                if (members[best]++ == 0) frees--;
                if (--members[own] == 0)
                {
                    // What is left of a sum that was added and taken away again.
                    total[own] = 0;
                    free[frees++] = own;
                }
                for (var i = first; i < last; i++)
                {
                    var neighbour = to[i];
                    if (community[neighbour] == best || isQueued[neighbour]) continue;
                    isQueued[neighbour] = true;
                    var tail = head + left++;
                    queue[tail < nodes ? tail : tail - nodes] = neighbour;
                }
            }
        }
        return brought;
    }

    /// <summary>The weight from a row to each community: no branch, since none could be foreseen.</summary>
    static unsafe int Links(int first, int last, int* to, double* weight, int* community, int* found, double* link)
    {
        var count = 0;
        for (var i = first; i < last; i++)
        {
            var other = community[to[i]];
            found[count] = other;
            count += link[other] == 0 ? 1 : 0;
            link[other] += weight == null ? 1 : weight[i];
        }
        return count;
    }

    /// <summary>Sums the communities up; gives how many numbers are free.</summary>
    static int Count(in LeidenLevel level, ReadOnlySpan<int> communityOf, LeidenScratch scratch)
    {
        var nodes = level.NodeCount;
        scratch.Totals.AsSpan(0, nodes).Clear();
        scratch.Members.AsSpan(0, nodes).Clear();
        for (var node = 0; node < nodes; node++)
        {
            scratch.Totals[communityOf[node]] += level.Sizes[node];
            scratch.Members[communityOf[node]]++;
        }
        var frees = 0;
        for (var community = nodes - 1; community >= 0; community--)
            if (scratch.Members[community] == 0) scratch.Free[frees++] = community;
        return frees;
    }
}
