namespace Maillage.Graph.Files;

/// <summary>How a list of ties is read, by <see cref="EdgeList"/> or <see cref="TwoModeList"/>.</summary>
public sealed record ListOptions
{
    /// <summary>The column of the first name, as the first line writes it, capitals set aside; null where columns have no names.</summary>
    public string? From { get; init; }

    /// <summary>The column of the second name; given with <see cref="From"/> or not at all.</summary>
    public string? To { get; init; }

    /// <summary>The column of the weight; null to weigh each tie 1, or, where columns have no names, to read a third column where there is one.</summary>
    public string? Weight { get; init; }

    /// <summary>What separates fields, a space for any run of blanks; null to see it on the first line: a tab, else a semicolon, else a comma, else blanks.</summary>
    public char? Separator { get; init; }

    /// <summary>Whether the tie from one to another is something else than one back. A two-mode list has no direction.</summary>
    public bool IsDirected { get; init; }

    /// <summary>What becomes of several ties between two nodes; null to add them in a list of ties, and to keep the strongest in a two-mode list, where a line is a membership.</summary>
    public ParallelEdges? Parallel { get; init; }

    /// <summary>Whether a line that leaves one of the two names empty is no tie, as a person without a project in a table of people; else it is refused.</summary>
    public bool PassesOverEmptyNames { get; init; }

    public GraphFileLimits Limits { get; init; } = new();
}
