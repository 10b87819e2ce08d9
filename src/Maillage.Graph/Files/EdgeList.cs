namespace Maillage.Graph.Files;

/// <summary>
/// A list of ties, one a line: two names and, where there is one, a weight. Fields are separated by blanks, tabs, semicolons or commas; columns are
/// the first two (and the third for the weight), or those that <see cref="ListOptions"/> names on the first line; a first line
/// <c>source,target</c> or <c>source,target,weight</c> is known without being named. Lines that start with <c>#</c> are comments.
/// </summary>
public static class EdgeList
{
    /// <summary>
    /// Reads a list. Nodes are numbered in the order in which they first appear; a node without ties cannot be in such a list. An empty list is a
    /// graph of no nodes. Time: that of the file; memory: that of the ties and of the names.
    /// </summary>
    /// <param name="text">The list; a mark of byte order before it is passed over.</param>
    /// <param name="options">The columns and the rest; null for the first two columns of an undirected graph.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">One column is named and not the other.</exception>
    /// <exception cref="GraphFileException">What cannot be read, with its line.</exception>
    public static NamedGraph Read(TextReader text, ListOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var ties = new ListTies(text, options);
        var numbers = new NameNumbers();
        List<Edge> edges = [];
        while (ties.Read())
        {
            if ((edges.Count & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            var from = numbers[ties.From];
            edges.Add(new(from, numbers[ties.To], ties.Weight));
            if (numbers.Names.Count > options.Limits.MaxNodes) throw GraphFileException.TooManyNodes(ties.Line, options.Limits.MaxNodes);
        }

        var builder = new SparseGraphBuilder(numbers.Names.Count, options.IsDirected, options.Parallel ?? ParallelEdges.Add);
        builder.Reserve(edges.Count);
        foreach (var (from, to, weight) in edges) builder.Add(from, to, weight);
        return new(builder.Build(), numbers.Names);
    }
}
