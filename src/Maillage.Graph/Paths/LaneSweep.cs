using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Maillage.Graph.Paths;

/// <summary>
/// Counts the shortest paths from eight sources at once, and how much of them passes by each node (Brandes, « A faster algorithm for betweenness
/// centrality », 2001), one source in each lane of a vector. A level is found either by pushing from those just reached or by pulling into those not
/// yet reached, whichever touches fewer ties: the way of few levels and the way of long paths are the same code.
/// </summary>
/// <remarks>Not for several threads at once: each has its own. Memory: 200 bytes a node at least, 240 at most.</remarks>
sealed unsafe class LaneSweep : IDisposable
{
    /// <summary>How many sources go together.</summary>
    public const int Lanes = 8;

    const int Everyone = 255;

    /// <summary>A pushed tie reads, chooses and writes; a pulled one only reads.</summary>
    const int PushCost = 3;

    static readonly Vector512<double>* Masks = AllMasks();

    readonly PathGraph graph;
    readonly Vector512<double>* sigma;
    readonly byte* done;
    readonly byte* at;
    readonly List<int> levels = [];
    Vector512<double>* now;
    Vector512<double>* next;
    int[] listed;
    byte[] lanes;
    int count;

    public LaneSweep(PathGraph graph)
    {
        this.graph = graph;
        sigma = Vectors(graph.Count);
        now = Vectors(graph.Count);
        next = Vectors(graph.Count);
        done = (byte*)NativeMemory.AllocZeroed((nuint)graph.Count + 1);
        at = (byte*)NativeMemory.AllocZeroed((nuint)graph.Count + 1);
        listed = new int[2 * graph.Count + Lanes];
        lanes = new byte[listed.Length];
    }

    /// <summary>How many sweeps it takes to start from so many sources.</summary>
    public static int Batches(int sources) => (sources + Lanes - 1) / Lanes;

    /// <summary>Those of the sources, or of what goes with them, that go together in a sweep.</summary>
    public static ReadOnlySpan<T> Batch<T>(T[] sources, int batch) => sources.AsSpan(batch * Lanes, Math.Min(Lanes, sources.Length - batch * Lanes));

    /// <summary>Adds to each node what the shortest paths from these sources make pass by it, ends excluded.</summary>
    /// <param name="sources">Eight nodes at most.</param>
    /// <param name="shares">What the paths from each source count.</param>
    /// <param name="sums">What is added to, a number a node.</param>
    /// <param name="squares">The same for the squares of what each source brings, or nothing.</param>
    public void Add(ReadOnlySpan<int> sources, ReadOnlySpan<double> shares, Span<double> sums, Span<double> squares)
    {
        var (low, high) = Start(sources);
        while (Forward(low, high)) { }
        Backward(shares, sums, squares);
        // The next sweep finds nothing of this one.
        new Span<byte>(done + low, high - low).Clear();
        new Span<double>(sigma + low, (high - low) * Lanes).Clear();
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(sigma);
        NativeMemory.AlignedFree(now);
        NativeMemory.AlignedFree(next);
        NativeMemory.Free(done);
        NativeMemory.Free(at);
    }

    /// <summary>Puts each source at level 0; gives the numbers between which everything reached will be.</summary>
    (int Low, int High) Start(ReadOnlySpan<int> sources)
    {
        levels.Clear();
        count = 0;
        levels.Add(0);
        var (low, high) = (graph.Count, 0);
        for (var lane = 0; lane < sources.Length; lane++)
        {
            var source = sources[lane];
            var (first, last) = graph.Part(source);
            (low, high) = (Math.Min(low, first), Math.Max(high, last));
            if (done[source] == 0) List(source, 0);
            done[source] |= (byte)(1 << lane);
            ((double*)(sigma + source))[lane] = 1;
            ((double*)(now + source))[lane] = 1;
        }
        for (var i = 0; i < count; i++) lanes[i] = done[listed[i]];
        levels.Add(count);
        return (low, high);
    }

    /// <summary>Finds the next level; whether there is one.</summary>
    bool Forward(int low, int high)
    {
        var (first, last) = (levels[^2], levels[^1]);
        long pushed = 0;
        for (var i = first; i < last; i++) pushed += graph.Out.Degree(listed[i]);
        // What is left to reach is only counted where pushing might cost more than all of it.
        if (pushed * PushCost > graph.In.Arcs(low, high) && pushed * PushCost > OpenArcs(low, high)) PullForward(low, high);
        else PushForward(first, last);

        for (var i = first; i < last; i++) now[listed[i]] = default;
        Turn();
        if (count == last) return false;
        levels.Add(count);
        return true;
    }

    /// <summary>What was just found is what the next level starts from.</summary>
    void Turn()
    {
        var emptied = now;
        now = next;
        next = emptied;
    }

    long OpenArcs(int low, int high)
    {
        long arcs = 0;
        for (var node = low; node < high; node++)
            if (done[node] != Everyone) arcs += graph.In.Degree(node);
        return arcs;
    }

    void PullForward(int low, int high)
    {
        fixed (int* starts = graph.In.Starts, ends = graph.In.Ends)
        fixed (double* copies = graph.Copies)
        {
            for (var node = low; node < high; node++)
            {
                if (done[node] == Everyone) continue;
                var sum = SumOf(now, ends + starts[node], ends + starts[node + 1]);
                var mask = (int)(~Vector512.Equals(sum, default)).ExtractMostSignificantBits() & ~done[node] & Everyone;
                if (mask == 0) continue;
                List(node, (byte)mask);
                done[node] |= (byte)mask;
                sum &= Masks[mask];
                sigma[node] += sum;
                next[node] = sum * copies[node];
            }
        }
    }

    void PushForward(int first, int last)
    {
        fixed (int* starts = graph.Out.Starts, ends = graph.Out.Ends)
        fixed (double* copies = graph.Copies)
        {
            for (var i = first; i < last; i++)
            {
                var node = listed[i];
                int mask = lanes[i];
                var paths = now[node];
                for (int* end = ends + starts[node], stop = ends + starts[node + 1]; end < stop; end++)
                {
                    var reached = mask & ~done[*end];
                    if (reached == 0) continue;
                    if (at[*end] == 0) List(*end, 0);
                    at[*end] |= (byte)reached;
                    next[*end] += paths & Masks[reached];
                }
            }
            for (var i = last; i < count; i++)
            {
                var node = listed[i];
                lanes[i] = at[node];
                done[node] |= at[node];
                at[node] = 0;
                sigma[node] += next[node];
                next[node] *= copies[node];
            }
        }
    }

    /// <summary>From the farthest level back to the first: what passes by a node is its share of what passes by, and ends at, those after it.</summary>
    void Backward(ReadOnlySpan<double> shares, Span<double> sums, Span<double> squares)
    {
        Span<double> all = stackalloc double[Lanes];
        shares[..Math.Min(shares.Length, Lanes)].CopyTo(all);
        var share = Vector512.Create<double>(all);
        var depth = levels.Count - 2;
        // `now` is empty after the last level was looked for and not found.
        fixed (double* masses = graph.Masses, copies = graph.Copies)
        fixed (double* sum = sums, square = squares)
        fixed (int* outStarts = graph.Out.Starts, outEnds = graph.Out.Ends)
        {
            for (var i = levels[depth]; depth > 0 && i < levels[depth + 1]; i++)
            {
                var node = listed[i];
                now[node] = Vector512.Create(masses[node]) / sigma[node] & Masks[lanes[i]];
            }
            for (var level = depth - 1; level >= 0; level--)
            {
                var (first, last, after) = (levels[level], levels[level + 1], levels[level + 2]);
                if (level > 0)
                {
                    var pulls = IsPullShorter(first, last, after);
                    if (!pulls) PushBack(first, last, after);
                    for (var i = first; i < last; i++)
                    {
                        var node = listed[i];
                        var mask = Masks[lanes[i]];
                        var passing = (pulls ? SumOf(now, outEnds + outStarts[node], outEnds + outStarts[node + 1]) : next[node]) * sigma[node] & mask;
                        sum[node] += Vector512.Sum(passing * share);
                        if (square != null) square[node] += Vector512.Sum(passing * passing * share);
                        next[node] = (Vector512.Create(masses[node]) + copies[node] * passing) / sigma[node] & mask;
                    }
                }
                for (var i = last; i < after; i++) now[listed[i]] = default;
                Turn();
            }
        }
    }

    bool IsPullShorter(int first, int last, int after)
    {
        long pulled = 0, pushed = 0;
        for (var i = first; i < last; i++) pulled += graph.Out.Degree(listed[i]);
        for (var i = last; i < after; i++) pushed += graph.In.Degree(listed[i]);
        return pulled < pushed * PushCost;
    }

    /// <summary>Brings to those of a level, in `next`, what comes from those of the level after.</summary>
    void PushBack(int first, int last, int after)
    {
        for (var i = first; i < last; i++) at[listed[i]] = lanes[i];
        fixed (int* starts = graph.In.Starts, ends = graph.In.Ends)
        {
            for (var i = last; i < after; i++)
            {
                var node = listed[i];
                int mask = lanes[i];
                var coming = now[node];
                for (int* end = ends + starts[node], stop = ends + starts[node + 1]; end < stop; end++)
                {
                    var common = at[*end] & mask;
                    if (common != 0) next[*end] += coming & Masks[common];
                }
            }
        }
        for (var i = first; i < last; i++) at[listed[i]] = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> SumOf(Vector512<double>* values, int* end, int* stop)
    {
        // Two sums, so that an addition does not wait for the one before it.
        Vector512<double> one = default, other = default;
        for (; end < stop - 1; end += 2)
        {
            one += values[end[0]];
            other += values[end[1]];
        }
        if (end < stop) one += values[*end];
        return one + other;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void List(int node, byte mask)
    {
        if (count == listed.Length)
        {
            Array.Resize(ref listed, 2 * count);
            Array.Resize(ref lanes, 2 * count);
        }
        listed[count] = node;
        lanes[count++] = mask;
    }

    static Vector512<double>* Vectors(int count)
    {
        var bytes = ((nuint)count + 1) * (nuint)sizeof(Vector512<double>);
        var vectors = (Vector512<double>*)NativeMemory.AlignedAlloc(bytes, (nuint)sizeof(Vector512<double>));
        NativeMemory.Clear(vectors, bytes);
        return vectors;
    }

    /// <summary>For each choice of lanes, the bits that keep those and clear the others; lives as long as the program.</summary>
    static Vector512<double>* AllMasks()
    {
        var masks = Vectors(Everyone);
        for (var mask = 0; mask <= Everyone; mask++)
            for (var lane = 0; lane < Lanes; lane++)
                if ((mask >> lane & 1) != 0) ((long*)(masks + mask))[lane] = -1;
        return masks;
    }
}
