namespace Maillage.Web.Data;

/// <summary>
/// A thing that the one search finds: its words folded (no accents, lower case), which each engine indexes in its way.
/// Rebuilt for a kind by the import that changes it.
/// </summary>
public sealed class SearchEntry
{
    /// <summary>Grows with each rebuild; the index of SQLite holds it as its row id.</summary>
    public required long Id { get; init; }

    /// <summary>What it is (<c>contract</c>, <c>neighbourhood</c>, <c>commune</c>, …).</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }
    public required string Subtitle { get; init; }
    public required string Address { get; init; }

    /// <summary>Title, codes and other names, folded; words separated by a space.</summary>
    public required string Words { get; init; }

    /// <summary>Among equal matches, the greater comes first (inhabitants, then what is current).</summary>
    public required int Weight { get; init; }
}
