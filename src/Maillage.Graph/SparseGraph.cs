namespace Maillage.Graph;

/// <summary>
/// A graph on compressed sparse rows: the neighbours of a node lie side by side, in ascending order. Nodes are numbered from 0; there is at most one
/// tie between two nodes and none from a node to itself (see <see cref="SparseGraphBuilder"/>). Immutable, and safe to read from many threads.
/// </summary>
/// <remarks>
/// Memory: 4 bytes a node and 4 a neighbour (8 an undirected tie), 8 more a neighbour with weights. A directed graph keeps its ties once; the rows of
/// those who arrive (<see cref="Reversed"/>) are made when first asked for, and double that.
/// </remarks>
public sealed class SparseGraph
{
    readonly int[] starts;
    readonly int[] ends;
    readonly double[]? weights;
    SparseGraph? reversed;

    internal SparseGraph(int[] starts, int[] ends, double[]? weights, bool isDirected, int loopCount, int parallelCount)
    {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
        IsDirected = isDirected;
        LoopCount = loopCount;
        ParallelCount = parallelCount;
    }

    /// <summary>How many nodes, the ones without ties included.</summary>
    public int NodeCount => starts.Length - 1;

    /// <summary>How many ties; an undirected one counts once.</summary>
    public int EdgeCount => IsDirected ? ends.Length : ends.Length / 2;

    public bool IsDirected { get; }

    /// <summary>Whether ties have weights; else each weighs 1.</summary>
    public bool IsWeighted => weights is not null;

    /// <summary>How many ties from a node to itself were given; they are left out.</summary>
    public int LoopCount { get; }

    /// <summary>How many ties were given beyond the first between two nodes; they are within it.</summary>
    public int ParallelCount { get; }

    /// <summary>The sum of the weights of all ties; an undirected one counts once.</summary>
    public double TotalWeight => (weights is null ? ends.Length : weights.Sum()) / (IsDirected ? 1 : 2);

    /// <summary>The same graph with every tie turned round; an undirected graph is its own.</summary>
    public SparseGraph Reversed => IsDirected ? reversed ?? Interlocked.CompareExchange(ref reversed, Reverse(), null) ?? reversed : this;

    /// <summary>Each tie once.</summary>
    public IEnumerable<Edge> Edges
    {
        get
        {
            for (var node = 0; node < NodeCount; node++)
            {
                for (var i = starts[node]; i < starts[node + 1]; i++)
                    if (IsDirected || ends[i] > node) yield return new(node, ends[i], weights?[i] ?? 1);
            }
        }
    }

    /// <summary>Where the row of each node starts in <see cref="Ends"/>; one more than there are nodes.</summary>
    internal ReadOnlySpan<int> Starts => starts;

    /// <summary>The neighbours of all nodes, row after row.</summary>
    internal ReadOnlySpan<int> Ends => ends;

    /// <summary>The weights beside <see cref="Ends"/>; empty without weights.</summary>
    internal ReadOnlySpan<double> AllWeights => weights;

    /// <summary>How many neighbours a node has; those it leads to, in a directed graph.</summary>
    public int Degree(int node) => starts[node + 1] - starts[node];

    /// <summary>The neighbours of a node in ascending order; those it leads to, in a directed graph.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => ends.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The weights beside <see cref="Neighbours"/>; empty in a graph without weights.</summary>
    public ReadOnlySpan<double> Weights(int node) => weights is null ? [] : weights.AsSpan(starts[node]..starts[node + 1]);

    /// <summary>The sum of the weights of a node's ties; of those that leave it, in a directed graph.</summary>
    public double Strength(int node)
    {
        if (weights is null) return Degree(node);
        double sum = 0;
        foreach (var weight in Weights(node)) sum += weight;
        return sum;
    }

    /// <summary>The weight of the tie between two nodes, 0 where there is none. Time: the logarithm of the degree.</summary>
    public double WeightBetween(int from, int to)
    {
        var place = Neighbours(from).BinarySearch(to);
        return place < 0 ? 0 : weights?[starts[from] + place] ?? 1;
    }

    SparseGraph Reverse()
    {
        var builder = new SparseGraphBuilder(NodeCount, isDirected: true);
        builder.Reserve(ends.Length);
        foreach (var (from, to, weight) in Edges) builder.Add(to, from, weight);
        return builder.Build();
    }
}
