namespace Maillage.Web.Features.Archives;

/// <summary>A record of a <see cref="DisposalList"/>, as it was when it was proposed.</summary>
public sealed class DisposalItem
{
    public required int ListId { get; init; }

    /// <summary>Within its kind.</summary>
    public required string RecordId { get; init; }

    public required string Title { get; init; }
    public required DateTime StartedAt { get; init; }

    /// <summary>From when its years are counted.</summary>
    public required DateTime EndedAt { get; init; }

    public required int Pieces { get; init; }
}
