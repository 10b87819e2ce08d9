namespace Maillage.Graph.Files;

/// <summary>
/// A list of memberships, one a line: who, and of what (an organisation and a project, a woman and an event). It is written as
/// <see cref="EdgeList"/> says. A name in both columns names two nodes, one of each kind.
/// </summary>
public static class TwoModeList
{
    /// <summary>Reads a list. Time: that of the file; memory: that of the ties and of the names.</summary>
    /// <exception cref="ArgumentException">One column is named and not the other.</exception>
    /// <exception cref="GraphFileException">What cannot be read, with its line.</exception>
    public static TwoModeGraph Read(TextReader text, ListOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new();
        var ties = new ListTies(text, options);
        NameNumbers firsts = new(), seconds = new();
        List<Edge> edges = [];
        while (ties.Read())
        {
            if ((edges.Count & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            edges.Add(new(firsts[ties.From], seconds[ties.To], ties.Weight));
            if (firsts.Names.Count + seconds.Names.Count > options.Limits.MaxNodes) throw GraphFileException.TooManyNodes(ties.Line, options.Limits.MaxNodes);
        }

        var firstCount = firsts.Names.Count;
        var builder = new SparseGraphBuilder(firstCount + seconds.Names.Count, parallel: options.Parallel ?? ParallelEdges.KeepStrongest);
        builder.Reserve(edges.Count);
        foreach (var (first, second, weight) in edges) builder.Add(first, firstCount + second, weight);
        return new(builder.Build(), firstCount, [.. firsts.Names, .. seconds.Names]);
    }
}
