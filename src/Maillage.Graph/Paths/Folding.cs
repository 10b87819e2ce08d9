using Maillage.Graph.Measures;

namespace Maillage.Graph.Paths;

/// <summary>
/// Makes an undirected graph smaller without changing what its shortest paths tell. Trees that hang from it are folded into the node that they hang from
/// (their own betweenness follows from the sizes of what they part); nodes with the same neighbours (twins, whether tied to one another or not)
/// become one that counts several times. What projected networks are full of: those who were only ever in one meeting together are all twins.
/// </summary>
/// <remarks>
/// Sariyüce, Saule, Kaya, Catalyurek, « Shattering and compressing networks for betweenness centrality », 2013: degree-1 and identical vertices. Twins that
/// carry hanging trees stay twins here, with their masses. Time: that of the ties; memory: some 60 bytes a node and 8 a tie.
/// </remarks>
sealed class Folding
{
    readonly SparseGraph graph;
    readonly int[] degrees;
    readonly int[] sizes;
    readonly bool[] isFolded;
    readonly int[] classes;
    readonly List<int> leaders = [];

    Folding(SparseGraph graph)
    {
        this.graph = graph;
        degrees = new int[graph.NodeCount];
        sizes = new int[graph.NodeCount];
        isFolded = new bool[graph.NodeCount];
        classes = new int[graph.NodeCount];
        Known = new double[graph.NodeCount];
        FoldTrees();
        FindTwins();
        Paths = Reduce();
        TellTwins();
    }

    /// <summary>What is left to search.</summary>
    public PathGraph Paths { get; }

    /// <summary>For each node of the graph given, what the folding tells of its betweenness: ordered pairs, both ways of each.</summary>
    public double[] Known { get; }

    /// <summary>Folds an undirected graph.</summary>
    public static Folding Of(SparseGraph graph) => new(graph);

    /// <summary>The node of <see cref="Paths"/> that stands for a node of the graph given, -1 where the node is within a tree.</summary>
    public int NodeFor(int node) => isFolded[node] ? -1 : classes[node];

    void FoldTrees()
    {
        var parts = Components.Weak(graph);
        var partsSquared = new double[graph.NodeCount];
        var leaves = new Stack<int>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            (degrees[node], sizes[node]) = (graph.Degree(node), 1);
            if (degrees[node] == 1) leaves.Push(node);
        }
        while (leaves.TryPop(out var leaf))
        {
            // The last of two leaves tied to one another is what their tree hangs from.
            if (degrees[leaf] != 1) continue;
            isFolded[leaf] = true;
            var trunk = TrunkOf(leaf);
            sizes[trunk] += sizes[leaf];
            partsSquared[trunk] += (double)sizes[leaf] * sizes[leaf];
            if (--degrees[trunk] == 1) leaves.Push(trunk);
        }
        for (var node = 0; node < graph.NodeCount; node++)
        {
            // Pairs that only meet through this node: those in two of the parts that it holds together.
            double around = parts.Sizes[parts.Of[node]], others = around - 1, rest = around - sizes[node];
            Known[node] = others * others - partsSquared[node] - rest * rest;
        }
    }

    int TrunkOf(int leaf)
    {
        foreach (var neighbour in graph.Neighbours(leaf))
            if (!isFolded[neighbour]) return neighbour;
        throw new InvalidOperationException("A leaf hangs from something.");
    }

    /// <summary>Gives each node left the number of its class, in which all have the same neighbours.</summary>
    void FindTwins()
    {
        Array.Fill(classes, -1);
        var byNeighbours = new Dictionary<(ulong Hash, bool IsTied), int>(graph.NodeCount);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (isFolded[node]) continue;
            ulong sum = 0;
            foreach (var neighbour in graph.Neighbours(node))
                if (!isFolded[neighbour]) sum += Key(neighbour);
            if (!TryJoin(node, (sum, false)) && !TryJoin(node, (sum + Key(node), true)))
            {
                classes[node] = leaders.Count;
                leaders.Add(node);
                // Nodes without ties have nothing in common.
                if (degrees[node] == 0) continue;
                byNeighbours.TryAdd((sum, false), node);
                byNeighbours.TryAdd((sum + Key(node), true), node);
            }
        }

        bool TryJoin(int node, (ulong, bool IsTied) key)
        {
            if (!byNeighbours.TryGetValue(key, out var leader) || !AreTwins(node, leader)) return false;
            // One who has twins of one kind has none of the other.
            classes[node] = classes[leader];
            return true;
        }
    }

    /// <summary>The sum over a set tells sets apart; what it confuses is looked at again.</summary>
    static ulong Key(int node) => new SplitMix64((ulong)node).Next();

    bool AreTwins(int one, int other)
    {
        if (degrees[one] != degrees[other]) return false;
        ReadOnlySpan<int> a = graph.Neighbours(one), b = graph.Neighbours(other);
        for (int i = 0, j = 0; ;)
        {
            while (i < a.Length && (isFolded[a[i]] || a[i] == other)) i++;
            while (j < b.Length && (isFolded[b[j]] || b[j] == one)) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }

    /// <summary>Numbers the classes so that neighbours are near, and writes their rows.</summary>
    PathGraph Reduce()
    {
        var order = Numbering.NearTogether(leaders.Count, from => Neighbours(leaders[from]), x => degrees[leaders[x]], out var parts, out var partOf);
        var number = new int[leaders.Count];
        for (var i = 0; i < order.Length; i++) number[order[i]] = i;

        double[] copies = new double[order.Length], masses = new double[order.Length];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (isFolded[node]) continue;
            classes[node] = number[classes[node]];
            copies[classes[node]]++;
            masses[classes[node]] += sizes[node];
        }
        var starts = new int[order.Length + 1];
        var ends = new List<int>(graph.EdgeCount);
        var row = new List<int>();
        for (var i = 0; i < order.Length; i++)
        {
            row.Clear();
            foreach (var neighbour in graph.Neighbours(leaders[order[i]]))
                if (!isFolded[neighbour] && classes[neighbour] != i) row.Add(classes[neighbour]);
            row.Sort();
            for (var j = 0; j < row.Count; j++)
                if (j == 0 || row[j] != row[j - 1]) ends.Add(row[j]);
            starts[i + 1] = ends.Count;
        }
        var rows = new Rows(starts, [.. ends]);
        return new PathGraph(rows, rows, copies, masses, parts, partOf);

        IEnumerable<int> Neighbours(int node)
        {
            for (var i = 0; i < graph.Degree(node); i++)
            {
                var neighbour = graph.Neighbours(node)[i];
                if (!isFolded[neighbour] && classes[neighbour] != classes[node]) yield return classes[neighbour];
            }
        }
    }

    /// <summary>Twins that are not tied meet through each of their common neighbours alike; tied ones need nobody.</summary>
    void TellTwins()
    {
        var squares = new double[Paths.Count];
        var through = new double[Paths.Count];
        for (var node = 0; node < graph.NodeCount; node++)
            if (!isFolded[node]) squares[classes[node]] += (double)sizes[node] * sizes[node];
        var isTied = new bool[Paths.Count];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (isFolded[node] || Paths.Copies[classes[node]] < 2) continue;
            foreach (var neighbour in graph.Neighbours(node))
                if (!isFolded[neighbour] && classes[neighbour] == classes[node]) isTied[classes[node]] = true;
        }
        for (var twins = 0; twins < Paths.Count; twins++)
        {
            if (Paths.Copies[twins] < 2 || isTied[twins]) continue;
            double pairs = Paths.Masses[twins] * Paths.Masses[twins] - squares[twins], ways = 0;
            var row = Paths.Out.Ends.AsSpan(Paths.Out.Starts[twins]..Paths.Out.Starts[twins + 1]);
            foreach (var neighbour in row) ways += Paths.Copies[neighbour];
            foreach (var neighbour in row) through[neighbour] += pairs / ways;
        }
        for (var node = 0; node < graph.NodeCount; node++)
            if (!isFolded[node]) Known[node] += through[classes[node]];
    }
}
