namespace Maillage.Web.Features.Imports;

/// <summary>
/// A file that an administrator sent, on its way from its upload to what is loaded: read once to show what it would change, then, once someone confirmed,
/// applied. Its row is the queue: one node at a time holds it, for as long as <see cref="HeldUntil"/>. Removed a week after its last change.
/// </summary>
public sealed class ImportJob
{
    /// <summary>Random.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who sent it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What its owner calls the file.</summary>
    public required string FileName { get; init; }

    /// <summary>Its name in the folder of uploads.</summary>
    public required string StoredName { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Whether a scanner looked at it.</summary>
    public required bool IsScanned { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>When something last happened to it, UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>What the person said of the file, as JSON.</summary>
    public required string Answers { get; set; }

    public ImportJobState State { get; set; }

    /// <summary>The share that was read, from 0 to 1.</summary>
    public double Progress { get; set; }

    /// <summary>The node that works on it; null when none does.</summary>
    public Guid? Holder { get; set; }

    /// <summary>When another node may take it, UTC.</summary>
    public DateTime? HeldUntil { get; set; }

    /// <summary>How many times a node took it since a person last decided: one, unless nodes died with it in their hands.</summary>
    public int Attempts { get; set; }

    /// <summary>Who said to apply it.</summary>
    public Guid? ConfirmedBy { get; set; }

    /// <summary>The kind that was found, as on the command line; empty before.</summary>
    public string Kind { get; set; } = "";

    /// <summary>What the reading found, as JSON; empty before. It may quote lines of the file.</summary>
    public string Findings { get; set; } = "";

    /// <summary>What is asked, or why it failed: a French sentence; empty otherwise.</summary>
    public string Message { get; set; } = "";

    /// <summary>The import that it became; null before, and where the file brought nothing new.</summary>
    public int? ImportId { get; set; }
}
