namespace Maillage.Bench.Files;

/// <summary>Graphs of the shapes that networks take, without loops or parallel ties; always the same ones for a seed.</summary>
/// <param name="seed">Draws them.</param>
/// <param name="nodes">How many nodes.</param>
/// <param name="edges">How many ties, far fewer than pairs of nodes.</param>
sealed class InventedGraphs(int seed, int nodes, int edges)
{
    readonly Random random = new(seed);
    readonly HashSet<long> known = new(edges);
    readonly List<(int From, int To)> ties = new(edges);

    /// <summary>Each pair is as likely as any other (Erdős and Rényi): communities are chance here.</summary>
    public (int From, int To)[] Random()
    {
        while (ties.Count < edges) Add(random.Next(nodes), random.Next(nodes));
        return [.. ties];
    }

    /// <summary>Each newcomer ties itself to as many as have ties already, the more the likelier (Barabási and Albert).</summary>
    public (int From, int To)[] Preferential()
    {
        var each = edges / nodes;
        var stubs = new List<int>(2 * edges);
        for (var node = 1; node < nodes; node++)
        {
            for (var wanted = Math.Min(each, node); wanted > 0;)
            {
                var to = node <= each ? node - wanted : stubs[random.Next(stubs.Count)];
                if (!Add(node, to)) continue;
                wanted--;
                stubs.Add(to);
            }
            for (var i = Math.Min(each, node); i > 0; i--) stubs.Add(node);
        }
        while (ties.Count < edges) Add(random.Next(nodes), stubs[random.Next(stubs.Count)]);
        return [.. ties];
    }

    /// <summary>Groups of one size, and as many ties to anybody as <paramref name="mixing"/> says.</summary>
    public (int From, int To)[] Planted(int groupSize, double mixing)
    {
        while (ties.Count < edges)
        {
            var from = random.Next(nodes);
            var first = from / groupSize * groupSize;
            Add(from, random.NextDouble() < mixing ? random.Next(nodes) : random.Next(first, Math.Min(nodes, first + groupSize)));
        }
        return [.. ties];
    }

    /// <summary>
    /// Degrees and sizes of groups that follow power laws of -2.5 and -1.5, in the manner of Lancichinetti, Fortunato and Radicchi (2008);
    /// degrees are expected ones.
    /// </summary>
    public (int From, int To)[] Uneven(double mixing)
    {
        var groups = new List<(int First, int Count)>();
        for (var first = 0; first < nodes;)
        {
            var size = Math.Min(nodes - first, (int)PowerLaw(20, 2_000, 1.5));
            groups.Add((first, size));
            first += size;
        }
        var reach = new double[nodes + 1];
        for (var node = 0; node < nodes; node++) reach[node + 1] = reach[node] + PowerLaw(7, 500, 2.5);
        var groupOf = new int[nodes];
        for (var group = 0; group < groups.Count; group++) Array.Fill(groupOf, group, groups[group].First, groups[group].Count);

        while (ties.Count < edges)
        {
            var from = Draw(0, nodes);
            var (first, count) = groups[groupOf[from]];
            Add(from, random.NextDouble() < mixing ? Draw(0, nodes) : Draw(first, first + count));
        }
        return [.. ties];

        int Draw(int first, int last)
        {
            var at = reach[first] + random.NextDouble() * (reach[last] - reach[first]);
            var place = Array.BinarySearch(reach, first, last - first, at);
            return Math.Clamp(place < 0 ? ~place - 1 : place, first, last - 1);
        }
    }

    double PowerLaw(double least, double most, double exponent)
    {
        var (low, high) = (Math.Pow(least, 1 - exponent), Math.Pow(most, 1 - exponent));
        return Math.Pow(low + random.NextDouble() * (high - low), 1 / (1 - exponent));
    }

    bool Add(int from, int to)
    {
        if (from == to || !known.Add(((long)Math.Min(from, to) * nodes) + Math.Max(from, to))) return false;
        ties.Add((from, to));
        return true;
    }
}
