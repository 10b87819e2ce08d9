namespace Maillage.Graph.Measures;

/// <summary>
/// Random graphs in which each node keeps as many ties as it has, without loops or parallel ties: the ends of two ties drawn at random are exchanged, over
/// and over, and an exchange that would make a loop or a parallel tie leaves all as it was. Sources: S. Maslov and K. Sneppen 2002, Science 296, 910-913;
/// B. K. Fosdick, D. B. Larremore, J. Nishimura and J. Ugander 2018, "Configuring random graph models with fixed degree sequences", SIAM Review 60,
/// 315-355 (why what is refused counts as a step).
/// </summary>
/// <remarks>
/// Every graph without direction is reached this way; a directed one is, but for graphs that differ by turning round some triangles (Roberts and Coolen 2012,
/// Physical Review E 85, 046103), which no figure here depends on much. Weights stay behind: a random graph has none.
/// </remarks>
static class ConfigurationModel
{
    /// <summary>Works out figures of a graph that is given as both ends of its ties.</summary>
    public delegate void Figures(ReadOnlySpan<int> from, ReadOnlySpan<int> to, Span<double> figures);

    /// <summary>
    /// Compares figures with chance. Each random graph is made from the graph itself by numbers of its own, so threads make no difference.
    /// Time: samples times swaps times ties; memory: ties, for each thread, and the figures of all samples.
    /// </summary>
    public static ChanceTest[] Test(SparseGraph graph, int count, Figures figures, ChanceOptions options, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Samples, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SwapsPerTie, 1, nameof(options));
        var ties = graph.Edges.Select(x => (x.From, x.To)).ToArray();
        var start = new Rewiring(ties, graph.IsDirected);
        var observed = new double[count];
        figures(start.From, start.To, observed);

        var seeds = new ulong[options.Samples];
        var random = new SplitMix64(options.Seed);
        for (var i = 0; i < seeds.Length; i++) seeds[i] = random.Next();
        var drawn = new double[options.Samples][];
        var done = 0;
        var telling = new Lock();
        ManyNodes.Do(options.Samples, options.Threads, () => new Rewiring(ties, graph.IsDirected), (mine, first, last) =>
        {
            for (var sample = first; sample < last; sample++)
            {
                mine.CopyFrom(start);
                mine.Exchange((long)ties.Length * options.SwapsPerTie, seeds[sample], cancel);
                figures(mine.From, mine.To, drawn[sample] = new double[count]);
                if (options.Progress is null) continue;
                lock (telling) options.Progress.Report((double)++done / options.Samples);
            }
        }, cancel, piece: 1);
        cancel.ThrowIfCancellationRequested();
        return [.. Enumerable.Range(0, count).Select(i => ChanceTest.Of(observed[i], drawn.Select(x => x[i])))];
    }

    /// <summary>The ties of one graph, while their ends are exchanged.</summary>
    sealed class Rewiring
    {
        readonly int[] from;
        readonly int[] to;
        readonly bool isDirected;
        readonly TieSet present;

        public Rewiring((int From, int To)[] ties, bool isDirected)
        {
            (from, to) = ([.. ties.Select(x => x.From)], [.. ties.Select(x => x.To)]);
            (this.isDirected, present) = (isDirected, new(ties.Length));
            for (var i = 0; i < from.Length; i++) present.Add(Key(from[i], to[i]));
        }

        public ReadOnlySpan<int> From => from;

        public ReadOnlySpan<int> To => to;

        public void CopyFrom(Rewiring other)
        {
            Array.Copy(other.from, from, from.Length);
            Array.Copy(other.to, to, to.Length);
            present.CopyFrom(other.present);
        }

        public void Exchange(long times, ulong seed, CancellationToken cancel)
        {
            if (from.Length < 2) return;
            var random = new SplitMix64(seed);
            for (long time = 0; time < times; time++)
            {
                if ((time & 0xFFFF) == 0 && cancel.IsCancellationRequested) return;
                var (one, other) = (random.Below(from.Length), random.Below(from.Length));
                // A tie without direction is taken from either end alike: else some graphs could not be reached.
                if (!isDirected && (random.Next() & 1) != 0) (from[other], to[other]) = (to[other], from[other]);
                var (a, b, c, d) = (from[one], to[one], from[other], to[other]);
                if (a == d || b == c || present.Contains(Key(a, d)) || present.Contains(Key(c, b))) continue;
                present.Remove(Key(a, b));
                present.Remove(Key(c, d));
                present.Add(Key(a, d));
                present.Add(Key(c, b));
                (to[one], to[other]) = (d, b);
            }
        }

        /// <summary>Never 0, since no tie is a loop.</summary>
        ulong Key(int a, int b) => isDirected || a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;
    }
}
