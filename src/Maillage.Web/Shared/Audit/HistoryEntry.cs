namespace Maillage.Web.Shared.Audit;

/// <summary>An event as people read it.</summary>
/// <param name="Id">The event.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">The name of the person; « Personne effacée »; « Maillage » for the command line and the jobs.</param>
/// <param name="Capacity">In what capacity: role and organisation; empty when for themselves or for the site.</param>
/// <param name="What">« a ouvert l’espace ».</param>
/// <param name="Fields">What was before and is after, field by field, without the reason.</param>
/// <param name="Reason">Why, in the person's words; null when none was given.</param>
public sealed record HistoryEntry(Guid Id, DateTime At, string Who, string Capacity, string What, IReadOnlyList<HistoryField> Fields, string? Reason);

/// <summary>A field of a <see cref="HistoryEntry"/>.</summary>
/// <param name="Name">In French.</param>
/// <param name="Before">Null when there was nothing.</param>
/// <param name="After">Null when nothing is left.</param>
/// <param name="State">Whether the value is still known.</param>
public sealed record HistoryField(string Name, string? Before, string? After, HistoryFieldState State)
{
    /// <summary>« ville → quartier », « quartier », « effacé ».</summary>
    public string Words => State switch
    {
        HistoryFieldState.Erased => "effacé",
        HistoryFieldState.Missing => "manquant",
        _ => (Before, After) switch
        {
            (null, { } after) => after,
            ({ } before, null) => $"{before} → rien",
            var (before, after) => $"{before} → {after}",
        },
    };
}

/// <summary>Whether the value of a field is still known.</summary>
public enum HistoryFieldState
{
    Known = 0,

    /// <summary>Erased on purpose, with the person whom it concerned.</summary>
    Erased = 1,

    /// <summary>Gone without a reason; <c>check</c> tells it.</summary>
    Missing = 2,
}

/// <summary>A page of a history, the latest first.</summary>
/// <param name="Entries">At most <see cref="AuditHistory.PageSize"/>.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
/// <param name="Total">How many events.</param>
public sealed record HistorySlice(IReadOnlyList<HistoryEntry> Entries, int Number, int Count, int Total);
