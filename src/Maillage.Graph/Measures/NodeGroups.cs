namespace Maillage.Graph.Measures;

/// <summary>Which group each node belongs to, where that is known: a kind of organisation, a theme, a neighbourhood. Immutable.</summary>
public sealed class NodeGroups
{
    /// <summary>The group of a node of which it is not known.</summary>
    public const int Unknown = -1;

    readonly int[] of;

    /// <param name="of">The group of each node, from 0 to one below the count, or <see cref="Unknown"/>.</param>
    /// <param name="count">How many groups.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group that is not of the count.</exception>
    public NodeGroups(IReadOnlyList<int> of, int count)
    {
        foreach (var group in of)
            if (group < Unknown || group >= count) throw new ArgumentOutOfRangeException(nameof(of), group, "A group is from 0 to one below the count, or unknown.");
        (this.of, Count) = ([.. of], count);
        Labels = [.. Enumerable.Range(0, count).Select(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    /// <summary>Groups by what a file says of each node; null and empty are <see cref="Unknown"/>. Groups are numbered by the ordinal order of their labels.</summary>
    public NodeGroups(IReadOnlyList<string?> labels)
    {
        Labels = [.. labels.Where(x => !string.IsNullOrEmpty(x)).Select(x => x!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = Labels.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
        (of, Count) = ([.. labels.Select(x => string.IsNullOrEmpty(x) ? Unknown : numbers[x])], Labels.Count);
    }

    /// <summary>How many groups.</summary>
    public int Count { get; }

    /// <summary>The name of each group; its number where none was given.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many nodes, those of no known group included.</summary>
    public int NodeCount => of.Length;

    /// <summary>The group of a node, or <see cref="Unknown"/>.</summary>
    public int this[int node] => of[node];

    /// <exception cref="ArgumentException">Not one group for each node of the graph.</exception>
    internal void Match(SparseGraph graph)
    {
        if (of.Length != graph.NodeCount) throw new ArgumentException($"There are {of.Length} groups given for {graph.NodeCount} nodes.");
    }
}
