using Maillage.Web.Shared.Archives;

namespace Maillage.Web.Features.Archives;

/// <summary>
/// A <em>bordereau</em>: records of one kind that are past their time, as the job found them on a day. It never changes: what is found later waits for the next.
/// The archives decide on it; until then nothing of it is destroyed.
/// </summary>
public sealed class DisposalList
{
    /// <summary>Given by the database: « bordereau n° 12 ».</summary>
    public int Id { get; init; }

    /// <summary>The <see cref="PublicRecord.Key"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the declaration said on the day of the proposal; a later version may say otherwise.</summary>
    public required FinalFate Fate { get; init; }

    /// <summary>See <see cref="Fate"/>.</summary>
    public required int Years { get; init; }

    public required DateTime ProposedAt { get; init; }
    public DisposalState State { get; set; } = DisposalState.Proposed;

    /// <summary>The number of the visa, or of the letter that refuses it; empty until decided.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The day written on it.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>Who decided at the archives, as it is signed.</summary>
    public string Signatory { get; set; } = "";

    /// <summary>Why it was refused.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When the records were destroyed or transferred, UTC.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>The number under which the archives took the records.</summary>
    public string TransferReference { get; set; } = "";
}
