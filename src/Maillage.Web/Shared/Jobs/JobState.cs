namespace Maillage.Web.Shared.Jobs;

/// <summary>How a job of the site goes on one node. Each node writes its own row, so that one that died shows.</summary>
public sealed class JobState
{
    /// <summary>The code of the <see cref="SiteJob"/>.</summary>
    public required string Job { get; init; }

    /// <summary>The running program; another at each start.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>The machine's name.</summary>
    public required string Node { get; init; }

    /// <summary>When this node first ran it, UTC.</summary>
    public required DateTime SinceAt { get; init; }

    /// <summary>The end of the last run, UTC; behind by a minute at most where runs follow each other closely.</summary>
    public required DateTime LastRunAt { get; set; }

    /// <summary>When the next run is due, UTC.</summary>
    public required DateTime NextRunAt { get; set; }

    /// <summary>The last run that failed on this node, UTC; null when none did.</summary>
    public DateTime? LastFailureAt { get; set; }

    /// <summary>Why, in French; empty when none did. Never the text of a record.</summary>
    public string LastFailure { get; set; } = "";

    /// <summary>Whether the last run failed.</summary>
    public bool IsFailing { get; set; }
}
